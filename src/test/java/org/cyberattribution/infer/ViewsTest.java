package org.cyberattribution.infer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Node;
import org.cyberattribution.ProjectFolder;
import org.cyberattribution.failure.Failure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How matters stand depends on the policy, and on nothing but the policy and the data. */
class ViewsTest {
  private static final String LISTS =
      """
      :otherland a att:State . :thirdland a att:State . :examplestan a att:State . :fourthland a att:State .
      :ministry a att:StateOrgan ; att:organOf :examplestan .
      """;

  private final SmallWorld world = new SmallWorld().with("lists", LISTS);

  private static String says(String name, String act, String who, String more) {
    return """
        :%s a att:%s ; att:speaker :%s ; att:onBehalfOf :%s ; att:incident :mail ; att:utterance :u-%s ;
          att:checkedOn "2026-01-01"^^xsd:date ; %s .
        """
        .formatted(name, act, who, who, name, more);
  }

  private void accuse(String who) {
    world.with(who, says(who, "Attribution", who, "att:accused :examplestan"));
  }

  @Test
  void oneGovernmentIsASingleSourceWhereThePolicyAsksForTwo() {
    accuse("otherland");

    assertThat(world.standings("two-governments")).containsExactly("examplestan: single-source");
    assertThat(world.standings("heeding-denials")).containsExactly("examplestan: settled");
  }

  @Test
  void twoIndependentGovernmentsSettle() {
    accuse("otherland");
    accuse("thirdland");

    assertThat(world.standings("two-governments")).containsExactly("examplestan: settled");
  }

  @Test
  void twoGovernmentsOnOneOccasionAreOneOrigin() {
    world.with(
        "joint",
        says("one", "Attribution", "otherland", "att:accused :examplestan")
            + says("two", "Attribution", "thirdland", "att:accused :examplestan")
                .replace(":u-two", ":u-one"));

    assertThat(world.standings("two-governments")).containsExactly("examplestan: single-source");
  }

  @Test
  void companyIsNoGovernment() {
    accuse("otherland");
    world.with("research", says("report", "Attribution", "research", "att:accused :examplestan"));

    assertThat(world.standings("two-governments")).isEmpty();
  }

  @Test
  void whoeverRestsOnAnotherAddsNoOrigin() {
    accuse("otherland");
    world.with(
        "thirdland",
        says(
            "thirdland",
            "Attribution",
            "thirdland",
            "att:accused :examplestan ; att:refersTo :u-otherland"));

    assertThat(world.standings("two-governments")).containsExactly("examplestan: single-source");
  }

  @Test
  void whoeverRestsOnEachOtherInACircleIsOneOrigin() {
    world
        .with(
            "one",
            says(
                "one",
                "Attribution",
                "otherland",
                "att:accused :examplestan ; att:refersTo :u-two"))
        .with(
            "two",
            says(
                "two",
                "Attribution",
                "thirdland",
                "att:accused :examplestan ; att:refersTo :u-one"));

    assertThat(world.standings("two-governments")).containsExactly("examplestan: single-source");
  }

  @Test
  void denialContestsOnlyWhereThePolicyHeedsIt() {
    accuse("otherland");
    world.with(
        "denial",
        says(
            "denies",
            "Denial",
            "examplestan",
            "att:exonerated :examplestan ; att:refersTo :u-otherland"));

    assertThat(world.standings("heeding-denials")).containsExactly("examplestan: contested");
    assertThat(world.standings("two-governments")).containsExactly("examplestan: single-source");
  }

  @Test
  void rivalAccusationContestsBoth() {
    accuse("otherland");
    world.with("rival", says("rival", "Attribution", "thirdland", "att:accused :fourthland"));

    assertThat(world.standings("two-governments"))
        .containsExactly("examplestan: contested", "fourthland: contested");
  }

  @Test
  void whatWasTakenBackIsRetracted() {
    accuse("otherland");
    world.with(
        "retraction", says("retracts", "Retraction", "otherland", "att:refersTo :u-otherland"));

    assertThat(world.standings("two-governments")).containsExactly("examplestan: retracted");
  }

  @Test
  void nobodyTakesBackWhatAnotherSaid() {
    accuse("otherland");
    world.with(
        "retraction", says("retracts", "Retraction", "thirdland", "att:refersTo :u-otherland"));

    assertThat(world.standings("two-governments")).containsExactly("examplestan: single-source");
  }

