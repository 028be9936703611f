package org.cyberattribution.ingest;

import org.cyberattribution.model.AffiliationClaim;
import org.cyberattribution.model.AliasClaim;
import org.cyberattribution.model.Assessment;
import org.cyberattribution.model.Claim;
import org.cyberattribution.model.Statement;
import org.cyberattribution.model.Term;

/** The kinds of record whose least and most counts a data set tells. */
public enum RecordKind implements Term {
  PARTIES,
  INCIDENTS,
  TERMS,
  ENTRIES,
  STATEMENTS,
  AFFILIATION_CLAIMS,
  ALIAS_CLAIMS,
  ASSESSMENTS;

  public static RecordKind of(Claim claim) {
    if (claim instanceof Statement) {
      return STATEMENTS;
    } else if (claim instanceof AffiliationClaim) {
      return AFFILIATION_CLAIMS;
    } else if (claim instanceof AliasClaim) {
      return ALIAS_CLAIMS;
    } else if (claim instanceof Assessment) {
      return ASSESSMENTS;
    }
    throw new IllegalStateException("no kind for " + claim.getClass());
  }
}
