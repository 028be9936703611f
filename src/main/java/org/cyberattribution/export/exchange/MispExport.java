package org.cyberattribution.export.exchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;

/**
 * Writes the actors as a cluster of the MISP galaxy. A state stands in 'country' only if every
 * claim of origin names it; for whom an actor is said to work, or with which organ it is said to be
 * one, stands with whose word it is, under a key of our own, since MISP's keys for it name nobody.
 */
final class MispExport {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final Pattern UUID_AT_END =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$");
  private static final Node URL = NodeFactory.createURI("https://schema.org/url");

  private final PublicClaims claims;
  private final Set<Node> actors;
  private final Map<String, Node> values = new HashMap<>();

  MispExport(PublicClaims claims) {
    this.claims = claims;
    this.actors = new LinkedHashSet<>(claims.instances("ThreatActor"));
  }

  Exchange.Written write(Path file) throws IOException {
    ObjectNode cluster =
        JSON.createObjectNode()
            .put("category", "actor")
            .put("description", "Threat actors, with whose word their names and ties are.")
            .put("name", "Cyber Attribution Graph: actors")
            .put("source", PublicClaims.ATT)
            .put("type", "cyber-attribution-graph-actor")
            .put("uuid", made(PublicClaims.ATT + "actors"))
            .put("version", 1);
    cluster.putArray("authors").add("Cyber Attribution Graph");
    ArrayNode list = cluster.putArray("values");
    actors.forEach(actor -> list.add(actor(actor)));
    JSON.writeValue(file.toFile(), cluster);
    return new Exchange.Written(file, list.size());
  }

  private ObjectNode actor(Node actor) {
    ObjectNode entry = JSON.createObjectNode();
    claims
        .text(actor, DCTerms.description.asNode())
        .ifPresent(text -> entry.put("description", text));
    ObjectNode meta = entry.putObject("meta");
    list(meta, "synonyms", names(actor));
    list(meta, "refs", references(actor));
    Set<String> origins = origins(actor);
    if (origins.size() == 1) {
      meta.put("country", origins.iterator().next());
    }
    list(meta, "attributed-to", ties(actor));
    related(entry, actor);
    return entry.put("uuid", uuid(actor)).put("value", value(actor));
  }

  /**
   * Clusters call each actor by a value of its own, in capitals or not; a second one of the name
   * gets its id too.
   */
  private String value(Node actor) {
    String name = claims.label(actor);
    Node holder = values.putIfAbsent(name.toLowerCase(Locale.ROOT), actor);
    return holder == null || holder.equals(actor)
        ? name
        : name + " (" + PublicClaims.end(actor) + ")";
  }

  private static String uuid(Node actor) {
    Matcher own = UUID_AT_END.matcher(actor.toString());
    return own.find() ? own.group() : made(actor.toString());
  }

  private static String made(String key) {
    return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private Set<String> names(Node actor) {
    Set<String> names = new TreeSet<>();
    for (Node claim : claims.subjects(PublicClaims.att("actor"), actor)) {
      if (relation(claim).equals("same")) {
        claims.text(claim, "name").ifPresent(names::add);
      }
    }
    names.remove(claims.label(actor));
    return names;
  }

  private String relation(Node claim) {
    return claims
        .object(claim, "nameRelation")
        .map(kind -> PublicClaims.end(kind).replace("relation-", ""))
        .orElse("");
  }

  private Set<String> references(Node actor) {
    Set<String> addresses = new TreeSet<>();
    for (Node claim : claims.subjects(PublicClaims.att("actor"), actor)) {
      for (Node source : claims.objects(claim, "source")) {
        claims.text(source, URL).ifPresent(addresses::add);
        claims
            .objects(source, DCTerms.references.asNode())
            .forEach(cited -> claims.text(cited, URL).ifPresent(addresses::add));
      }
    }
    return addresses;
  }

  private Set<String> origins(Node actor) {
    Set<String> codes = new TreeSet<>();
    for (Node claim : claims.subjects(PublicClaims.att("concerns"), actor)) {
      for (Node state : claims.objects(claim, "originState")) {
        codes.add(
            claims.objects(state, SKOS.notation.asNode()).stream()
                .map(Node::getLiteralLexicalForm)
                .filter(text -> text.matches("[A-Z]{2}"))
                .findFirst()
                .orElse(claims.label(state)));
      }
    }
    return codes;
  }

  private Set<String> ties(Node actor) {
    Set<String> ties = new TreeSet<>();
    for (Node claim : claims.subjects(PublicClaims.att("member"), actor)) {
      for (Node principal : claims.objects(claim, "principal")) {
        ties.addAll(said(claims.label(principal), claim));
      }
    }
    for (Node claim : claims.subjects(PublicClaims.att("actor"), actor)) {
      for (Node other : claims.objects(claim, "otherActor")) {
        if (!actors.contains(other) && !kind(relation(claim)).isEmpty()) {
          ties.addAll(said(claims.label(other) + " (" + relation(claim) + ")", claim));
        }
      }
    }
    return ties;
  }

  /** With whose word it is. */
  private List<String> said(String what, Node claim) {
    return claims.objects(claim, "onBehalfOf").stream()
        .map(speaker -> what + ", says " + claims.label(speaker))
        .toList();
  }

  private void related(ObjectNode entry, Node actor) {
    ArrayNode related = JSON.createArrayNode();
    Set<String> told = new LinkedHashSet<>();
    for (Node claim : claims.subjects(PublicClaims.att("actor"), actor)) {
      List<Node> others = claims.objects(claim, "otherActor");
      String kind = kind(relation(claim));
      for (Node other : others) {
        if (actors.contains(other) && !kind.isEmpty() && told.add(kind + uuid(other))) {
          related.add(JSON.createObjectNode().put("dest-uuid", uuid(other)).put("type", kind));
        }
      }
    }
    if (!related.isEmpty()) {
      entry.set("related", related);
    }
  }

  /** MISP's word for a relation; that two are distinct has none. */
  private static String kind(String relation) {
    return switch (relation) {
      case "same" -> "same-as";
      case "similar" -> "similar";
      case "overlaps" -> "overlaps";
      case "part-of" -> "part-of";
      default -> "";
    };
  }

  private static void list(ObjectNode meta, String key, Set<String> texts) {
    if (!texts.isEmpty()) {
      texts.forEach(meta.putArray(key)::add);
    }
  }
}
