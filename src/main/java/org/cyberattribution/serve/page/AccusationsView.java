package org.cyberattribution.serve.page;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cyberattribution.model.Basis;
import org.cyberattribution.model.Strength;
import org.cyberattribution.query.Answer;

/** Who accuses whom, as a matrix and a network, under filters that stand in the address. */
public final class AccusationsView implements View {
  private static final List<String> FILTERS =
      List.of("incident", "class", "as", "basis", "least", "from", "until");

  /** What the page tells. */
  public record Content(
      Matrix matrix, List<Filter> filters, String answer, String whole, List<Act> acts) {}

  /**
   * A filter of the page.
   *
   * @param options what can be chosen; none where anything can be written
   */
  public record Filter(
      String name, String label, String kind, String value, List<Option> options) {}

  /** One thing that can be chosen. */
  public record Option(String value, String label) {}

  @Override
  public Page show(Visit visit) {
    Map<String, String> given = visit.given(FILTERS);
    Answer answer = visit.ask("who-accuses-whom", given);
    boolean everyRole = given.containsKey("as");
    List<Answer.Row> rows =
        answer.rows().stream()
            .filter(row -> everyRole || !row.text("role").equals("addressed"))
            .toList();
    boolean whole = !visit.parameter("whole").isEmpty();
    return new Page(
        "accusations.jte",
        "Who accuses whom",
        new Content(
            Matrix.of(visit, rows, denials(visit, given), whole, given),
            filters(visit),
            Addresses.with("/queries/who-accuses-whom", given),
            Addresses.with("/accusations", with(given, "whole", "yes")),
            Act.all()),
        visit.answers());
  }

  /** The denials of what is accused, also of an accusation that is not of the days chosen. */
  private static List<Answer.Row> denials(Visit visit, Map<String, String> given) {
    Map<String, String> arguments = new LinkedHashMap<>(given);
    arguments.keySet().retainAll(List.of("incident"));
    return visit.ask("who-denies-whose-accusation", arguments).rows();
  }

  private static Map<String, String> with(Map<String, String> given, String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(given);
    more.put(name, value);
    return more;
  }

  private static List<Filter> filters(Visit visit) {
    return List.of(
        filter(visit, "incident", "Incident", "text", List.of()),
        filter(visit, "class", "Act", "select", acts()),
        filter(visit, "as", "Named as", "select", roles()),
        filter(visit, "basis", "Basis", "select", bases()),
        filter(visit, "least", "At least as strong as", "select", strengths()),
        filter(visit, "from", "From", "date", List.of()),
        filter(visit, "until", "Until", "date", List.of()));
  }

  private static Filter filter(
      Visit visit, String name, String label, String kind, List<Option> options) {
    return new Filter(name, label, kind, visit.parameter(name), options);
  }

  private static List<Option> acts() {
    return Act.all().stream()
        .map(act -> new Option(act.className(), act.sign() + " " + act.label()))
        .toList();
  }

  private static List<Option> roles() {
    return Roles.ALL.stream().map(role -> new Option(role, role)).toList();
  }

  private static List<Option> bases() {
    return Arrays.stream(Basis.values())
        .map(basis -> new Option("basis-" + basis.slug(), basis.slug()))
        .toList();
  }

  private static List<Option> strengths() {
    return Arrays.stream(Strength.values())
        .map(
            strength ->
                new Option("strength-" + strength.slug(), strength.slug().replace('-', ' ')))
        .toList();
  }
}
