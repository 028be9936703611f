package org.cyberattribution.extract.lexicon;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The nouns, verbs and phrases of texts about attribution; their file explains each field. */
public record Words(
    Set<String> ignoredNames,
    Set<String> institutions,
    Set<String> officials,
    Set<String> privateBodies,
    Set<String> privateOffices,
    Set<String> actors,
    Set<String> individuals,
    Set<String> organisations,
    Set<String> documents,
    Set<String> findings,
    Set<String> noNames,
    Set<String> activities,
    Set<String> weakActivities,
    List<String> cyber,
    Set<String> vagueCyber,
    List<String> offTopic,
    Set<String> reporting,
    List<String> according,
    Map<String, Tie> suffixes,
    Map<String, Tie> phrases,
    List<String> officialWords,
    List<String> sponsoredWords,
    List<String> territory,
    List<String> alignment,
    Map<String, String> anaphors,
    Map<String, String> offices,
    List<Confidence> confidence,
    List<String> abstaining,
    Set<String> accusations,
    List<String> counterCharges,
    List<Invoked> norms,
    List<String> breachWords,
    List<String> urgeWords) {

  /** Phrases of confidence that map to one strength of the ontology. */
  public record Confidence(String strength, List<String> phrases) {}

  /** Phrases that invoke a norm of the authority list. */
  public record Invoked(String id, List<String> phrases) {}
}
