package org.cyberattribution.serve.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cyberattribution.query.Answer;

/** What is on record of an entity, property by property, and in which data sets. */
record Facts(List<Fact> all, List<Link> datasets) {

  /**
   * Asks for them.
   *
   * @throws View.Missing if nothing is on record
   */
  static Facts of(Visit visit, String iri) {
    Answer answer = visit.ask("what-is-on-record", Map.of("entity", iri));
    if (answer.rows().isEmpty()) {
      throw new View.Missing("Nothing is on record of " + iri + ".");
    }
    Map<String, Fact> facts = new LinkedHashMap<>();
    for (Answer.Row row : answer.rows()) {
      String property = String.valueOf(row.iri("fact"));
      facts
          .computeIfAbsent(property, key -> new Fact(row.text("fact"), key, new ArrayList<>()))
          .values()
          .add(visit.link(row, "value"));
    }
    return new Facts(
        facts.values().stream().map(Facts::distinct).toList(),
        answer.rows().stream().map(row -> visit.link(row, "dataset")).distinct().toList());
  }

  private static Fact distinct(Fact fact) {
    return new Fact(fact.label(), fact.property(), fact.values().stream().distinct().toList());
  }

  /** The entity's own name. */
  String label() {
    return values("label").map(Link::text).findFirst().orElse("Without a name");
  }

  /** The values of the properties whose names end so. */
  Stream<Link> values(String... names) {
    return named(names).stream().flatMap(fact -> fact.values().stream());
  }

  List<Fact> named(String... names) {
    return all.stream().filter(fact -> isOneOf(fact, names)).toList();
  }

  List<Fact> without(String... names) {
    return all.stream().filter(fact -> !isOneOf(fact, names)).toList();
  }

  /** The same, those named first and in the order of their names. */
  Facts inOrder(String... names) {
    List<String> order = Arrays.asList(names);
    return new Facts(
        all.stream().sorted(Comparator.comparingInt(fact -> place(order, fact))).toList(),
        datasets);
  }

  private static int place(List<String> order, Fact fact) {
    int place = order.indexOf(name(fact));
    return place < 0 ? order.size() : place;
  }

  private static String name(Fact fact) {
    return fact.property().replaceFirst("^.*[/#]", "");
  }

  private static boolean isOneOf(Fact fact, String... names) {
    return Arrays.asList(names).contains(name(fact));
  }
}
