package org.cyberattribution.match;

import java.util.List;

/**
 * That two things may be one, how surely, and why.
 *
 * @param one the id of the one, curated where either is
 * @param incident the incident that a reviewer's judgement is about
 * @param score from 0 to 1
 */
public record Proposal(
    String one, String other, Entry incident, double score, List<String> reasons) {
  /**
   * An incident by its id and a name.
   *
   * @param curated whether the authority lists have it, so that a record need not tell of it
   */
  public record Entry(String id, String name, boolean curated) {}
}
