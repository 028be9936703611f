package org.cyberattribution.ingest.record;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cyberattribution.failure.Finding;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.model.Incident;
import org.cyberattribution.model.Level;
import org.cyberattribution.model.Names;
import org.cyberattribution.model.Names.Lookup;
import org.cyberattribution.model.Norm;
import org.cyberattribution.model.Participant;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.UnnamedParty;

/**
 * Finds the entities that a record names; a name that is unknown or means several things is a
 * finding, never a new entity.
 */
final class EntityFinder {
  /** Stands in for what a refused record lacks, which is read for its other problems only. */
  static final String BROKEN = "";

  private final Names names;
  private final Findings findings;

  EntityFinder(Names names, Findings findings) {
    this.names = names;
    this.findings = findings;
  }

  Optional<Participant> participant(RecordNode node) {
    if (namesRemoved(node)) {
      return Optional.empty();
    }
    return node.has("described")
        ? node.text("described").filter(text -> !text.isBlank()).map(text -> described(text, node))
        : party(node).map(Function.identity());
  }

  /** Who is described, or the party that a list has come to know by the name given with it. */
  private Participant described(String text, RecordNode node) {
    return node.text("name").map(names::party).orElse(null) instanceof Lookup.Found<Party> found
        ? found.entity()
        : unnamed(text, node);
  }

  /** Warns of a value that gives, anywhere in it, a party that was removed on request. */
  boolean namesRemoved(RecordNode node) {
    boolean removed = node.leaves().anyMatch(names::isRemoved);
    if (removed) {
      findings.add(
          Finding.warning(
              node.position(),
              "names a party that was removed on request, and is left out",
              "See docs/guides/correction-and-removal.md; describe the party, if the rest should stay."));
    }
    return removed;
  }

  List<Participant> participants(List<RecordNode> nodes) {
    return nodes.stream().map(this::participant).flatMap(Optional::stream).toList();
  }

  Optional<Party> party(RecordNode node) {
    return level(node)
        .map(level -> found(node, "party", fitting(names.party(written(node)), level), Party::id))
        .orElseGet(() -> found(node, "party", names.party(written(node)), Party::id));
  }

  Optional<Incident> incident(RecordNode node) {
    return found(node, "incident", names.incident(written(node)), Incident::id);
  }

  Optional<Norm> norm(RecordNode node) {
    return found(node, "norm", names.norm(written(node)), Norm::id);
  }

  static Optional<Level> level(RecordNode node) {
    return node.term("level", Level.values());
  }

  /** The id, which wins, or the name, or the plain text that a record writes for an entity. */
  private static String written(RecordNode node) {
    return node.text("id")
        .or(() -> node.text("name"))
        .orElseGet(() -> node.value().asText().strip());
  }

  private static UnnamedParty unnamed(String described, RecordNode node) {
    return new UnnamedParty(
        described,
        node.has("count") ? Integer.valueOf(node.at("count").value().asInt()) : null,
        node.term("kind", Level.values()).orElse(null),
        node.text("name").orElse(null));
  }

  /** Among several parties of one name, those that fit the level decide. */
  private static Lookup<Party> fitting(Lookup<Party> lookup, Level level) {
    if (lookup instanceof Lookup.Ambiguous<Party> ambiguous) {
      List<Party> fitting = ambiguous.entities().stream().filter(level::fits).toList();
      return fitting.size() == 1 ? new Lookup.Found<>(fitting.get(0)) : lookup;
    }
    return lookup;
  }

  private <T> Optional<T> found(
      RecordNode node, String what, Lookup<T> lookup, Function<T, String> id) {
    if (lookup instanceof Lookup.Found<T> found) {
      return Optional.of(found.entity());
    }
    String written = written(node);
    if (lookup instanceof Lookup.Ambiguous<T> ambiguous) {
      String ids = ambiguous.entities().stream().map(id).sorted().collect(Collectors.joining(", "));
      refuse(
          node,
          "'" + written + "' is the name of several: " + ids,
          "Give the id of the one meant.");
    } else if (lookup instanceof Lookup.Unknown<T> unknown) {
      String near =
          unknown.nearest().isEmpty() ? "" : "Near: " + String.join(", ", unknown.nearest()) + ". ";
      refuse(
          node,
          "no " + what + " is called '" + written + "'",
          near + "Correct the name, or add the " + what + " to the authority lists in data/.");
    }
    return Optional.empty();
  }

  void refuse(RecordNode node, String problem, String mend) {
    findings.add(Finding.refused(node.position(), problem, mend));
  }
}
