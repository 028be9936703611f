package org.cyberattribution.ingest.stix;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cyberattribution.ingest.json.JsonEntry;

/**
 * What must be known of a file's objects before any of them can be read, since they stand in any
 * order. Only names and ends of relationships are held, no whole objects.
 */
final class StixIndex {
  private static final Set<String> CLAIMING =
      Set.of(StixRelation.ATTRIBUTED_TO, StixRelation.ORIGINATES_FROM, StixRelation.LOCATED_AT);

  private final Map<String, StixObject> objects = new HashMap<>();
  private final Map<String, StixRelation> relations = new HashMap<>();
  private final Map<String, SortedSet<String>> relationsFrom = new HashMap<>();
  private final Map<String, SortedSet<String>> reportsOf = new HashMap<>();
  private final Map<String, Tlp> levels = new HashMap<>();
  private final Set<String> definitions = new HashSet<>();

  /** Notes an object, of several versions the latest. */
  void add(JsonEntry entry) {
    StixObject object = StixObject.of(entry);
    StixObject known = objects.get(object.id());
    if (known != null && known.modified().compareTo(object.modified()) >= 0) {
      return;
    }
    objects.put(object.id(), object);
    switch (object.type()) {
      case "relationship" -> relation(StixRelation.of(entry), object);
      case "marking-definition" -> marking(entry, object.id());
      case "report" -> report(entry.texts("object_refs"), object);
      default -> {
        // The name is all that others need.
      }
    }
  }

  private void relation(StixRelation relation, StixObject object) {
    relations.remove(object.id());
    if (!object.withdrawn() && isNeeded(relation)) {
      relations.put(relation.id(), relation);
      add(relationsFrom, relation.from(), relation.id());
    }
  }

  private static boolean isNeeded(StixRelation relation) {
    return CLAIMING.contains(relation.kind())
        || relation.kind().equals(StixRelation.TARGETS)
        || (relation.kind().equals(StixRelation.USES)
            && (relation.from().startsWith("campaign--")
                || relation.from().startsWith("incident--")));
  }

  private void marking(JsonEntry entry, String id) {
    definitions.add(id);
    Tlp.of(entry).ifPresent(level -> levels.put(id, level));
  }

  private void report(List<String> about, StixObject report) {
    if (!report.withdrawn()) {
      about.stream()
          .filter(id -> id.startsWith("relationship--"))
          .forEach(id -> add(reportsOf, id, report.id()));
    }
  }

  private static void add(Map<String, SortedSet<String>> sets, String key, String element) {
    sets.computeIfAbsent(key, id -> new TreeSet<>()).add(element);
  }

  Optional<StixObject> object(String id) {
    return Optional.ofNullable(objects.get(id));
  }

  /** A relationship from which records are made, unless it was withdrawn. */
  Optional<StixRelation> relation(String id) {
    return Optional.ofNullable(relations.get(id));
  }

  /** The relationships of a kind from an object, in the order of their ids. */
  List<StixRelation> relations(String kind, String from) {
    return relationsFrom.getOrDefault(from, new TreeSet<>()).stream()
        .flatMap(id -> relation(id).stream())
        .filter(relation -> relation.kind().equals(kind))
        .toList();
  }

  /** The reports that hold a relationship, in the order of their ids. */
  List<StixObject> reports(String relation) {
    return reportsOf.getOrDefault(relation, new TreeSet<>()).stream()
        .flatMap(id -> object(id).stream())
        .toList();
  }

  /**
   * The strictest level among markings; a marking that the file does not define is the strictest.
   */
  Tlp level(Stream<String> markings) {
    return markings.map(this::level).max(Tlp::compareTo).orElse(Tlp.CLEAR);
  }

  private Tlp level(String marking) {
    Tlp unlessKnown = definitions.contains(marking) ? Tlp.CLEAR : Tlp.RED;
    return Tlp.known(marking).orElseGet(() -> levels.getOrDefault(marking, unlessKnown));
  }
}
