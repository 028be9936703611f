package org.cyberattribution.infer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;

/** A claim as a sentence and the source in which it stands. */
record ClaimInWords(Explanation words, Map<Node, Set<Node>> claim) {
  private static final Map<String, String> ROLES = roles();

  private static Map<String, String> roles() {
    Map<String, String> roles = new LinkedHashMap<>();
    roles.put("accused", "accuses ");
    roles.put("charged", "charges ");
    roles.put("exonerated", "clears ");
    roles.put("designated", "sanctions ");
    roles.put("territory", "speaks of the territory of ");
    roles.put("originState", "speaks of actors from ");
    roles.put("alignedState", "speaks of actors on the side of ");
    return roles;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    String who = words.labels(claim, Terms.att("onBehalfOf"));
    lines.add(who + when() + " " + what() + "." + strength());
    String speaker = words.labels(claim, Terms.SPEAKER);
    if (!speaker.equals(who)) {
      lines.add("Spoken by: " + speaker);
    }
    lines.add(source());
    String graph = label();
    if (!graph.isEmpty()) {
      lines.add("Claim: " + graph);
    }
    return lines;
  }

  private String when() {
    Node date = Explanation.one(claim, Terms.att("date"));
    Node text = date.equals(Node.ANY) ? Explanation.one(claim, Terms.att("dateText")) : date;
    return text.equals(Node.ANY) ? "" : " (" + text.getLiteralLexicalForm() + ")";
  }

  private String what() {
    if (claim.containsKey(Terms.att("principal"))) {
      return "says that "
          + words.labels(claim, Terms.att("member"))
          + " belongs to or works for "
          + words.labels(claim, Terms.att("principal"))
          + " ("
          + words.labels(claim, Terms.att("affiliation"))
          + ")";
    } else if (claim.containsKey(Terms.att("actor"))) {
      return "says that "
          + words.labels(claim, Terms.att("actor"))
          + " is called, or relates as '"
          + words.labels(claim, Terms.att("nameRelation"))
          + "' to, "
          + (claim.containsKey(Terms.att("otherActor"))
              ? words.labels(claim, Terms.att("otherActor"))
              : words.labels(claim, Terms.att("name")));
    }
    return statement();
  }

  private String statement() {
    List<String> parts = new ArrayList<>();
    ROLES.forEach(
        (role, verb) -> {
          if (claim.containsKey(Terms.att(role))) {
            parts.add(verb + words.labels(claim, Terms.att(role)));
          }
        });
    if (parts.isEmpty()) {
      parts.add("makes a statement");
    }
    return String.join(", ", parts) + " over " + words.labels(claim, Terms.att("incident"));
  }

  private String strength() {
    Node wording = Explanation.one(claim, Terms.att("wording"));
    String said =
        wording.equals(Node.ANY) || wording.getLiteralLexicalForm().isEmpty()
            ? ""
            : ", in the words '" + wording.getLiteralLexicalForm() + "'";
    Node strength = Explanation.one(claim, Terms.STRENGTH);
    return strength.equals(Node.ANY)
        ? " How surely is not recorded."
        : " How surely: " + words.label(strength) + said + ".";
  }

  private String source() {
    Node source = Explanation.one(claim, Terms.att("source"));
    Map<Node, Set<Node>> described = words.described(source);
    Node address = Explanation.one(described, NodeFactory.createURI("https://schema.org/url"));
    String outlet = words.labels(claim, Terms.att("reportedBy"));
    return "Source: '"
        + words.label(source)
        + "'"
        + (outlet.isEmpty() ? "" : ", " + outlet)
        + (address.equals(Node.ANY) ? "" : ", " + address);
  }

  private String label() {
    Node label = Explanation.one(claim, RDFS.Nodes.label);
    return label.equals(Node.ANY) ? "" : label.getLiteralLexicalForm();
  }
}
