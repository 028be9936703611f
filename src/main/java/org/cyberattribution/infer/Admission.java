package org.cyberattribution.infer;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/** Which claims count under a policy. */
final class Admission {
  private final GraphData data;
  private final Policy policy;
  private final Ranks ranks;

  Admission(GraphData data, Policy policy, Ranks ranks) {
    this.data = data;
    this.policy = policy;
    this.ranks = ranks;
  }

  boolean admits(Node claim) {
    return isTrusted(claim) && isSure(claim) && isReviewed(claim) && isKnown(claim);
  }

  /** As {@link #admits} but however sure: whoever contests or takes back need not be. */
  boolean heeds(Node claim) {
    return isTrusted(claim) && isReviewed(claim) && isKnown(claim);
  }

  private boolean isTrusted(Node claim) {
    Set<String> outlets = slugs(claim, "reportedBy");
    Policy.Sources sources = policy.sources();
    return (sources.only().isEmpty() || outlets.stream().anyMatch(sources.only()::contains))
        && outlets.stream().noneMatch(sources.except()::contains)
        && (sources.directness().isEmpty()
            || slugs(claim, "directness").stream()
                .anyMatch(slug -> sources.directness().contains(slug.replace("directness-", ""))));
  }

  private Set<String> slugs(Node claim, String property) {
    return data.objects(claim, Terms.att(property)).stream()
        .filter(Node::isURI)
        .map(node -> node.getURI().replaceFirst(".*[/#]", ""))
        .collect(Collectors.toSet());
  }

  private boolean isSure(Node claim) {
    Optional<Node> strength =
        data.object(claim, Terms.STRENGTH).filter(each -> !each.equals(Terms.NOT_STATED));
    return strength
        .map(
            each ->
                policy.strength().least().values().stream()
                    .anyMatch(least -> ranks.atLeast(each, Terms.att("strength-" + least))))
        .orElse(policy.strength().notStated());
  }

  private boolean isReviewed(Node claim) {
    return switch (policy.review()) {
      case ANY -> true;
      case CHECKED -> data.has(claim, Terms.att("checkedOn"), Node.ANY);
      case REVIEWED -> data.has(claim, Terms.att("reviewedBy"), Node.ANY);
    };
  }

  private boolean isKnown(Node claim) {
    return policy.knownOn() == null || KnownOn.certainly(data, claim, policy.knownOn());
  }
}
