package org.cyberattribution.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cyberattribution.ingest.Malformed;
import org.cyberattribution.ingest.RecordKind;
import org.cyberattribution.ingest.record.DatasetDescriptionFile;
import org.cyberattribution.ingest.record.RemovalsFile;
import org.cyberattribution.rdf.Iris;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that the documentation shows are ones that the program takes. */
class DocumentedFilesTest {
  private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
  private static final ProjectFiles PROJECT = CuratedData.PROJECT;

  @TempDir Path folder;

  @Test
  void showsStatementWithoutFindings() throws IOException {
    Validation validation = new Validation(PROJECT, new Iris(Iris.PUBLISHED));

    assertThat(validation.validate(List.of(shown("CONTRIBUTING.md"))).all()).isEmpty();
  }

  @Test
  void showsRemovalThatIsRead() throws IOException {
    Path list = shown("docs/guides/correction-and-removal.md");

    assertThat(RemovalsFile.read(list, PROJECT.removalsSchema())).hasSize(1);
  }

  @Test
  void showsDescriptionThatIsRead() throws IOException, Malformed {
    Path file = folder.resolve("cluster.json");
    Files.copy(
        shown("docs/guides/sources.md"),
        folder.resolve("cluster.json" + DatasetDescriptionFile.ENDING));

    assertThat(DatasetDescriptionFile.beside(file))
        .hasValueSatisfying(
            description -> {
              assertThat(description.id()).isEqualTo("our-cluster");
              assertThat(description.counts()).containsKey(RecordKind.PARTIES);
            });
  }

  private Path shown(String page) throws IOException {
    Matcher matcher = YAML.matcher(Files.readString(PROJECT.home().resolve(page)));
    assertThat(matcher.find()).as("a YAML file in " + page).isTrue();
    return Files.writeString(folder.resolve("shown.yaml"), matcher.group(1).stripIndent());
  }
}
