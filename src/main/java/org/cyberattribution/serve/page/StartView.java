package org.cyberattribution.serve.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cyberattribution.query.Answer;

/** The page at which people arrive: what this is, how much is in it, and what was said last. */
public final class StartView implements View {
  private static final int MOST_YEARS = 40;

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

    /** The year in words, for those who do not see its column. */
    public String label() {
      return year
          + ": "
          + total()
          + " statements"
          + families.entrySet().stream()
              .map(family -> family.getValue() + " " + family.getKey())
              .collect(Collectors.joining(", ", " (", ")"));
    }

    /** Who accused whom in it. */
    public String address() {
      return "/accusations?from=" + year + "-01-01&until=" + year + "-12-31";
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
        .sorted(Comparator.comparingInt(count -> SHOWN.indexOf(count.what())))
        .toList();
  }

  private static List<Year> years(Answer answer) {
    Map<String, Map<String, Integer>> years = new TreeMap<>();
    for (Answer.Row row : answer.rows()) {
      Map<String, Integer> families =
          years.computeIfAbsent(row.text("year"), year -> new TreeMap<>());
      String family = Act.of(String.valueOf(row.iri("act"))).family();
      families.merge(family, row.number("statements"), Integer::sum);
    }
    return withEmpty(years);
  }

  /** A year in which nobody spoke has its place too, unless the years lie far apart. */
  private static List<Year> withEmpty(Map<String, Map<String, Integer>> years) {
    List<String> known = years.keySet().stream().filter(year -> year.matches("\\d{4}")).toList();
    if (known.isEmpty()) {
      return List.of();
    }
    int first = Integer.parseInt(known.get(0));
    int last = Integer.parseInt(known.get(known.size() - 1));
    return IntStream.rangeClosed(Math.max(first, last - MOST_YEARS), last)
        .mapToObj(String::valueOf)
        .map(year -> new Year(year, years.getOrDefault(year, Map.of())))
        .toList();
  }

  private static Link question(Visit visit, String name) {
    return new Link(
        visit.inquiry().catalogue().named(name).header().question(), "/queries/" + name);
  }
}
