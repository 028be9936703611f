package org.cyberattribution.infer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * What claims say of actors' names and of how actors relate, and how data sets themselves name
 * their actors.
 */
record ActorNames(List<Relation> relations, List<Name> names) {
  /** A claim that relates two actors. */
  record Relation(Node claim, Node actor, Node other, String kind) {}

  /**
   * A name of an actor.
   *
   * @param dataset the graph in which the actor is so named
   * @param claim whose word it is; empty where the data set itself labels its actor so
   * @param folded letters and digits alone, in lower case
   */
  record Name(Node dataset, Optional<Node> claim, Node actor, String folded) {}

  static ActorNames of(GraphData data, DerivedGraphs graphs) {
    List<Relation> relations = new ArrayList<>();
    List<Name> names = new ArrayList<>();
    claims(data)
        .forEach(
            (claim) -> {
              Optional<Node> actor = data.object(claim, Terms.ACTOR);
              String kind =
                  data.object(claim, Terms.NAME_RELATION).map(ActorNames::kind).orElse("");
              Optional<Node> other = data.object(claim, Terms.OTHER_ACTOR);
              actor.ifPresent(
                  one -> {
                    other.ifPresent(two -> relations.add(new Relation(claim, one, two, kind)));
                    if (kind.equals("same")) {
                      named(data, graphs, claim, Terms.NAME)
                          .forEach(name -> names.add(name.of(one, Optional.of(claim))));
                    }
                  });
            });
    labelled(data, graphs, names);
    return new ActorNames(relations, names);
  }

  /** All alias claims, in an order that does not depend on how they were loaded. */
  private static List<Node> claims(GraphData data) {
    Set<Node> claims = new LinkedHashSet<>();
    data.quads()
        .find(Node.ANY, Node.ANY, RDF.Nodes.type, Terms.ALIAS_CLAIM)
        .forEachRemaining(quad -> claims.add(quad.getSubject()));
    return claims.stream().sorted(Comparator.comparing(Node::toString)).toList();
  }

  private record Written(Node dataset, String folded) {
    Name of(Node actor, Optional<Node> claim) {
      return new Name(dataset, claim, actor, folded);
    }
  }

  private static List<Written> named(
      GraphData data, DerivedGraphs graphs, Node subject, Node property) {
    List<Written> found = new ArrayList<>();
    data.quads()
        .find(Node.ANY, subject, property, Node.ANY)
        .forEachRemaining(
            quad -> {
              String folded = fold(quad.getObject().getLiteralLexicalForm());
              if (!graphs.isDerived(quad.getGraph()) && !folded.isEmpty()) {
                found.add(new Written(quad.getGraph(), folded));
              }
            });
    return found;
  }

  private static void labelled(GraphData data, DerivedGraphs graphs, List<Name> names) {
    Set<Node> actors = new LinkedHashSet<>();
    data.quads()
        .find(Node.ANY, Node.ANY, RDF.Nodes.type, Terms.THREAT_ACTOR)
        .forEachRemaining(quad -> actors.add(quad.getSubject()));
    for (Node actor : actors) {
      for (Node property : List.of(RDFS.Nodes.label, SKOS.altLabel.asNode())) {
        named(data, graphs, actor, property)
            .forEach(name -> names.add(name.of(actor, Optional.empty())));
      }
    }
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static String kind(Node relation) {
    return relation.getURI().replaceFirst(".*#relation-", "");
  }

  /** Without the claims that a policy does not heed. */
  ActorNames heeded(Admission admission) {
    return new ActorNames(
        relations.stream().filter(each -> admission.heeds(each.claim())).toList(),
        names.stream()
            .filter(each -> each.claim().filter(claim -> !admission.heeds(claim)).isEmpty())
            .toList());
  }
}
