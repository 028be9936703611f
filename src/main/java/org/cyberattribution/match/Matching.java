package org.cyberattribution.match;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/**
 * Proposes which entries of a store are of one incident, and which reports of one utterance. What
 * is proposed is nobody's claim until somebody accepts it.
 */
public final class Matching {
  /** From this score on a proposal is worth a reviewer's time. */
  public static final double LEAST = 0.85;

  private final List<Proposal> incidents;
  private final List<Proposal> utterances;

  private Matching(List<Proposal> incidents, List<Proposal> utterances) {
    this.incidents = incidents;
    this.utterances = utterances;
  }

  /** Compares all that a store holds. */
  public static Matching in(DatasetGraph data, double least) {
    return Txn.calculateRead(
        data,
        () -> {
          List<IncidentEntry> entries = new IncidentEntries(data).all();
          List<Proposal> incidents = new IncidentMatching(entries).proposals(least);
          Set<String> curated =
              entries.stream()
                  .filter(IncidentEntry::isCurated)
                  .map(IncidentEntry::id)
                  .collect(Collectors.toSet());
          return new Matching(
              incidents, new UtteranceMatching(data, incidents, curated).proposals(least));
        });
  }

  /** Pairs of entries of one incident, the surest first. */
  public List<Proposal> incidents() {
    return incidents;
  }

  /** Pairs of utterances that are reported apart, the surest first. */
  public List<Proposal> utterances() {
    return utterances;
  }
}
