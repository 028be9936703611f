package org.cyberattribution.serve.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One sentence's worth of what stands between a party and others, such as who accuses it.
 *
 * @param family by which it is coloured
 */
public record Standing(String label, String family, List<Counted> others) {
  /** Another party, and in how many statements; reports of one count each. */
  public record Counted(Link party, int statements) {}

  /**
   * What follows from the statements that name a party, and from its own.
   *
   * @param of statements that name it, of which each line names it alone
   */
  static List<Standing> of(List<StatementLine> of, List<StatementLine> said) {
    return Stream.of(
            speakers("Accused by", "accusing", of, StatementLine::accuses),
            speakers(
                "Linked only by territory, origin or alignment by", "other", of, Standing::links),
            speakers("Cleared, or an accusation of it denied, by", "denying", of, Standing::clears),
            named("Accuses", "accusing", said, StatementLine.Named::accuses),
            named(
                "Links only by territory, origin or alignment",
                "other",
                said,
                StatementLine.Named::onlyLinks),
            named(
                "Clears, or denies an accusation of", "denying", said, StatementLine.Named::clears))
        .filter(standing -> !standing.others().isEmpty())
        .toList();
  }

  private static boolean links(StatementLine line) {
    return line.named().stream().anyMatch(StatementLine.Named::onlyLinks);
  }

  private static boolean clears(StatementLine line) {
    return line.named().stream().anyMatch(StatementLine.Named::clears);
  }

  private static Standing speakers(
      String label, String family, List<StatementLine> lines, Predicate<StatementLine> which) {
    return counted(label, family, lines.stream().filter(which).map(StatementLine::who));
  }

  private static Standing named(
      String label,
      String family,
      List<StatementLine> lines,
      Predicate<StatementLine.Named> which) {
    Function<StatementLine, Stream<Link>> parties =
        line -> line.named().stream().filter(which).map(StatementLine.Named::party);
    return counted(label, family, lines.stream().flatMap(parties));
  }

  private static Standing counted(String label, String family, Stream<Link> parties) {
    Map<Link, Integer> counts = new LinkedHashMap<>();
    parties.forEach(party -> counts.merge(party, 1, Integer::sum));
    return new Standing(
        label,
        family,
        counts.entrySet().stream()
            .sorted(Map.Entry.<Link, Integer>comparingByValue().reversed())
            .map(entry -> new Counted(entry.getKey(), entry.getValue()))
            .toList());
  }
}
