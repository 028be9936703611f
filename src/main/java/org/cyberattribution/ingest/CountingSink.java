package org.cyberattribution.ingest;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.cyberattribution.model.CatalogueEntry;
import org.cyberattribution.model.Claim;
import org.cyberattribution.model.Incident;
import org.cyberattribution.model.MappedTerm;
import org.cyberattribution.model.Party;

/** Counts the records of each kind on their way, withheld ones too. */
public final class CountingSink implements RecordSink {
  private final RecordSink next;
  private final Map<RecordKind, Long> counts;

  public CountingSink(RecordSink next) {
    this(next, new EnumMap<>(RecordKind.class));
  }

  private CountingSink(RecordSink next, Map<RecordKind, Long> counts) {
    this.next = next;
    this.counts = counts;
  }

  /** How many records there were of each kind that there were any of. */
  public Map<RecordKind, Long> counts() {
    return Collections.unmodifiableMap(counts);
  }

  @Override
  public void party(Party party) {
    add(RecordKind.PARTIES);
    next.party(party);
  }

  @Override
  public void incident(Incident incident) {
    add(RecordKind.INCIDENTS);
    next.incident(incident);
  }

  @Override
  public void term(MappedTerm term) {
    add(RecordKind.TERMS);
    next.term(term);
  }

  @Override
  public void entry(CatalogueEntry entry) {
    add(RecordKind.ENTRIES);
    next.entry(entry);
  }

  @Override
  public void claim(Claim claim) {
    add(RecordKind.of(claim));
    next.claim(claim);
  }

  @Override
  public RecordSink withheld() {
    return new CountingSink(next.withheld(), counts);
  }

  private void add(RecordKind kind) {
    counts.merge(kind, 1L, Long::sum);
  }
}
