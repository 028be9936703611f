package org.cyberattribution.infer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;

/** Which actors are one depends on the policy, and on claims and names alone. */
class ClustersTest {
  private static final String BY_CLAIM = "two-governments";
  private static final String BY_NAME = "heeding-denials";

  private final SmallWorld world = new SmallWorld();

  private static String actor(String id, String name) {
    return ":%s a att:ThreatActor ; rdfs:label \"%s\" .\n".formatted(id, name);
  }

  private static String related(String one, String other, String relation) {
    return """
        :%s-%s a att:AliasClaim ; att:speaker :someone ; att:onBehalfOf :someone ; att:actor :%s ;
          att:otherActor :%s ; att:nameRelation att:relation-%s ; att:checkedOn "2026-01-01"^^xsd:date .
        """
        .formatted(one, other, one, other, relation);
  }

  private static String named(String actor, String name) {
    return """
        :%s-named a att:AliasClaim ; att:speaker :someone ; att:onBehalfOf :someone ; att:actor :%s ;
          att:name "%s" ; att:nameRelation att:relation-same ; att:checkedOn "2026-01-01"^^xsd:date .
        """
        .formatted(actor, actor, name);
  }

  private Set<String> clusters(String policy) {
    Set<String> labels = new TreeSet<>();
    world
        .dataset
        .find(
            SmallWorld.graph("view/" + policy + "/clusters"),
            Node.ANY,
            Terms.att("gathers"),
            Node.ANY)
        .forEachRemaining(
            quad ->
                labels.add(
                    String.join("+", new TreeSet<>(world.of(quad.getSubject(), "gathers")))));
    return labels;
  }

  @Test
  void claimOfSamenessJoinsUnderBothPolicies() {
    world.with("one", actor("heron", "Heron") + actor("lantern", "Lantern"));
    world.with("two", related("heron", "lantern", "same"));

    assertThat(clusters(BY_CLAIM)).containsExactly("heron+lantern");
    assertThat(clusters(BY_NAME)).containsExactly("heron+lantern");
    assertThat(clusters("own-words-over-ties")).isEmpty();
  }

  @Test
  void overlappingOrSimilarActorsAreNotOne() {
    world.with("two", related("heron", "lantern", "overlaps") + related("kite", "reed", "similar"));

    assertThat(clusters(BY_CLAIM)).isEmpty();
    assertThat(clusters(BY_NAME)).isEmpty();
  }

  @Test
  void sharedNameJoinsOnlyWhereThePolicySaysSo() {
    world.with("one", actor("heron", "Grey-Heron 1") + named("heron", "Storm"));
    world.with("two", actor("lantern", "GREY HERON1"));

    assertThat(clusters(BY_CLAIM)).isEmpty();
    assertThat(clusters(BY_NAME)).containsExactly("heron+lantern");
  }

  @Test
  void nameThatOneDataSetGivesToTwoJoinsNobody() {
    world.with("one", actor("heron", "Heron") + named("heron", "Storm"));
    world.with("two", named("lantern", "Storm") + named("kite", "storm"));

    assertThat(clusters(BY_NAME)).isEmpty();
  }

  @Test
  void whoeverIsCalledDistinctIsNotJoinedOverOthers() {
    world.with(
        "claims",
        related("heron", "lantern", "same")
            + related("lantern", "kite", "same")
            + related("heron", "kite", "distinct"));

    assertThat(clusters(BY_CLAIM)).containsExactly("heron+lantern");
  }

  @Test
  void orderOfLoadingDoesNotMatter() {
    String one = related("heron", "lantern", "same") + actor("heron", "Heron");
    String two = related("lantern", "kite", "same") + related("heron", "kite", "distinct");
    world.with("one", one).with("two", two);
    Set<String> before = world.derived();

    world.without("one").with("one", one);

    assertThat(world.derived()).isEqualTo(before);
    assertThat(clusters(BY_CLAIM)).containsExactly("heron+lantern");
  }

  @Test
  void clusterGoesWithItsClaim() {
    world.with("claims", related("heron", "lantern", "same"));

    world.without("claims");

    assertThat(clusters(BY_CLAIM)).isEmpty();
  }

  @Test
  void clusterNamesItsClaimsAndAccusesNobody() {
    world.with("claims", related("heron", "lantern", "same"));
    world.with(
        "accusation",
        """
        :says a att:Attribution ; att:speaker :someone ; att:onBehalfOf :someone ; att:accused :heron ;
          att:incident :mail ; att:utterance :u .
        """);

    Node cluster =
        world.dataset.find(Node.ANY, Node.ANY, Terms.att("gathers"), Node.ANY).next().getSubject();
    assertThat(world.of(cluster, "premise")).containsExactly("heron-lantern");
    assertThat(world.implicating("kite")).isEmpty();
  }
}
