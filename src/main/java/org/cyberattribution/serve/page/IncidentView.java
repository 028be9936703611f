package org.cyberattribution.serve.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cyberattribution.failure.Failure;
import org.cyberattribution.query.Answer;

/** All that was said about an incident, in the order of time and up to a day that can be chosen. */
public final class IncidentView implements View {
  private static final String INCIDENT = "incident";
  private static final String STATEMENTS = "statements-about-an-incident";

  /**
   * What the page tells.
   *
   * @param sources the documents that it was made from
   * @param contradictions the claims that cannot both hold, where there are any
   */
  public record Content(
      List<Fact> facts,
      Excerpt timeline,
      List<Coalition.Group> coalition,
      List<Norm> norms,
      Answer sources,
      List<Answer> contradictions,
      Slider slider) {}

  /** A norm that is invoked, by whom, how and when. */
  public record Norm(Link rule, String use, Link who, String when) {}

  /**
   * The day up to which statements are shown.
   *
   * @param days the days on which something was said, first to last
   */
  public record Slider(String address, String on, List<String> days) {}

  @Override
  public Page show(Visit visit) {
    String iri = visit.entity();
    Facts facts = Facts.of(visit, iri);
    String on = day(visit.parameter("on"));
    Map<String, String> said = on.isEmpty() ? Map.of() : Map.of("until", on);
    Map<String, String> arguments = new LinkedHashMap<>(Map.of(INCIDENT, iri));
    arguments.putAll(said);
    List<StatementLine> lines =
        StatementLine.of(
            visit, visit.ask(STATEMENTS, arguments), "who", Rivals.about(visit, arguments));
    return new Page(
        "incident.jte",
        facts.label(),
        new Content(
            facts.without("label", "type"),
            Excerpt.firstOf(lines, Addresses.with("/queries/" + STATEMENTS, arguments)),
            Coalition.of(lines),
            norms(visit, arguments),
            visit.ask("which-sources-tell-of-an-incident", arguments),
            Contradictions.aboutIncident(visit, iri, said),
            new Slider(String.valueOf(visit.addresses().of(iri)), on, days(visit, iri))),
        visit.answers());
  }

  private static String day(String text) {
    if (text.isEmpty()) {
      return "";
    }
    try {
      return LocalDate.parse(text).toString();
    } catch (DateTimeParseException e) {
      throw new Failure.Usage("'on' takes a day such as 2021-07-19, not '" + text + "'.");
    }
  }

  private static List<String> days(Visit visit, String iri) {
    return visit.ask("on-which-days-was-something-said", Map.of(INCIDENT, iri)).rows().stream()
        .map(row -> row.text("day"))
        .toList();
  }

  private static List<Norm> norms(Visit visit, Map<String, String> arguments) {
    return visit.ask("which-norms-are-invoked-over-an-incident", arguments).rows().stream()
        .map(row -> norm(visit, row))
        .distinct()
        .toList();
  }

  private static Norm norm(Visit visit, Answer.Row row) {
    return new Norm(
        visit.link(row, "rule"), row.text("use"), visit.link(row, "who"), row.text("when"));
  }
}
