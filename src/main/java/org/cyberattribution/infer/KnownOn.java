package org.cyberattribution.infer;

import org.apache.jena.graph.Node;

/** Whether a claim had certainly been made by a day: the last day that its date allows counts. */
final class KnownOn {
  private KnownOn() {}

  /** False also where nothing is known of the claim's date, since nothing is guessed. */
  static boolean certainly(GraphData data, Node claim, String day) {
    return data.object(claim, Terms.LATEST)
        .or(() -> data.object(claim, Terms.DATE))
        .filter(latest -> latest.getLiteralLexicalForm().compareTo(day) <= 0)
        .isPresent();
  }
}
