package org.cyberattribution.cli;

import org.cyberattribution.failure.Failure;
import org.cyberattribution.infer.GraphData;
import org.cyberattribution.infer.Policies;
import org.cyberattribution.infer.Policy;
import org.cyberattribution.infer.Restriction;
import org.cyberattribution.model.Standing;
import org.cyberattribution.model.Term;
import org.cyberattribution.query.SparqlService;
import org.cyberattribution.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options by which a question is asked of a part of the graph: a day, or a policy. */
final class Restricted {
  private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

  @Option(
      names = "--as-known-on",
      paramLabel = "DAY",
      description = "only of what had certainly been said by then, as 2021-07-19")
  @Nullable String knownOn;

  @Option(
      names = "--as-recorded-on",
      paramLabel = "DAY",
      description = "only of what had been put on record by then")
  @Nullable String recordedOn;

  @Option(
      names = "--policy",
      paramLabel = "POLICY",
      description = "only of what this policy admits; without a question: how matters stand")
  @Nullable String policy;

  @Option(
      names = "--standing",
      paramLabel = "STANDING",
      description =
          "only of what is settled, contested, single-source or retracted under the policy")
  @Nullable String standing;

  /** What stands how under the policy. */
  String matters() {
    return """
        PREFIX att: <https://w3id.org/cyber-attribution/ontology#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        SELECT DISTINCT ?what ?whom ?standing ?origins ?governments ?matter WHERE {
          ?matter att:ofIncident/rdfs:label ?what ; att:ofParty/rdfs:label ?whom ;
            att:standing/rdfs:label ?standing ; att:origins ?origins ; att:governments ?governments
          FILTER (LANG(?what) IN ("en", "") && LANG(?whom) IN ("en", ""))
        } ORDER BY ?what ?whom""";
  }

  private boolean isNone() {
    return knownOn == null && recordedOn == null && policy == null && standing == null;
  }

  /** A running service holds the store, and is asked as it is. */
  void requireNone() {
    if (!isNone()) {
      throw new Failure.Unavailable(
          "A service runs on this store, so it cannot be asked as on a day or under a policy."
              + " Stop it, name another store with --store, or query its graphs"
              + " graph/view/<policy>/<standing>.");
    }
  }

  SparqlService service(Store store, Common common) {
    if (isNone()) {
      return SparqlService.over(store.dataset());
    }
    Restriction restriction = new Restriction(GraphData.of(store), common.iris());
    if (knownOn != null) {
      restriction.knownOn(day(knownOn));
    }
    if (recordedOn != null) {
      restriction.recordedOn(day(recordedOn));
    }
    byPolicy(restriction, common);
    common.say(System.err, restriction.hiddenClaims() + " claims are left out.");
    return restriction.service();
  }

  private void byPolicy(Restriction restriction, Common common) {
    if (policy == null) {
      if (standing != null) {
        throw new Failure.Usage("Things stand in a way only under a policy: name one by --policy.");
      }
      return;
    }
    Policy chosen = Policies.load(common.project().policies()).named(policy);
    if (standing == null) {
      restriction.admittedBy(chosen);
    } else {
      restriction.standing(
          chosen,
          Term.bySlug(Standing.values(), standing)
              .orElseThrow(
                  () ->
                      new Failure.Usage(
                          "A standing is settled, contested, single-source or retracted, not '"
                              + standing
                              + "'.")));
    }
  }

  private static String day(String given) {
    if (!given.matches(DAY)) {
      throw new Failure.Usage("A day is written as 2021-07-19, not '" + given + "'.");
    }
    return given;
  }
}
