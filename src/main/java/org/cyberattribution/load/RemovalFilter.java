package org.cyberattribution.load;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.cyberattribution.failure.Position;
import org.cyberattribution.ingest.RecordSink;
import org.cyberattribution.ingest.SourceImport;
import org.cyberattribution.model.AliasClaim;
import org.cyberattribution.model.CatalogueEntry;
import org.cyberattribution.model.Claim;
import org.cyberattribution.model.Incident;
import org.cyberattribution.model.MappedTerm;
import org.cyberattribution.model.Participant;
import org.cyberattribution.model.Party;

/**
 * Keeps parties that were removed on request from coming back with an import: they are left out,
 * and so is every claim that names them, while an incident loses the mention.
 */
final class RemovalFilter implements RecordSink {
  private final RecordSink next;
  private final SourceImport source;
  private final Set<String> removed;
  private final Redaction redaction;

  RemovalFilter(RecordSink next, SourceImport source) {
    this(next, source, new HashSet<>());
  }

  private RemovalFilter(RecordSink next, SourceImport source, Set<String> removed) {
    this.next = next;
    this.source = source;
    this.removed = removed;
    this.redaction =
        new Redaction(
            source.names()::isRemoved,
            () -> note("a name was removed on request, and is taken out of what is kept whole"));
  }

  @Override
  public void party(Party party) {
    if (isRemoved(party)) {
      removed.add(party.id());
      note("an entity was removed on request, and is left out");
    } else {
      next.party(party.withExtra(redaction.of(party.extra())));
    }
  }

  @Override
  public void incident(Incident incident) {
    next.incident(
        incident
            .withVictims(incident.victims().stream().filter(this::isKept).toList())
            .withExtra(redaction.of(incident.extra())));
  }

  @Override
  public void term(MappedTerm term) {
    next.term(term);
  }

  @Override
  public void entry(CatalogueEntry entry) {
    if (source.names().isRemoved(entry.name())) {
      note("an entry bears a name that was removed on request, and is left out");
    } else {
      next.entry(entry);
    }
  }

  @Override
  public void claim(Claim claim) {
    if (claim.participants().allMatch(this::isKept) && !namesRemoved(claim)) {
      next.claim(claim);
    } else {
      note("a claim names a party that was removed on request, and is left out");
    }
  }

  @Override
  public RecordSink withheld() {
    return new RemovalFilter(next.withheld(), source, removed);
  }

  private boolean namesRemoved(Claim claim) {
    return claim instanceof AliasClaim alias
        && alias.name() != null
        && source.names().isRemoved(alias.name());
  }

  private boolean isKept(Participant participant) {
    return participant instanceof Party party
        ? !isRemoved(party)
        : !source.names().isRemoved(participant.label());
  }

  private boolean isRemoved(Party party) {
    return removed.contains(party.id())
        || Stream.of(
                Stream.of(party.id(), party.name()),
                party.aliases().stream(),
                party.names().values().stream())
            .flatMap(names -> names)
            .anyMatch(source.names()::isRemoved);
  }

  private void note(String problem) {
    source
        .remarks()
        .note(
            Position.ofFile(source.file().name()),
            problem,
            "See docs/guides/correction-and-removal.md.");
  }
}
