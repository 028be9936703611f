package org.cyberattribution.serve.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cyberattribution.query.Answer;

/**
 * Which denials stand against which attributions of an incident, so that neither is shown without
 * the other.
 */
public final class Rivals {
  private static final String QUESTION = "which-denials-stand-against-which-attributions";

  private final Map<String, List<Rival>> byStatement = new HashMap<>();

  /**
   * A statement that stands against another.
   *
   * @param relation how it does, in words
   * @param when its day, or its date as far as known
   * @param answers whether it is known that one refers to the other
   */
  public record Rival(String relation, Link statement, String when, boolean answers) {}

  /**
   * Asks for them.
   *
   * @param arguments over which incident, and until which day
   */
  static Rivals about(Visit visit, Map<String, String> arguments) {
    Rivals rivals = new Rivals();
    visit.ask(QUESTION, arguments).rows().forEach(row -> rivals.add(visit, row));
    return rivals;
  }

  private void add(Visit visit, Answer.Row row) {
    boolean answers = row.text("answers").equals("true");
    String relation = isBefore(row) ? "denied beforehand by" : "denied by";
    add(row, "statement", rival(visit, row, relation, "denier", "denial", "denied", answers));
    add(row, "denial", rival(visit, row, "against", "who", "statement", "when", answers));
  }

  /** Whether a denial is older than what it stands against, as far as their dates tell. */
  private static boolean isBefore(Answer.Row row) {
    String denied = row.text("denied");
    String said = row.text("when");
    int known = Math.min(denied.length(), said.length());
    return known >= 4 && denied.substring(0, known).compareTo(said.substring(0, known)) < 0;
  }

  private void add(Answer.Row row, String of, Rival rival) {
    List<Rival> known = byStatement.computeIfAbsent(row.text(of), key -> new ArrayList<>());
    if (!known.contains(rival)) {
      known.add(rival);
    }
  }

  private static Rival rival(
      Visit visit,
      Answer.Row row,
      String relation,
      String who,
      String statement,
      String when,
      boolean answers) {
    Link link = new Link(row.text(who), visit.addresses().of(row.iri(statement)));
    return new Rival(relation, link, row.text(when), answers);
  }

  /** What stands against a statement. */
  List<Rival> of(String statement) {
    return byStatement.getOrDefault(statement, List.of());
  }
}
