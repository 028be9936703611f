package org.cyberattribution.corenlp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cyberattribution.corenlp.Passage.Expected;
import org.cyberattribution.model.Names;
import org.cyberattribution.model.Participant;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.Statement;
import org.cyberattribution.model.TargetRole;
import org.cyberattribution.model.UnnamedParty;

/**
 * Holds what was found against what was expected: speaker, act and incident right, and the targets
 * by at least two thirds.
 */
final class PassageScore {
  private static final double TWO_THIRDS = 0.66;
  private static final List<String> LINKS = List.of("territory", "origin", "aligned");

  private final Names names;
  private final Map<String, Count> acts = new TreeMap<>();
  private final Map<String, Count> actsAlone = new TreeMap<>();
  private final Map<String, Count> levels = new TreeMap<>();
  private final List<String> wronglyAccused = new ArrayList<>();
  private final List<String> missed = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();
  private int found;

  PassageScore(Names names) {
    this.names = names;
  }

  /** How many there are, and how many of them were found. */
  static final class Count {
    int expected;
    int found;

    void add(boolean hit) {
      expected++;
      found += hit ? 1 : 0;
    }

    double recall() {
      return expected == 0 ? 0 : (double) found / expected;
    }

    @Override
    public String toString() {
      return found + "/" + expected;
    }
  }

  void add(Passage passage, List<Statement> statements) {
    List<Statement> left = new ArrayList<>(statements);
    found += statements.size();
    for (Expected expected : passage.statements()) {
      Statement hit =
          left.stream().filter(statement -> fits(statement, expected)).findFirst().orElse(null);
      count(expected, hit, statements);
      if (hit == null) {
        missed.add(passage.id() + ": " + expected);
      }
      left.remove(hit);
    }
    for (Expected allowed : passage.allowed()) {
      left.removeIf(statement -> fits(statement, allowed));
    }
    left.forEach(statement -> wrong.add(passage.id() + ": " + shown(statement)));
    checkLinks(passage, statements);
  }

  private void count(Expected expected, Statement hit, List<Statement> statements) {
    acts.computeIfAbsent(expected.act(), act -> new Count()).add(hit != null);
    actsAlone
        .computeIfAbsent(expected.act(), act -> new Count())
        .add(statements.stream().anyMatch(statement -> fitsButForTheIncident(statement, expected)));
    for (Map<String, String> target : expected.targets()) {
      for (String level : LINKS) {
        if (target.containsKey(level)) {
          boolean linked =
              statements.stream()
                  .filter(statement -> speaks(statement, expected))
                  .anyMatch(statement -> keys(statement).contains(key(level, target.get(level))));
          levels.computeIfAbsent(level, each -> new Count()).add(linked);
        }
      }
    }
  }

  /** A state of which only territory, origin or alignment is spoken must not be accused. */
  private void checkLinks(Passage passage, List<Statement> statements) {
    for (Expected expected : passage.statements()) {
      for (Map<String, String> target : expected.targets()) {
        LINKS.stream()
            .filter(target::containsKey)
            .map(level -> key("state", target.get(level)))
            .filter(state -> statements.stream().anyMatch(statement -> accuses(statement, state)))
            .forEach(state -> wronglyAccused.add(passage.id() + ": " + state));
      }
    }
  }

  private static boolean accuses(Statement statement, String state) {
    return statement.targets().stream()
        .filter(
            target -> target.role() == TargetRole.ACCUSED || target.role() == TargetRole.CHARGED)
        .anyMatch(target -> key(target).equals(state));
  }

  private boolean fits(Statement statement, Expected expected) {
    return isAbout(statement, expected) && fitsButForTheIncident(statement, expected);
  }

  private boolean fitsButForTheIncident(Statement statement, Expected expected) {
    return statement.act().slug().equals(expected.act())
        && speaks(statement, expected)
        && targets(statement, expected) >= TWO_THIRDS;
  }

  private boolean speaks(Statement statement, Expected expected) {
    JsonNode speaker = expected.speaker();
    String wanted =
        speaker.isTextual()
            ? id(speaker.asText())
            : speaker.path("described").asText().toLowerCase(Locale.ROOT);
    return Stream.of(statement.spoken().speaker(), statement.spoken().onBehalfOf())
        .anyMatch(
            participant ->
                participant instanceof Party party
                    ? party.id().equals(wanted)
                    : participant.label().toLowerCase(Locale.ROOT).contains(wanted));
  }

  private static boolean isAbout(Statement statement, Expected expected) {
    String label =
        (statement.incident().name() + " " + statement.incident().id().replace('-', ' '))
            .toLowerCase(Locale.ROOT);
    return expected.incident().stream().anyMatch(label::contains);
  }

  /** The balanced mean of precision and recall of the targets. */
  private double targets(Statement statement, Expected expected) {
    List<String> wanted = keys(expected.targets());
    List<String> tolerated = keys(expected.tolerated());
    List<String> got =
        keys(statement).stream()
            .filter(key -> wanted.contains(key) || !isTolerated(key, tolerated))
            .toList();
    if (wanted.isEmpty()) {
      return got.isEmpty() ? 1 : 0;
    }
    long shared = wanted.stream().filter(got::contains).count();
    return got.isEmpty() ? 0 : 2.0 * shared / (wanted.size() + got.size());
  }

  private static boolean isTolerated(String key, List<String> tolerated) {
    return key.startsWith("origin ") || key.startsWith("aligned ") || tolerated.contains(key);
  }

  private List<String> keys(List<Map<String, String>> targets) {
    return targets.stream()
        .flatMap(target -> target.entrySet().stream())
        .map(entry -> key(entry.getKey(), entry.getValue()))
        .distinct()
        .toList();
  }

  private String key(String level, String name) {
    return switch (level) {
      case "described" -> "described";
      case "territory", "origin", "aligned" -> level + " " + id(name);
      default -> id(name);
    };
  }

  private static List<String> keys(Statement statement) {
    return statement.targets().stream().map(PassageScore::key).distinct().toList();
  }

  private static String key(Statement.Target target) {
    Participant party = target.party();
    if (party instanceof UnnamedParty) {
      return "described";
    }
    String id = ((Party) party).id();
    return switch (target.role()) {
      case TERRITORY -> "territory " + id;
      case ORIGIN -> "origin " + id;
      case ALIGNED -> "aligned " + id;
      default -> id;
    };
  }

  private String id(String name) {
    if (names.party(name) instanceof Names.Lookup.Found<Party> found) {
      return found.entity().id();
    }
    throw new IllegalArgumentException("no party is called " + name);
  }

  private static String shown(Statement statement) {
    return statement.spoken().speaker().label()
        + " "
        + statement.act().slug()
        + " "
        + keys(statement)
        + " about "
        + statement.incident().name();
  }

  Map<String, Count> acts() {
    return acts;
  }

  /** The same, whatever the incident is called. */
  Map<String, Count> actsAlone() {
    return actsAlone;
  }

  Map<String, Count> levels() {
    return levels;
  }

  List<String> wronglyAccused() {
    return wronglyAccused;
  }

  double precision() {
    return found == 0 ? 0 : (double) (found - wrong.size()) / found;
  }

  /** What was missed and what was wrong, for who mends the rules. */
  String details() {
    return "missed:\n  "
        + String.join("\n  ", missed)
        + "\nwrong:\n  "
        + String.join("\n  ", wrong);
  }
}
