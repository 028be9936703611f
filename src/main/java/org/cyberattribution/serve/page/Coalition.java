package org.cyberattribution.serve.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who took which stand over an incident, and since when. */
public final class Coalition {
  private static final String DENYING = "denying";

  private Coalition() {}

  /** Those who took the same stand. */
  public record Group(String stand, List<Member> members) {}

  /**
   * One of them.
   *
   * @param since the date of the first statement by which it did, as far as known
   */
  public record Member(Link party, String since) {}

  /** The groups that have members, those who accuse first; nobody is in one by another's words. */
  static List<Group> of(List<StatementLine> lines) {
    return Stream.of(
            group("Accuse", lines, line -> line.accuses() && !isOf(line, DENYING)),
            group("Name only a territory, an origin or an alignment", lines, Coalition::onlyLinks),
            group("Share another's attribution", lines, line -> line.act() == Act.ENDORSEMENT),
            group(
                "Only acknowledge another's attribution",
                lines,
                line -> line.act() == Act.ACKNOWLEDGEMENT),
            group("Stand by a victim", lines, line -> line.act() == Act.SOLIDARITY),
            group("Deny or dispute", lines, line -> isOf(line, DENYING)),
            group("Decline to say who", lines, line -> line.act() == Act.ABSTENTION))
        .filter(group -> !group.members().isEmpty())
        .toList();
  }

  private static boolean isOf(StatementLine line, String family) {
    return line.act().family().equals(family);
  }

  private static boolean onlyLinks(StatementLine line) {
    return !line.accuses() && line.named().stream().anyMatch(StatementLine.Named::onlyLinks);
  }

  private static Group group(
      String stand, List<StatementLine> lines, Predicate<StatementLine> takesIt) {
    Map<Link, String> since = new LinkedHashMap<>();
    lines.stream().filter(takesIt).forEach(line -> since.putIfAbsent(line.who(), line.when()));
    return new Group(
        stand,
        since.entrySet().stream()
            .map(entry -> new Member(entry.getKey(), entry.getValue()))
            .toList());
  }
}
