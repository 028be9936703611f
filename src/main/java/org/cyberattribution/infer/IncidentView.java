package org.cyberattribution.infer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.cyberattribution.model.Standing;

/** How the matters of one incident stand under one policy. */
final class IncidentView {
  private final IncidentClaims claims;
  private final Policy policy;
  private final Admission admission;
  private final Set<Policy.Contest> heeded;

  IncidentView(IncidentClaims claims, Policy policy, Admission admission) {
    this.claims = claims;
    this.policy = policy;
    this.admission = admission;
    this.heeded = Set.copyOf(policy.contestedBy());
  }

  /**
   * A party's matter.
   *
   * @param accusing the claims that count against the party, or that did until they were taken back
   */
  record Matter(
      Node party,
      Optional<Standing> standing,
      List<Spoken> accusing,
      List<Spoken> contesting,
      int origins,
      int governments) {}

  List<Matter> matters() {
    Map<Node, List<Spoken>> accusing = accusing();
    List<Matter> matters = new ArrayList<>();
    accusing.forEach((party, against) -> matters.add(matter(party, against, accusing)));
    return matters;
  }

  private Matter matter(Node party, List<Spoken> against, Map<Node, List<Spoken>> all) {
    List<Spoken> standing = against.stream().filter(each -> !isTakenBack(each)).toList();
    List<Spoken> contesting = contesting(party, standing, all);
    int origins = claims.origins().independent(standing).size();
    int governments = claims.origins().governments(standing);
    return new Matter(
        party,
        standing(standing, contesting, origins, governments),
        standing.isEmpty() ? against : standing,
        contesting,
        origins,
        governments);
  }

  private Optional<Standing> standing(
      List<Spoken> standing, List<Spoken> contesting, int origins, int governments) {
    if (standing.isEmpty()) {
      return Optional.of(Standing.RETRACTED);
    } else if (!contesting.isEmpty()) {
      return Optional.of(Standing.CONTESTED);
    } else if (governments >= policy.governments()) {
      return Optional.of(Standing.SETTLED);
    }
    return origins == 1 ? Optional.of(Standing.SINGLE_SOURCE) : Optional.empty();
  }

  /** Who is accused by whom, in the order of the parties' names. */
  private Map<Node, List<Spoken>> accusing() {
    Map<String, Node> parties = new TreeMap<>();
    Map<Node, List<Spoken>> accusing = new LinkedHashMap<>();
    for (Spoken spoken : claims.statements()) {
      if (!spoken.accused().isEmpty() && admission.admits(spoken.claim())) {
        for (Node party : claims.countsAgainst(spoken, policy.climb(), admission)) {
          parties.put(party.toString(), party);
          accusing.computeIfAbsent(party, key -> new ArrayList<>()).add(spoken);
        }
      }
    }
    Map<Node, List<Spoken>> ordered = new LinkedHashMap<>();
    parties.values().forEach(party -> ordered.put(party, accusing.getOrDefault(party, List.of())));
    return ordered;
  }

  /** A retraction takes back; a revision does where its own utterance accuses anew. */
  private boolean isTakenBack(Spoken accusation) {
    return claims.statements().stream()
        .filter(each -> each.replaces(accusation) && admission.heeds(each.claim()))
        .anyMatch(each -> each.is("Retraction") || accusesIn(each.utterance(), accusation));
  }

  private boolean accusesIn(Node utterance, Spoken before) {
    return !utterance.equals(before.utterance())
        && claims.statements().stream()
            .anyMatch(each -> each.utterance().equals(utterance) && !each.accused().isEmpty());
  }

  private List<Spoken> contesting(Node party, List<Spoken> against, Map<Node, List<Spoken>> all) {
    Set<Node> utterances = against.stream().map(Spoken::utterance).collect(Collectors.toSet());
    Set<Spoken> contesting = new LinkedHashSet<>();
    claims.statements().stream()
        .filter(each -> each.contests(heeded) && admission.heeds(each.claim()))
        .filter(
            each ->
                each.exonerated().contains(party)
                    || each.refersTo().stream().anyMatch(utterances::contains))
        .forEach(contesting::add);
    if (heeded.contains(Policy.Contest.RIVAL)) {
      all.forEach(
          (rival, accusing) -> {
            if (claims.areOfDifferentStates(party, rival)) {
              accusing.stream()
                  .filter(each -> !isTakenBack(each) && !against.contains(each))
                  .forEach(contesting::add);
            }
          });
    }
    return new ArrayList<>(contesting);
  }
}
