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

  /** A norm that is invoked, by whom, and how. */
  public record Norm(Link rule, String use, Link who) {}

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
    Rivals rivals = Rivals.about(visit, iri);
    Map<String, String> arguments = new LinkedHashMap<>(Map.of(INCIDENT, iri));
    List<StatementLine> all = lines(visit, arguments, rivals);
    List<StatementLine> known = all;
    if (!on.isEmpty()) {
      arguments.put("until", on);
      known = lines(visit, arguments, rivals);
    }
    return new Page(
        "incident.jte",
        facts.label(),
        new Content(
            facts.without("label", "type"),
            Excerpt.firstOf(known, Addresses.with("/queries/" + STATEMENTS, arguments)),
            Coalition.of(known),
            norms(visit, iri),
            visit.ask("which-sources-tell-of-an-incident", Map.of(INCIDENT, iri)),
            Contradictions.aboutIncident(visit, iri),
            new Slider(String.valueOf(visit.addresses().of(iri)), on, days(all))),
        visit.answers());
  }

  private static List<StatementLine> lines(
      Visit visit, Map<String, String> arguments, Rivals rivals) {
    return StatementLine.of(visit, visit.ask(STATEMENTS, arguments), "who", rivals);
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

  private static List<String> days(List<StatementLine> lines) {
    return lines.stream()
        .map(StatementLine::when)
        .filter(when -> when.matches("\\d{4}-\\d{2}-\\d{2}"))
        .distinct()
        .sorted()
        .toList();
  }

  private static List<Norm> norms(Visit visit, String iri) {
    return visit.ask("which-norms-are-invoked-by-whom", Map.of(INCIDENT, iri)).rows().stream()
        .map(row -> new Norm(visit.link(row, "rule"), row.text("use"), visit.link(row, "who")))
        .distinct()
        .toList();
  }
}
