package org.cyberattribution.infer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.cyberattribution.ProjectFolder;
import org.junit.jupiter.api.Test;

/**
 * Inference grows in proportion to the data, also where very many claims have a node in common, as
 * all those of one catalogue have their utterance. Steps are counted, since times vary.
 */
class GrowthTest {
  private static final int FEW = 40;
  private static final int MANY = 400;
  private static final double SLACK = 1.3;

  private final DerivedGraphs graphs = new DerivedGraphs(SmallWorld.IRIS);
  private final List<Rule> rules = Rule.load(ProjectFolder.file("ontology/rules"));

  /** Claims about an incident each, all of one utterance, in two reports that cite each other. */
  private static String catalogue(int incidents) {
    return IntStream.range(0, incidents)
        .mapToObj(
            i ->
                """
                :incident%1$d a att:Incident .
                :said%1$d a att:Attribution ; att:speaker :state ; att:onBehalfOf :state ;
                  att:accused :group ; att:incident :incident%1$d ; att:utterance :catalogue ;
                  att:source :report ; att:reportedBy :outlet ; att:citing :wire .
                :told%1$d a att:Attribution ; att:speaker :state ; att:onBehalfOf :state ;
                  att:accused :group ; att:incident :incident%1$d ; att:utterance :catalogue ;
                  att:source :wireReport ; att:reportedBy :wire .
                """
                    .formatted(i))
        .collect(
            Collectors.joining(
                "\n",
                "",
                """
                :group a att:ThreatActor . :bureau att:organOf :elsewhere .
                :tie a att:AffiliationClaim ; att:speaker :state ; att:onBehalfOf :state ;
                  att:member :group ; att:principal :bureau .
                """));
  }

  private static SmallWorld world(int incidents) {
    SmallWorld world = new SmallWorld();
    world.replace("catalogue", catalogue(incidents));
    return world;
  }

  private static void assertProportional(long few, long many) {
    assertThat((double) many / few)
        .as("%d steps, and %d for %d times the data", few, many, MANY / FEW)
        .isLessThan(SLACK * MANY / FEW);
  }

  private long looks(int incidents, boolean fromChanged) {
    SmallWorld world = world(incidents);
    Facts facts = new Facts(world.data, graphs);
    rules.forEach(rule -> facts.gather(rule.predicates()));
    Chaining chaining =
        new Chaining(new Matching(facts), new Inferred(world.data, facts, graphs), rules);
    Set<Node> changed = new LinkedHashSet<>(world.data.subjects(SmallWorld.graph("catalogue")));
    int inferred = fromChanged ? chaining.from(changed) : chaining.all();
    assertThat(inferred).isEqualTo(5 * incidents);
    return facts.looks();
  }

  @Test
  void looksAtFactsInProportionToThemWhereAllIsNew() {
    assertProportional(looks(FEW, false), looks(MANY, false));
  }

  @Test
  void looksAtFactsInProportionToThemWhereACatalogueWasAdded() {
    assertProportional(looks(FEW, true), looks(MANY, true));
  }

  /** How often everything that is derived is looked up in the store, and how much is read there. */
  private static long read(int incidents) {
    SmallWorld world = world(incidents);
    AtomicLong steps = new AtomicLong();
    world.inference.everything(
        new GraphData(
            new DatasetGraphWrapper(world.dataset) {
              @Override
              public Iterator<Quad> find(Node graph, Node subject, Node predicate, Node object) {
                steps.incrementAndGet();
                return org.apache.jena.atlas.iterator.Iter.map(
                    super.find(graph, subject, predicate, object),
                    quad -> {
                      steps.incrementAndGet();
                      return quad;
                    });
              }
            }));
    return steps.get();
  }

  @Test
  void readsTheStoreInProportionToWhatIsInIt() {
    assertProportional(read(FEW), read(MANY));
  }
}
