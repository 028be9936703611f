package org.cyberattribution.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.cyberattribution.ProjectFolder;
import org.cyberattribution.failure.Failure;
import org.junit.jupiter.api.Test;

/** A question that is about one thing alone is asked of it, and filled in without. */
class QuestionTest {
  private static final String ENTITY = "https://example.org/entity";

  private final Catalogue catalogue = Catalogue.load(ProjectFolder.file("queries"));
  private final Inquiry inquiry =
      new Inquiry(catalogue, SparqlService.over(DatasetGraphFactory.createTxnMem()));

  @Test
  void isRefusedWithoutWhatItRequires() {
    assertThatThrownBy(() -> inquiry.ask("what-is-on-record", Map.of()))
        .isInstanceOf(Failure.Usage.class)
        .hasMessageContainingAll("what-is-on-record", "without a value for: entity");
  }

  @Test
  void isAnsweredWithIt() {
    assertThat(inquiry.ask("what-is-on-record", Map.of("entity", ENTITY)).rows()).isEmpty();
  }

  @Test
  void isStillWrittenOutForThoseWhoEditIt() {
    assertThat(inquiry.sparql("what-is-on-record", Map.of())).contains("?entity");
    assertThat(inquiry.sparql("what-is-on-record", Map.of("entity", ENTITY)))
        .contains("<" + ENTITY + ">")
        .doesNotContain("?entity");
  }
}
