package org.cyberattribution.serve.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cyberattribution.query.Answer;
import org.cyberattribution.query.Inquiry;

/**
 * The parties, norms and incidents of which most is told. Their pages take longest, so they are
 * made before anybody asks.
 */
final class Busiest {
  /** By as many statements a page still is made at once. */
  static final int STATEMENTS = 100;

  private static final int MOST_PAGES = 2_000;
  private static final List<Count> COUNTS =
      List.of(
          new Count("which-parties-are-in", "who", List.of("spoke", "named")),
          new Count("which-norms-are-in", "rule", List.of("breached", "urged", "mentioned")),
          new Count("which-incidents-are-in", "what", List.of("statements")));

  /**
   * A question that counts statements.
   *
   * @param column whose link is what they tell of
   */
  private record Count(String question, String column, List<String> statements) {}

  private record Counted(String address, int statements) {}

  private Busiest() {}

  /** The addresses of the pages that tell of more statements than that, the longest first. */
  static List<String> pages(Inquiry inquiry, Addresses addresses, int statements) {
    return COUNTS.stream()
        .flatMap(count -> counted(inquiry, addresses, count))
        .filter(page -> page.statements() > statements)
        .sorted(Comparator.comparingInt(Counted::statements).reversed())
        .limit(MOST_PAGES)
        .map(Counted::address)
        .toList();
  }

  private static Stream<Counted> counted(Inquiry inquiry, Addresses addresses, Count count) {
    return inquiry.ask(count.question(), Map.of()).rows().stream()
        .map(
            row ->
                new Counted(
                    Objects.requireNonNullElse(addresses.of(row.iri(count.column())), ""),
                    sum(row, count.statements())))
        .filter(page -> page.address().startsWith("/page/"));
  }

  private static int sum(Answer.Row row, List<String> columns) {
    return columns.stream().mapToInt(row::number).sum();
  }
}
