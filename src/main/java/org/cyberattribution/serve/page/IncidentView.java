package org.cyberattribution.serve.page;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cyberattribution.query.Answer;

/** All that was said about an incident, in the order of time and up to a day that can be chosen. */
public final class IncidentView implements View {
  private static final String INCIDENT = "incident";

  /** What the page tells. */
  public record Content(
      List<Fact> facts,
      List<StatementLine> timeline,
      List<Group> coalition,
      List<Norm> norms,
      Slider slider) {}

  /** Those who took the same stand. */
  public record Group(String stand, List<Link> parties) {}

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
    Map<String, String> arguments = new LinkedHashMap<>(Map.of(INCIDENT, iri));
    List<StatementLine> all =
        StatementLine.of(visit, visit.ask("statements-about-an-incident", arguments), "who");
    List<StatementLine> known = all;
    if (!on.isEmpty()) {
      arguments.put("until", on);
      known = StatementLine.of(visit, visit.ask("statements-about-an-incident", arguments), "who");
    }
    Answer norms = visit.ask("which-norms-are-invoked-by-whom", Map.of(INCIDENT, iri));
    return new Page(
        "incident.jte",
        facts.label(),
        new Content(
            facts.without("label", "type"),
            known,
            coalition(known),
            norms.rows().stream().map(row -> norm(visit, row)).distinct().toList(),
            new Slider(String.valueOf(visit.addresses().of(iri)), on, days(all))),
        visit.answers());
  }

  private static String day(String text) {
    if (text.isEmpty()) {
      return "";
    }
    try {
      return LocalDate.parse(text).toString();
    } catch (java.time.format.DateTimeParseException e) {
      throw new org.cyberattribution.failure.Failure.Usage(
          "'on' takes a day such as 2021-07-19, not '" + text + "'.");
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

  private static Norm norm(Visit visit, Answer.Row row) {
    return new Norm(visit.link(row, "rule"), row.text("use"), visit.link(row, "who"));
  }

  private static List<Group> coalition(List<StatementLine> lines) {
    return Stream.of(
            group(
                "Accuse", lines, line -> line.accuses() && !line.act().family().equals("denying")),
            group(
                "Name only a territory, an origin or an alignment", lines, IncidentView::onlyLinks),
            group(
                "Share or acknowledge another's attribution, or stand by a victim",
                lines,
                IncidentView::joins),
            group("Deny or dispute", lines, line -> line.act().family().equals("denying")),
            group("Decline to say who", lines, line -> line.act() == Act.ABSTENTION))
        .filter(group -> !group.parties().isEmpty())
        .toList();
  }

  private static boolean onlyLinks(StatementLine line) {
    return !line.accuses() && line.named().stream().anyMatch(StatementLine.Named::onlyLinks);
  }

  private static boolean joins(StatementLine line) {
    return line.act() == Act.ACKNOWLEDGEMENT
        || line.act() == Act.ENDORSEMENT
        || line.act() == Act.SOLIDARITY;
  }

  private static Group group(
      String stand, List<StatementLine> lines, Predicate<StatementLine> takesIt) {
    return new Group(
        stand, lines.stream().filter(takesIt).map(StatementLine::who).distinct().toList());
  }
}
