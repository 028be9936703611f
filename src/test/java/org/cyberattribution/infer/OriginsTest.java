package org.cyberattribution.infer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which utterances and reports rest on others, and which members an organisation speaks for. */
class OriginsTest {
  private static final String FIRST =
      """
      :first a att:Attribution ; att:speaker :otherland ; att:onBehalfOf :otherland ;
        att:incident :mail ; att:accused :heron ; att:utterance :u1 .
      """;

  private final SmallWorld world = new SmallWorld();

  private static String answer(String name, String act, String utterance, String to) {
    return """
        :%s a att:%s ; att:speaker :thirdland ; att:onBehalfOf :thirdland ; att:incident :mail ;
          att:utterance :%s ; att:refersTo :%s .
        """
        .formatted(name, act, utterance, to);
  }

  @Test
  void acknowledgementRestsOnWhatItAcknowledges() {
    world.with("first", FIRST).with("second", answer("second", "Acknowledgement", "u2", "u1"));

    assertThat(world.concluded("dependent")).containsExactly("u2");
    assertThat(world.concluded("restsOn")).containsExactly("u1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Denial", "Dispute", "Retraction", "Revision", "Solidarity"})
  void whatContradictsOrTakesBackRestsOnNothing(String act) {
    world.with("first", FIRST).with("second", answer("second", act, "u2", "u1"));

    assertThat(world.concluded("restsOn")).isEmpty();
  }

  @Test
  void attributionThatRestsOnAnAcknowledgementRestsOnItsOriginToo() {
    world
        .with("first", FIRST)
        .with("second", answer("second", "Acknowledgement", "u2", "u1"))
        .with("third", answer("third", "Attribution", "u3", "u2"));

    assertThat(world.derived()).anyMatch(line -> line.contains("restsOn") && line.contains("u1"));
    assertThat(world.concluded("dependent")).containsExactly("u2", "u3");
    assertThat(world.concluded("restsOn")).containsExactly("u1", "u2");
  }

  @Test
  void utterancesThatAnswerEachOtherGoInACircle() {
    world
        .with("second", answer("second", "Attribution", "u2", "u3"))
        .with("third", answer("third", "Attribution", "u3", "u2"));

    assertThat(world.dataset.getGraph(SmallWorld.graph("inferred")))
        .satisfies(
            graph ->
                assertThat(
                        graph
                            .find(
                                org.apache.jena.graph.Node.ANY,
                                Terms.DEPENDENT,
                                SmallWorld.node("u2"))
                            .filterKeep(
                                triple ->
                                    graph.contains(
                                        triple.getSubject(), Terms.RESTS_ON, SmallWorld.node("u2")))
                            .toList())
                    .hasSize(1));
  }

  @Test
  void anotherIncidentBreaksTheChain() {
    world
        .with("second", answer("second", "Attribution", "u2", "u1"))
        .with("third", answer("third", "Attribution", "u3", "u2").replace(":mail", ":grid"));

    assertThat(world.derived())
        .noneMatch(
            line -> line.contains("ontology#rule ") && line.contains("rests-on-utterance-further"));
  }

  @Test
  void reportRestsOnTheOneThatItsOutletCites() {
    world.with(
        "reports",
        """
        :one a att:Attribution ; att:speaker :otherland ; att:onBehalfOf :otherland ; att:incident :mail ;
          att:utterance :u1 ; att:source :agency-report ; att:reportedBy :agency .
        :two a att:Attribution ; att:speaker :otherland ; att:onBehalfOf :otherland ; att:incident :mail ;
          att:utterance :u1 ; att:source :paper-report ; att:reportedBy :paper ; att:citing :agency .
        :three a att:Attribution ; att:speaker :otherland ; att:onBehalfOf :otherland ; att:incident :mail ;
          att:utterance :u1 ; att:source :own-report ; att:reportedBy :other-paper .
        """);

    assertThat(world.concluded("dependent")).containsExactly("paper-report");
    assertThat(world.concluded("restsOn")).containsExactly("agency-report");
  }

  @Test
  void reportsThatCiteEachOtherGoInACircle() {
    world.with(
        "reports",
        """
        :one a att:Attribution ; att:speaker :otherland ; att:onBehalfOf :otherland ; att:incident :mail ;
          att:utterance :u1 ; att:source :agency-report ; att:reportedBy :agency ; att:citing :paper .
        :two a att:Attribution ; att:speaker :otherland ; att:onBehalfOf :otherland ; att:incident :mail ;
          att:utterance :u1 ; att:source :paper-report ; att:reportedBy :paper ; att:citing :agency .
        """);

    assertThat(world.derived())
        .filteredOn(
            line -> line.contains("rests-on-report-further") && line.contains("ontology#rule "))
        .hasSize(2);
  }

  @Test
  void allianceCoversWhoeverWasAMemberOnTheDay() {
    world
        .with(
            "alliance",
            """
            :in a org:Membership ; org:member :otherland ; org:organization :league ;
              att:validFrom "2004-03-29"^^xsd:date .
            :undated a org:Membership ; org:member :thirdland ; org:organization :league .
            :later a org:Membership ; org:member :fourthland ; org:organization :league ;
              att:validFrom "2026"^^xsd:gYear .
            :left a org:Membership ; org:member :examplestan ; org:organization :league ;
              att:validUntil "2020-01"^^xsd:gYearMonth .
            :other a org:Membership ; org:member :fifthland ; org:organization :union .
            """)
        .with(
            "statement",
            """
            :speaks a att:Condemnation ; att:speaker :council ; att:onBehalfOf :league ; att:incident :mail ;
              att:earliest "2025-05-02"^^xsd:date ; att:latest "2025-05-02"^^xsd:date .
            """);

    assertThat(world.concluded("covers")).containsExactly("otherland", "thirdland");
  }
}
