package org.cyberattribution.serve.page;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cyberattribution.query.Answer;

/** A state, organisation, actor or person: what it said, what was said of it, and its names. */
public final class PartyView implements View {
  private static final String OF = "what-was-said-of-a-party";
  private static final String SAID = "what-a-party-said";
  private static final String STATE = "state";

  /** Organs of a state are among them: some are said to be the actor itself. */
  private static final Set<String> MAY_BE_ACTORS = Set.of("actor", "organisation");

  /**
   * What the page tells.
   *
   * @param clusters the actors that come to the same under some policy
   * @param contradictions the claims that cannot both hold, question by question
   */
  public record Content(
      String kind,
      List<Fact> facts,
      List<Standing> standings,
      Excerpt of,
      Excerpt said,
      List<Name> names,
      List<Tie> ties,
      List<Answer> clusters,
      List<Answer> contradictions) {}

  /** A claim that an actor goes by a name. */
  public record Name(
      String name, String relation, Link giver, Link who, String reportedBy, Link claim) {}

  /** A claim that somebody belongs to or works for somebody. */
  public record Tie(
      Link member, String affiliation, Link principal, Link who, String when, Link claim) {}

  @Override
  public Page show(Visit visit) {
    String iri = visit.entity();
    Facts facts = Facts.of(visit, iri);
    List<StatementLine> of = StatementLine.of(visit, visit.ask(OF, Map.of("target", iri)), "who");
    List<StatementLine> said =
        StatementLine.of(visit, visit.ask(SAID, Map.of("party", iri)), "speaker");
    boolean works = !visit.kind().equals(STATE);
    boolean named = MAY_BE_ACTORS.contains(visit.kind());
    return new Page(
        "party.jte",
        facts.label(),
        new Content(
            visit.kind().replace('-', ' '),
            facts.without("label", "type"),
            Standing.of(of, said),
            Excerpt.newestOf(of, Addresses.with("/queries/" + OF, Map.of("target", iri))),
            Excerpt.newestOf(said, Addresses.with("/queries/" + SAID, Map.of("party", iri))),
            named ? names(visit, iri) : List.of(),
            ties(visit, iri),
            named ? clusters(visit, iri) : List.of(),
            Contradictions.aboutParty(visit, iri, works, named)),
        visit.answers());
  }

  private static List<Answer> clusters(Visit visit, String iri) {
    Answer clusters = visit.ask("which-actors-are-one-under-a-policy", Map.of("named", iri));
    return clusters.rows().isEmpty() ? List.of() : List.of(clusters);
  }

  private static List<Name> names(Visit visit, String iri) {
    return visit.ask("who-calls-an-actor-what", Map.of("named", iri)).rows().stream()
        .map(row -> name(visit, row))
        .toList();
  }

  private static Name name(Visit visit, Answer.Row row) {
    String name = row.text("name").isEmpty() ? row.text("otherActor") : row.text("name");
    return new Name(
        name,
        row.text("relation"),
        visit.link(row, "nameGiver"),
        visit.link(row, "who"),
        row.text("reportedBy"),
        new Link("claim", visit.addresses().of(row.iri("claim"))));
  }

  /** The ties that somebody claims, whichever side the party is on. */
  private static List<Tie> ties(Visit visit, String iri) {
    return sides(visit.kind()).stream()
        .map(side -> visit.ask("who-links-actors-to-states", Map.of(side, iri)))
        .flatMap(answer -> answer.rows().stream())
        .map(row -> tie(visit, row))
        .distinct()
        .toList();
  }

  /** As what a party may stand in a tie, by the question's parameters. */
  private static List<String> sides(String kind) {
    return switch (kind) {
      case STATE -> List.of("linked");
      case "organisation" -> List.of("actor", "served");
      default -> List.of("actor");
    };
  }

  private static Tie tie(Visit visit, Answer.Row row) {
    return new Tie(
        visit.link(row, "member"),
        row.text("affiliation"),
        visit.link(row, "principal"),
        visit.link(row, "who"),
        row.text("when"),
        new Link("claim", visit.addresses().of(row.iri("claim"))));
  }
}
