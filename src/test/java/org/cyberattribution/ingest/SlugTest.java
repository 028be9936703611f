package org.cyberattribution.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.cyberattribution.ProjectFolder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slugs are ids that a record file takes. */
class SlugTest {
  @ParameterizedTest
  @CsvSource({
    "Statement_2021-07-19, statement_2021-07-19",
    "2021 07 19 – Erklärung (final), 2021-07-19-erklarung-final",
    "_draft, draft",
    "声明, unnamed"
  })
  void documentIsKnownByItsFileInAnIdThatRecordsTake(String file, String slug) throws IOException {
    JsonNode schema =
        new ObjectMapper()
            .readTree(ProjectFolder.file("data/schema/document.schema.json").toFile());

    assertThat(Slug.ofFile(file))
        .isEqualTo(slug)
        .matches(schema.at("/properties/id/pattern").asText())
        .matches(schema.at("/$defs/source/properties/id/pattern").asText());
  }
}
