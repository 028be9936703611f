package org.cyberattribution.serve.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cyberattribution.query.Answer;

/** The page at which people arrive: what this is, how much is in it, and what was said last. */
public final class StartView implements View {
  /** Questions to begin with. */
  private static final List<String> FIRST =
      List.of(
          "who-attributed-what-to-whom",
          "who-named-only-the-territory",
          "which-denials-stand-against-which-attributions");

  private static final List<String> SHOWN =
      List.of(
          "statements",
          "affiliation claims",
          "alias claims",
          "incidents",
          "threat actors",
          "speakers of statements",
          "sources");

  /** What the page tells. */
  public record Content(
      List<Count> counts, List<Year> years, List<StatementLine> newest, List<Link> questions) {}

  /** How many there are of a kind. */
  public record Count(String what, String number) {}

  /** How many statements of each family of acts were made in a year. */
  public record Year(String year, Map<String, Integer> families) {
    public int total() {
      return families.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  @Override
  public Page show(Visit visit) {
    Answer newest = visit.ask("newest-statements", Map.of());
    return new Page(
        "start.jte",
        "Cyber Attribution Graph",
        new Content(
            counts(visit),
            years(visit.ask("how-many-statements-a-year", Map.of())),
            StatementLine.of(visit, newest, "who"),
            FIRST.stream().map(name -> question(visit, name)).toList()),
        visit.answers());
  }

  private static List<Count> counts(Visit visit) {
    return visit.ask("how-much-is-in", Map.of()).rows().stream()
        .filter(row -> SHOWN.contains(row.text("what")))
        .map(row -> new Count(row.text("what"), row.text("count")))
        .toList();
  }

  private static List<Year> years(Answer answer) {
    Map<String, Map<String, Integer>> years = new TreeMap<>();
    for (Answer.Row row : answer.rows()) {
      years
          .computeIfAbsent(row.text("year"), year -> new LinkedHashMap<>())
          .merge(
              Act.of(String.valueOf(row.iri("act"))).family(),
              row.number("statements"),
              Integer::sum);
    }
    List<Year> list = new ArrayList<>();
    years.forEach((year, families) -> list.add(new Year(year, families)));
    return list;
  }

  private static Link question(Visit visit, String name) {
    return new Link(
        visit.inquiry().catalogue().named(name).header().question(), "/queries/" + name);
  }
}
