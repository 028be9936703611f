package org.cyberattribution.infer;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * From a persona to a state: only over ties that somebody claims, and no surer than the weakest.
 */
class LadderTest {
  private static final String LISTS =
      """
      :ministry a att:StateOrgan ; att:organOf :examplestan .
      :unit a att:StateOrgan ; att:organOf :examplestan ; org:subOrganizationOf :ministry .
      :examplestan a att:State .
      :mail a att:Incident ; att:earliest "2025-03-01"^^xsd:date ; att:latest "2025-04-30"^^xsd:date .
      """;
  private static final String UNION_ACCUSES =
      """
      :union-accuses a att:Attribution ; att:speaker :union ; att:onBehalfOf :union ;
        att:incident :mail ; att:accused :heron ; att:strength att:strength-confirmed .
      """;
  private static final String OTHERLAND_TIES =
      """
      :tie a att:AffiliationClaim ; att:speaker :otherland ; att:onBehalfOf :otherland ;
        att:member :heron ; att:principal :ministry ; att:affiliation att:affiliation-contractor ;
        att:strength att:strength-moderate-confidence .
      """;

  private final SmallWorld world = new SmallWorld().with("lists", LISTS);

  @Test
  void reachesTheStateByTheWordOfWhoeverClaimsTheTie() {
    world.with("accusation", UNION_ACCUSES).with("tie", OTHERLAND_TIES);

    assertThat(world.implicating("examplestan"))
        .singleElement()
        .satisfies(
            inference -> {
              assertThat(world.of(inference, "byWordOf")).containsExactly("otherland");
              assertThat(world.of(inference, "premise"))
                  .containsExactly("ministry", "tie", "union-accuses");
              assertThat(world.of(inference, "passes")).containsExactly("heron", "ministry");
              assertThat(world.of(inference, "rule")).containsExactly("implicated-state");
            });
  }

  @Test
  void isAsWeakAsTheWeakestOfEachScale() {
    world.with("accusation", UNION_ACCUSES).with("tie", OTHERLAND_TIES);
    Node inference = world.implicating("examplestan").get(0);

    assertThat(world.of(inference, "weakestStrength"))
        .containsExactly("strength-confirmed", "strength-moderate-confidence");
  }

  @Test
  void keepsTheLowerOfTwoStepsOfOneScale() {
    world
        .with("accusation", UNION_ACCUSES)
        .with("tie", OTHERLAND_TIES.replace("moderate-confidence", "tentative"));
    Node inference = world.implicating("examplestan").get(0);

    assertThat(world.of(inference, "weakestStrength")).containsExactly("strength-tentative");
  }

  @Test
  void saysWhereALinkStatesNoStrength() {
    world
        .with("accusation", UNION_ACCUSES)
        .with("tie", OTHERLAND_TIES.replaceFirst("att:strength [^.]+\\.", "."));
    Node inference = world.implicating("examplestan").get(0);

    assertThat(world.of(inference, "weakestStrength"))
        .containsExactly("strength-confirmed", "strength-not-stated");
  }

  @Test
  void givesADegreeWhereTheWordingOfTheTieDoes() {
    world.with("accusation", UNION_ACCUSES).with("tie", OTHERLAND_TIES);

    assertThat(world.of(world.implicating("examplestan").get(0), "impliedDegree"))
        .containsExactly("degree-state-ordered");
  }

  @Test
  void givesNoDegreeForATieOfWhichTheWordingSaysNothing() {
    world
        .with("accusation", UNION_ACCUSES)
        .with("tie", OTHERLAND_TIES.replace("affiliation-contractor", "affiliation-backed"));

    assertThat(world.of(world.implicating("examplestan").get(0), "impliedDegree")).isEmpty();
  }

  @Test
  void reachesNobodyWithoutATie() {
    world.with("accusation", UNION_ACCUSES);

    assertThat(world.concluded("implicates")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"concerns", "designated", "exonerated", "addressee"})
  void doesNotClimbFromWhoeverIsOnlySpokenOf(String role) {
    world
        .with("accusation", UNION_ACCUSES.replace("att:accused", "att:" + role))
        .with("tie", OTHERLAND_TIES);

    assertThat(world.concluded("implicates")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"territory", "originState", "alignedState", "linkedState"})
  void neverClimbsFromALinkedState(String link) {
    world.with(
        "accusation", UNION_ACCUSES.replace("att:accused :heron", "att:" + link + " :examplestan"));

    assertThat(world.concluded("implicates")).isEmpty();
  }

  @Test
  void doesNotClimbFromTheSeatOfAParty() {
    world
        .with("accusation", UNION_ACCUSES)
        .with("lists", LISTS + ":heron a att:ThreatActor ; att:country :examplestan .");

    assertThat(world.concluded("implicates")).isEmpty();
  }

  @Test
  void climbsFromChargedPersonsToo() {
    world
        .with("accusation", UNION_ACCUSES.replace("att:accused", "att:charged"))
        .with("tie", OTHERLAND_TIES);

    assertThat(world.concluded("implicates")).containsExactly("examplestan", "ministry");
  }

