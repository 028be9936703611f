package org.cyberattribution.export.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;

/**
 * Makes of parties identities, threat actors and places, and of incidents what they are in STIX.
 */
final class StixParties {
  private final PublicClaims claims;
  private final StixIds ids;
  private final StixExtension extension;
  private final StixObjects objects;

  StixParties(PublicClaims claims, StixIds ids, StixExtension extension, StixObjects objects) {
    this.claims = claims;
    this.ids = ids;
    this.extension = extension;
    this.objects = objects;
  }

  /** The id of a party's object, which is made where it is not there. */
  String party(Node party) {
    return claims.is(party, "ThreatActor") ? actor(party) : identity(party);
  }

  String actor(Node actor) {
    String id = ids.of("threat-actor", actor);
    if (!objects.has(id)) {
      objects.add(
          ids.original(actor)
              .map(object -> told(object, actor))
              .orElseGet(() -> newActor(id, actor)));
    }
    return id;
  }

  private ObjectNode newActor(String id, Node actor) {
    ObjectNode object = StixObjects.object("threat-actor", id).put("name", claims.label(actor));
    description(object, actor);
    extension.describe(object, actor);
    names(object, actor);
    return object;
  }

  /** The names by which claims call an actor, and in the extension whose names they are. */
  private void names(ObjectNode object, Node actor) {
    Set<String> names = new TreeSet<>();
    ArrayNode told = StixObjects.list();
    for (Node claim : claims.subjects(PublicClaims.att("actor"), actor)) {
      claims
          .text(claim, "name")
          .ifPresent(
              name -> {
                names.add(name);
                told.add(name(claim, name));
              });
    }
    names.remove(claims.label(actor));
    if (!names.isEmpty()) {
      names.forEach(object.putArray("aliases")::add);
    }
    if (!told.isEmpty()) {
      StixExtension.of(object).set("names", told);
    }
  }

  private ObjectNode name(Node claim, String name) {
    ObjectNode told = StixObjects.empty().put("name", name).put("claim", claim.toString());
    claims
        .object(claim, "nameRelation")
        .ifPresent(kind -> told.put("relation", PublicClaims.end(kind)));
    claims.object(claim, "speaker").ifPresent(who -> told.put("said_by", claims.label(who)));
    claims.object(claim, "nameGiver").ifPresent(who -> told.put("name_giver", claims.label(who)));
    return told;
  }

  String identity(Node party) {
    String id = ids.of("identity", party);
    if (!objects.has(id)) {
      objects.add(
          ids.original(party)
              .map(object -> told(object, party))
              .orElseGet(() -> newIdentity(id, party)));
    }
    return id;
  }

  private ObjectNode newIdentity(String id, Node party) {
    ObjectNode object =
        StixObjects.object("identity", id)
            .put("name", claims.label(party))
            .put("identity_class", identityClass(party));
    description(object, party);
    extension.describe(object, party);
    return object;
  }

  private String identityClass(Node party) {
    if (claims.is(party, "Person")) {
      return "individual";
    }
    return claims.is(party, "UnnamedParty") ? "unspecified" : "organization";
  }

  /** A state as a place, which accuses it of nothing. */
  String place(Node state) {
    String id = StixIds.made("location", state.toString());
    if (!objects.has(id)) {
      ObjectNode object = StixObjects.object("location", id).put("name", claims.label(state));
      Optional<String> code =
          claims.objects(state, SKOS.notation.asNode()).stream()
              .map(Node::getLiteralLexicalForm)
              .filter(text -> text.matches("[A-Z]{2}"))
              .findFirst();
      objects.add(object.put("country", code.orElse(claims.label(state))));
    }
    return id;
  }

  String incident(Node incident) {
    String type = claims.is(incident, "Incident") ? "incident" : "campaign";
    String id = ids.of(type, incident);
    if (!objects.has(id)) {
      objects.add(
          ids.original(incident)
              .map(object -> told(object, incident))
              .orElseGet(() -> newIncident(type, id, incident)));
    }
    return id;
  }

  private ObjectNode newIncident(String type, String id, Node incident) {
    ObjectNode object = StixObjects.object(type, id).put("name", claims.label(incident));
    description(object, incident);
    extension.describe(object, incident);
    return object;
  }

  private ObjectNode told(ObjectNode original, Node node) {
    ObjectNode object = original.deepCopy();
    if (!object.has("description")) {
      description(object, node);
    }
    return object;
  }

  private void description(ObjectNode object, Node node) {
    claims
        .text(node, DCTerms.description.asNode())
        .ifPresent(text -> object.put("description", text));
  }
}
