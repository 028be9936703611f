package org.cyberattribution.ingest;

import org.cyberattribution.model.CatalogueEntry;
import org.cyberattribution.model.Claim;
import org.cyberattribution.model.Incident;
import org.cyberattribution.model.MappedTerm;
import org.cyberattribution.model.Party;

/**
 * Takes records as a reader finds them, one after another, so that a file of any size needs
 * constant memory. Sources and utterances come with the claims that point to them.
 */
public interface RecordSink {
  void party(Party party);

  void incident(Incident incident);

  void term(MappedTerm term);

  void entry(CatalogueEntry entry);

  void claim(Claim claim);

  /** Where that goes which its publisher does not let others see. */
  RecordSink withheld();
}
