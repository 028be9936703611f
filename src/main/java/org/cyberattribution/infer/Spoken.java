package org.cyberattribution.infer;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

/**
 * A statement as far as views look at it.
 *
 * @param accused whom it accuses or charges
 * @param refersTo the utterances that it answers
 */
record Spoken(
    Node claim,
    Set<Node> types,
    Node onBehalfOf,
    Node utterance,
    Set<Node> accused,
    Set<Node> exonerated,
    Set<Node> refersTo) {
  private static final Node DENIAL = Terms.att("Denial");

  static Spoken of(Node claim, GraphData data) {
    Set<Node> accused = new LinkedHashSet<>(data.objects(claim, Terms.ACCUSED));
    accused.addAll(data.objects(claim, Terms.CHARGED));
    return new Spoken(
        claim,
        data.objects(claim, RDF.Nodes.type),
        data.object(claim, Terms.ON_BEHALF_OF).orElse(claim),
        data.object(claim, Terms.UTTERANCE).orElse(claim),
        accused,
        data.objects(claim, Terms.EXONERATED),
        data.objects(claim, Terms.REFERS_TO));
  }

  boolean is(String type) {
    return types.contains(Terms.att(type));
  }

  boolean contests(Set<Policy.Contest> heeded) {
    return types.contains(DENIAL)
        ? heeded.contains(Policy.Contest.DENIAL)
        : is("Dispute") && heeded.contains(Policy.Contest.DISPUTE);
  }

  /** Whether this takes another statement back, or puts another in its place. */
  boolean replaces(Spoken other) {
    return refersTo.contains(other.utterance)
        && onBehalfOf.equals(other.onBehalfOf)
        && (is("Retraction") || is("Revision"));
  }
}
