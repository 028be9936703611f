package org.cyberattribution.serve.page;

import java.util.List;
import java.util.Map;
import org.cyberattribution.query.Answer;

/** A state, organisation, actor or person: what it said, what was said of it, and its names. */
public final class PartyView implements View {
  /** What the page tells. */
  public record Content(
      String kind,
      List<Fact> facts,
      List<StatementLine> of,
      List<StatementLine> said,
      List<Name> names,
      List<Tie> ties) {}

  /** A claim that an actor goes by a name. */
  public record Name(String name, String relation, Link giver, Link who, Link claim) {}

  /** A claim that somebody belongs to or works for somebody. */
  public record Tie(
      Link member, String affiliation, Link principal, Link who, String when, Link claim) {}

  @Override
  public Page show(Visit visit) {
    String iri = visit.entity();
    Facts facts = Facts.of(visit, iri);
    Answer of = visit.ask("what-was-said-of-a-party", Map.of("target", iri));
    Answer said = visit.ask("what-a-party-said", Map.of("party", iri));
    return new Page(
        "party.jte",
        facts.label(),
        new Content(
            visit.kind().replace('-', ' '),
            facts.without("label", "type"),
            StatementLine.of(visit, of, "who"),
            StatementLine.of(visit, said, "speaker"),
            visit.ask("who-calls-an-actor-what", Map.of("named", iri)).rows().stream()
                .map(row -> name(visit, row))
                .toList(),
            ties(visit, iri)),
        visit.answers());
  }

  private static Name name(Visit visit, Answer.Row row) {
    String name = row.text("name").isEmpty() ? row.text("otherActor") : row.text("name");
    return new Name(
        name,
        row.text("relation"),
        visit.link(row, "nameGiver"),
        visit.link(row, "who"),
        new Link("claim", visit.addresses().of(row.iri("claim"))));
  }

  /** The ties that somebody claims, whichever side the party is on. */
  private static List<Tie> ties(Visit visit, String iri) {
    Answer own = visit.ask("who-links-actors-to-states", Map.of("actor", iri));
    Answer served = visit.ask("who-links-actors-to-states", Map.of("linked", iri));
    return java.util.stream.Stream.concat(own.rows().stream(), served.rows().stream())
        .map(
            row ->
                new Tie(
                    visit.link(row, "member"),
                    row.text("affiliation"),
                    visit.link(row, "principal"),
                    visit.link(row, "who"),
                    row.text("when"),
                    new Link("claim", visit.addresses().of(row.iri("claim")))))
        .distinct()
        .toList();
  }
}