  @Test
  void climbsFromUnitOverItsServiceToTheState() {
    world.with("accusation", UNION_ACCUSES.replace(":heron", ":unit"));

    assertThat(world.concluded("implicates")).containsExactly("examplestan", "ministry");
    assertThat(world.implicating("examplestan")).hasSize(1);
    assertThat(world.concluded("byWordOf")).isEmpty();
  }

  @Test
  void climbsFromAPersonaThatClaimsTheDeedOverTheGroupBehindIt() {
    world
        .with(
            "accusation",
            """
            :lantern-boasts a att:ClaimOfResponsibility ; att:speaker :lantern ; att:onBehalfOf :lantern ;
              att:incident :mail .
            """)
        .with("tie", OTHERLAND_TIES)
        .with(
            "alias",
            """
            :alias a att:AliasClaim ; att:speaker :research ; att:onBehalfOf :research ;
              att:actor :lantern ; att:otherActor :heron ; att:nameRelation att:relation-part-of .
            """);

    assertThat(world.of(world.implicating("examplestan").get(0), "byWordOf"))
        .containsExactly("lantern", "otherland", "research");
  }

  @ParameterizedTest
  @ValueSource(strings = {"relation-overlaps", "relation-distinct"})
  void doesNotClimbOverNamesThatAreNotSaidToBeTheSame(String relation) {
    world
        .with("accusation", UNION_ACCUSES.replace(":heron", ":lantern"))
        .with("tie", OTHERLAND_TIES)
        .with(
            "alias",
            """
            :alias a att:AliasClaim ; att:speaker :research ; att:onBehalfOf :research ;
              att:actor :lantern ; att:otherActor :heron ; att:nameRelation att:%s .
            """
                .formatted(relation));

    assertThat(world.concluded("implicates")).isEmpty();
  }

  @Test
  void doesNotClimbFromTheWholeToItsPart() {
    world
        .with("accusation", UNION_ACCUSES)
        .with(
            "alias",
            """
            :alias a att:AliasClaim ; att:speaker :research ; att:onBehalfOf :research ;
              att:actor :lantern ; att:otherActor :heron ; att:nameRelation att:relation-part-of .
            """);

    assertThat(world.concluded("implicates")).isEmpty();
  }

  @Test
  void endsWhereNamesSaidToBeTheSameLeadBack() {
    world
        .with("accusation", UNION_ACCUSES)
        .with(
            "alias",
            """
            :one a att:AliasClaim ; att:speaker :research ; att:onBehalfOf :research ;
              att:actor :lantern ; att:otherActor :heron ; att:nameRelation att:relation-same .
            :two a att:AliasClaim ; att:speaker :otherland ; att:onBehalfOf :otherland ;
              att:actor :heron ; att:otherActor :lantern ; att:nameRelation att:relation-same .
            """);

    assertThat(world.implicating("lantern")).hasSize(2);
    assertThat(world.implicating("heron")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "att:validUntil \"2024\"^^xsd:gYear",
        "att:validUntil \"2025-02-28\"^^xsd:date",
        "att:validFrom \"2025-05\"^^xsd:gYearMonth"
      })
  void doesNotClimbOverATieThatWasNotThereAtTheTime(String validity) {
    world.with("accusation", UNION_ACCUSES).with("tie", OTHERLAND_TIES + ":tie " + validity + " .");

    assertThat(world.concluded("implicates")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "att:validUntil \"2025\"^^xsd:gYear",
        "att:validFrom \"2025\"^^xsd:gYear",
        "att:validFrom \"2025-04\"^^xsd:gYearMonth"
      })
  void climbsOverATieThatMayHaveBeenThereAtTheTime(String validity) {
    world.with("accusation", UNION_ACCUSES).with("tie", OTHERLAND_TIES + ":tie " + validity + " .");

    assertThat(world.concluded("implicates")).containsExactly("examplestan", "ministry");
  }

  @Test
  void neverAccuses() {
    world.with("accusation", UNION_ACCUSES).with("tie", OTHERLAND_TIES);

    assertThat(world.concluded("accused")).isEmpty();
    assertThat(
            world.dataset.find(Node.ANY, Node.ANY, Terms.ACCUSED, SmallWorld.node("examplestan")))
        .isExhausted();
  }

  @ParameterizedTest
  @ValueSource(strings = {"accusation", "tie", "lists"})
  void forgetsWhatRestedOnAGraphThatIsGone(String graph) {
    world.with("accusation", UNION_ACCUSES).with("tie", OTHERLAND_TIES).without(graph);

    assertThat(world.implicating("examplestan")).isEmpty();
  }

  @Test
  void followsAClaimThatChanges() {
    world
        .with("accusation", UNION_ACCUSES)
        .with("tie", OTHERLAND_TIES)
        .with("tie", OTHERLAND_TIES.replace(":ministry", ":fourthland"));

    assertThat(world.concluded("implicates")).containsExactly("fourthland");
  }
}