  @Test
  void revisionThatAccusesAnotherReplacesTheFirst() {
    accuse("otherland");
    world.with(
        "revision",
        says("revises", "Revision", "otherland", "att:refersTo :u-otherland")
            + says("anew", "Attribution", "otherland", "att:accused :fourthland")
                .replace(":u-anew", ":u-revises"));

    assertThat(world.standings("two-governments"))
        .containsExactly("examplestan: retracted", "fourthland: single-source");
  }

  @Test
  void weakWordsDoNotCount() {
    world.with(
        "otherland",
        says(
            "otherland",
            "Attribution",
            "otherland",
            "att:accused :examplestan ; att:strength att:strength-alleged"));

    assertThat(world.standings("two-governments")).isEmpty();
    assertThat(world.standings("heeding-denials")).containsExactly("examplestan: settled");
  }

  @Test
  void organStandsForItsStateWhereThePolicyClimbs() {
    world.with("otherland", says("otherland", "Attribution", "otherland", "att:accused :ministry"));

    assertThat(world.standings("two-governments"))
        .containsExactly("examplestan: single-source", "ministry: single-source");
    assertThat(world.standings("heeding-denials")).containsExactly("ministry: settled");
  }

  @Test
  void territoryIsNoMatter() {
    world.with(
        "otherland", says("otherland", "Attribution", "otherland", "att:territory :examplestan"));

    assertThat(world.standings("heeding-denials")).isEmpty();
  }

  @Test
  void viewHoldsTheClaimsThatItRestsOnAndTheUnionNoOtherClaims() {
    accuse("otherland");
    accuse("thirdland");
    Node view = SmallWorld.graph("view/two-governments/settled");

    assertThat(world.data.subjects(view))
        .contains(SmallWorld.node("otherland"), SmallWorld.node("thirdland"));
    world
        .dataset
        .find(view, Node.ANY, Terms.ACCUSED, Node.ANY)
        .forEachRemaining(
            quad ->
                assertThat(
                        world.dataset.contains(
                            SmallWorld.graph(quad.getSubject().getURI().replaceFirst(".*/", "")),
                            quad.getSubject(),
                            quad.getPredicate(),
                            quad.getObject()))
                    .isTrue());
  }

  @Test
  void refusesAPolicyThatDoesNotKeepToItsSchema(@TempDir Path folder) throws IOException {
    Files.copy(
        ProjectFolder.file("policies/policy.schema.json"), folder.resolve("policy.schema.json"));
    Files.writeString(folder.resolve("bad.yaml"), "title: Bad\ngovernments: none\n");

    assertThatThrownBy(() -> Policies.load(folder))
        .isInstanceOf(Failure.BadInput.class)
        .hasMessageContaining("bad.yaml")
        .hasMessageContaining("governments");
  }

  @Test
  void saysWhichPoliciesThereAre() {
    assertThatThrownBy(() -> Policies.load(ProjectFolder.file("policies")).named("none"))
        .isInstanceOf(Failure.Usage.class)
        .hasMessageContaining("two-governments");
  }

  @Test
  void asksOfADayAsIfNothingLaterHadBeenSaid() {
    world
        .with(
            "otherland",
            says(
                "early",
                "Attribution",
                "otherland",
                "att:accused :ministry ; att:latest \"2025-05-01\"^^xsd:date"))
        .with(
            "thirdland",
            says(
                "late",
                "Attribution",
                "thirdland",
                "att:accused :ministry ; att:latest \"2025-05-02\"^^xsd:date"))
        .with("undated", says("undated", "Attribution", "fourthland", "att:accused :ministry"));
    Restriction restriction = new Restriction(world.data, SmallWorld.IRIS).knownOn("2025-05-01");

    assertThat(restriction.hiddenClaims()).isEqualTo(2);
    try (var execution =
        restriction
            .service()
            .prepare(
                org.apache.jena.query.QueryFactory.create(
                    "PREFIX att: <%s> SELECT * { { ?i att:implicates ?p } UNION { ?s att:accused ?p } }"
                        .formatted(SmallWorld.ATT)),
                java.util.Map.of())) {
      assertThat(execution.select().materialize().stream()).hasSize(2);
    }
  }
}
