package org.cyberattribution.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.cyberattribution.ProjectFolder;
import org.cyberattribution.failure.Failure;
import org.cyberattribution.query.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rule that could break a law of inference is refused before it runs. */
class RuleFormTest {
  private static Rule rule(String template, String pattern) {
    String text =
        "PREFIX att: <%s> CONSTRUCT { %s } WHERE { %s }"
            .formatted(SmallWorld.ATT, template, pattern);
    Question.Header header =
        new Question.Header("A rule?", null, Map.of(), Map.of(), List.of(), Map.of(), null, null);
    return Rule.of(new Question("it", "rules", header, text));
  }

  @Test
  void takesAPositivePatternThatConcludesAboutOneUnnamedNode() {
    Rule rule =
        rule(
            "[] att:implicates ?p ; att:premise ?s",
            "?s att:accused|att:charged ?p FILTER NOT EXISTS { ?s att:naming ?n }");

    assertThat(rule.subjects()).extracting(Object::toString).containsExactly("?s");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[] att:accused ?p ; att:premise ?s | ?s att:concerns ?p | terms of inferences alone",
        "?s att:implicates ?p ; att:premise ?s | ?s att:concerns ?p | one unnamed node",
        "[] att:implicates ?p | ?s att:accused ?p | names its premises",
        "[] att:implicates ?p ; att:premise ?s | ?s att:utterance/att:incident ?p | hides a node",
        "[] att:implicates ?p ; att:premise ?s | ?s att:accused ?p MINUS { ?s att:naming ?n } | positive",
        "[] att:implicates ?p ; att:premise ?s | ?s att:accused ?p FILTER NOT EXISTS { ?p a att:State } | binds",
        "[] att:implicates ?p ; att:premise ?s | ?s att:accused ?p OPTIONAL { ?p a ?t } | binds",
      })
  void refusesWhatItCouldNotKeepUpToDateOrWouldMakeAClaim(
      String template, String pattern, String reason) {
    assertThatThrownBy(() -> rule(template, pattern))
        .isInstanceOf(Failure.BadInput.class)
        .hasMessageContaining(reason);
  }

  @Test
  void everyRuleOfTheProjectIsDescribed() {
    assertThat(Rule.load(ProjectFolder.file("ontology/rules")))
        .hasSizeGreaterThan(5)
        .allSatisfy(
            rule -> {
              assertThat(rule.file().header().description()).isNotBlank();
              assertThat(rule.file().header().keywords()).isNotEmpty();
            });
  }
}
