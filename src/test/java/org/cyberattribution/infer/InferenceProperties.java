package org.cyberattribution.infer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.graph.Node;

/** What holds of inference whatever is claimed. */
class InferenceProperties {
  private static final List<String> PARTIES =
      List.of(":lantern", ":heron", ":unit", ":ministry", ":examplestan", ":otherland");
  private static final List<String> STRENGTHS =
      List.of(
          "alleged",
          "tentative",
          "asserted",
          "confirmed",
          "low-confidence",
          "high-confidence",
          "not-stated");
  private static final List<String> ROLES =
      List.of("accused", "charged", "concerns", "territory", "designated");
  private static final String LISTS =
      """
      :ministry a att:StateOrgan ; att:organOf :examplestan .
      :unit a att:StateOrgan ; att:organOf :examplestan ; org:subOrganizationOf :ministry .
      :membership a org:Membership ; org:member :otherland ; org:organization :union .
      """;

  /** A claim in a graph of its own. */
  record Claim(String kind, String from, String to, String strength, String role, int utterance) {
    String turtle(String name) {
      String spoken =
          ":%s att:speaker :union ; att:onBehalfOf :union ; att:strength att:strength-%s ; att:utterance :u%d"
              .formatted(name, strength, utterance);
      return spoken
          + switch (kind) {
            case "statement" ->
                " ; a att:Attribution ; att:incident :mail ; att:checkedOn \"2026-01-01\"^^xsd:date ; att:%s %s ; att:refersTo :u%d ."
                    .formatted(role, to, Math.floorMod(to.hashCode(), 3));
            case "affiliation" ->
                " ; a att:AffiliationClaim ; att:member %s ; att:principal %s ; att:affiliation att:affiliation-unit ."
                    .formatted(from, to);
            default ->
                " ; a att:AliasClaim ; att:actor %s ; att:otherActor %s ; att:nameRelation att:relation-same ."
                    .formatted(from, to);
          };
    }
  }

  @Provide
  Arbitrary<List<Claim>> claims() {
    Arbitrary<Claim> claim =
        Combinators.combine(
                Arbitraries.of("statement", "statement", "affiliation", "alias"),
                Arbitraries.of(PARTIES),
                Arbitraries.of(PARTIES),
                Arbitraries.of(STRENGTHS),
                Arbitraries.of(ROLES),
                Arbitraries.integers().between(0, 2))
            .as(Claim::new)
            .filter(each -> !each.from().equals(each.to()));
    return claim.list().ofMinSize(1).ofMaxSize(8);
  }

  private static Map<String, String> graphs(List<Claim> claims) {
    Map<String, String> graphs = new LinkedHashMap<>();
    graphs.put("lists", LISTS);
    for (int index = 0; index < claims.size(); index++) {
      graphs.put("claim-" + index, claims.get(index).turtle("claim-" + index));
    }
    return graphs;
  }

  /** All at once, without anything that was there before. */
  private static SmallWorld atOnce(Map<String, String> graphs) {
    SmallWorld world = new SmallWorld();
    graphs.forEach(world::replace);
    world.inference.everything(world.data);
    return world;
  }

  @Property(tries = 60)
  void orderOfLoadingDoesNotMatter(@ForAll("claims") List<Claim> claims, @ForAll long seed) {
    Map<String, String> graphs = graphs(claims);
    List<String> names = new ArrayList<>(graphs.keySet());
    java.util.Collections.shuffle(names, new Random(seed));
    SmallWorld grown = new SmallWorld();
    names.forEach(name -> grown.with(name, graphs.getOrDefault(name, "")));

    assertThat(grown.derived()).isEqualTo(atOnce(graphs).derived());
  }

  @Property(tries = 60)
  void removingASourceRemovesAllThatCameFromIt(
      @ForAll("claims") List<Claim> claims, @ForAll long seed) {
    Map<String, String> graphs = graphs(claims);
    List<String> names = new ArrayList<>(graphs.keySet());
    String removed = names.get(Math.floorMod(seed, names.size()));
    SmallWorld shrunk = atOnce(graphs).without(removed);
    graphs.remove(removed);

    assertThat(shrunk.derived()).isEqualTo(atOnce(graphs).derived());
  }

  @Property(tries = 60)
  void noInferenceIsStrongerThanAnyOfItsPremises(@ForAll("claims") List<Claim> claims) {
    SmallWorld world = atOnce(graphs(claims));
    Ranks ranks = new Ranks(world.data);
    for (Node inference : inferences(world)) {
      Set<Node> weakest = world.data.objects(inference, Terms.WEAKEST_STRENGTH);
      Set<Node> strengths =
          world.data.objects(inference, Terms.PREMISE).stream()
              .flatMap(premise -> world.data.objects(premise, Terms.STRENGTH).stream())
              .collect(Collectors.toSet());
      assertThat(strengths)
          .allMatch(
              strength ->
                  weakest.stream()
                      .anyMatch(weak -> weak.equals(strength) || ranks.atLeast(strength, weak)));
      assertThat(strengths).containsAll(weakest);
    }
  }

  @Property(tries = 60)
  void everyInferenceRestsOnAnAccusationAndOnNothingThatIsGone(
      @ForAll("claims") List<Claim> claims) {
    SmallWorld world = atOnce(graphs(claims));
    for (Node inference : inferences(world)) {
      assertThat(world.data.objects(inference, Terms.PREMISE))
          .isNotEmpty()
          .allMatch(premise -> world.data.has(premise, Node.ANY, Node.ANY));
      if (!world.data.objects(inference, Terms.IMPLICATES).isEmpty()) {
        assertThat(world.data.objects(inference, Terms.PREMISE))
            .anyMatch(
                premise ->
                    world.data.has(premise, Terms.ACCUSED, Node.ANY)
                        || world.data.has(premise, Terms.att("charged"), Node.ANY));
      }
    }
  }

  private static List<Node> inferences(SmallWorld world) {
    return world
        .dataset
        .getGraph(SmallWorld.graph("inferred"))
        .find(Node.ANY, Terms.RULE, Node.ANY)
        .mapWith(triple -> triple.getSubject())
        .toList();
  }
}
