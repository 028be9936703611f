package org.cyberattribution.infer;

import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/** What an inference or a matter says, as a sentence that claims no more. */
record ConclusionInWords(Explanation words, Map<Node, Set<Node>> derived) {
  String text() {
    if (derived.containsKey(Terms.att("standing"))) {
      return matter();
    }
    return conclusion() + byWord() + strength() + degree() + " By the rule: " + rule();
  }

  private String conclusion() {
    if (derived.containsKey(Terms.IMPLICATES)) {
      return words.labels(derived, Terms.IMPLICATES)
          + " is implicated in "
          + words.labels(derived, Terms.OF_INCIDENT)
          + way();
    } else if (derived.containsKey(Terms.COVERS)) {
      return words.labels(derived, Terms.COVERS)
          + " is covered by what its organisation said of "
          + words.labels(derived, Terms.OF_INCIDENT);
    }
    return "'"
        + words.labels(derived, Terms.DEPENDENT)
        + "' rests on '"
        + words.labels(derived, Terms.RESTS_ON)
        + "'";
  }

  private String way() {
    String passed = words.labels(derived, Terms.PASSES);
    return passed.isEmpty() ? "" : " over " + passed;
  }

  private String byWord() {
    String word = words.labels(derived, Terms.BY_WORD_OF);
    if (word.isEmpty()) {
      return derived.containsKey(Terms.IMPLICATES) ? ", as the lists have it." : ".";
    }
    return ", by the word of " + word + ".";
  }

  private String strength() {
    String strength = words.labels(derived, Terms.WEAKEST_STRENGTH);
    return strength.isEmpty() ? "" : " No surer than: " + strength + ".";
  }

  private String degree() {
    String degree = words.labels(derived, Terms.IMPLIED_DEGREE);
    return degree.isEmpty() ? "" : " Degree by the wording: " + degree + ".";
  }

  private String rule() {
    return words.labels(derived, Terms.RULE);
  }

  private String matter() {
    return "Under the policy '"
        + words.labels(derived, Terms.att("underPolicy"))
        + "' it is "
        + words.labels(derived, Terms.att("standing"))
        + " that "
        + words.labels(derived, Terms.att("ofParty"))
        + " is responsible for "
        + words.labels(derived, Terms.OF_INCIDENT)
        + ": "
        + words.labels(derived, Terms.att("origins"))
        + " independent origins, "
        + words.labels(derived, Terms.att("governments"))
        + " of them governments.";
  }
}
