package org.cyberattribution.export.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;

/**
 * Makes of claims relationships and opinions where STIX has these words, and notes elsewhere, so
 * that a condemnation or a sanction does not read like an attribution.
 */
final class StixClaims {
  private static final Node URL = NodeFactory.createURI("https://schema.org/url");

  private final PublicClaims claims;
  private final StixIds ids;
  private final StixExtension extension;
  private final StixParties parties;
  private final StixObjects objects;

  StixClaims(
      PublicClaims claims,
      StixIds ids,
      StixExtension extension,
      StixParties parties,
      StixObjects objects) {
    this.claims = claims;
    this.ids = ids;
    this.extension = extension;
    this.parties = parties;
    this.objects = objects;
  }

  /** Makes the relationships of a claim; only opinions and notes refer to others. */
  void relate(Node claim) {
    if (ids.original(claim).isPresent()) {
      ids.original(claim).ifPresent(objects::add);
    } else if (claims.is(claim, "AffiliationClaim")) {
      affiliation(claim);
    } else if (claims.is(claim, "AliasClaim")) {
      claims.object(claim, "otherActor").ifPresent(other -> alias(claim, other));
    } else {
      accusations(claim);
      places(claim);
    }
  }

  private void affiliation(Node claim) {
    one(claim, "member")
        .ifPresent(
            member ->
                one(claim, "principal")
                    .ifPresent(
                        principal -> {
                          ObjectNode object =
                              relationship(
                                  claim,
                                  "attributed-to",
                                  parties.party(member),
                                  parties.party(principal));
                          day(claim, "validFrom").ifPresent(day -> object.put("start_time", day));
                          objects.add(object);
                        }));
  }

  private Optional<String> day(Node claim, String property) {
    return claims
        .text(claim, property)
        .filter(text -> text.matches("\\d{4}-\\d{2}-\\d{2}"))
        .map(day -> day + "T00:00:00.000Z");
  }

  private void alias(Node claim, Node other) {
    String kind =
        switch (claims.object(claim, "nameRelation").map(PublicClaims::end).orElse("")) {
          case "relation-same" -> "duplicate-of";
          case "relation-part-of" -> "part-of";
          default -> "related-to";
        };
    one(claim, "actor")
        .ifPresent(
            actor ->
                objects.add(relationship(claim, kind, parties.actor(actor), parties.actor(other))));
  }

  private void accusations(Node claim) {
    one(claim, "incident")
        .ifPresent(
            incident ->
                accused(claim)
                    .forEach(
                        party ->
                            objects.add(
                                relationship(
                                    claim,
                                    "attributed-to",
                                    parties.incident(incident),
                                    parties.party(party)))));
  }

  private Set<Node> accused(Node claim) {
    Set<Node> accused = new LinkedHashSet<>(claims.objects(claim, "accused"));
    accused.addAll(claims.objects(claim, "charged"));
    return accused;
  }

  private void places(Node claim) {
    for (Node actor : actorsConcerned(claim)) {
      claims
          .objects(claim, "originState")
          .forEach(
              state ->
                  objects.add(
                      relationship(
                          claim, "originates-from", parties.actor(actor), parties.place(state))));
      claims
          .objects(claim, "territory")
          .forEach(
              state ->
                  objects.add(
                      relationship(
                          claim, "located-at", parties.actor(actor), parties.place(state))));
    }
  }

  private List<Node> actorsConcerned(Node claim) {
    return claims.objects(claim, "concerns").stream()
        .filter(party -> claims.is(party, "ThreatActor"))
        .toList();
  }

  private ObjectNode relationship(Node claim, String kind, String from, String to) {
    String id = StixIds.made("relationship", claim + " " + kind + " " + from + " " + to);
    ObjectNode object =
        about("relationship", id, claim)
            .put("relationship_type", kind)
            .put("source_ref", from)
            .put("target_ref", to);
    if (claims
        .object(claim, "scale")
        .filter(scale -> PublicClaims.end(scale).equals("scale-stix"))
        .isPresent()) {
      claims
          .text(claim, "wording")
          .filter(text -> text.matches("\\d{1,3}"))
          .ifPresent(number -> object.put("confidence", Integer.parseInt(number)));
    }
    return object;
  }

  /** Makes an opinion or a note of a claim that STIX has no relationship for. */
  void comment(Node claim) {
    if (ids.original(claim).isPresent() || claims.is(claim, "AliasClaim")) {
      return;
    }
    if (claims.is(claim, "Endorsement")) {
      opinion(claim, "agree");
    } else if (claims.is(claim, "Denial")) {
      opinion(claim, "strongly-disagree");
    } else if (claims.is(claim, "Dispute")) {
      opinion(claim, "disagree");
    } else if (!claims.is(claim, "AffiliationClaim")
        && accused(claim).isEmpty()
        && !isPlace(claim)) {
      note(claim);
    }
  }

  private boolean isPlace(Node claim) {
    return !actorsConcerned(claim).isEmpty()
        && !(claims.objects(claim, "originState").isEmpty()
            && claims.objects(claim, "territory").isEmpty());
  }

  private void opinion(Node claim, String opinion) {
    Set<String> about = answered(claim);
    if (about.isEmpty()) {
      one(claim, "incident").ifPresent(incident -> about.add(parties.incident(incident)));
    }
    ObjectNode object =
        about("opinion", StixIds.made("opinion", claim.toString()), claim)
            .put("opinion", opinion)
            .put("explanation", claims.label(claim));
    refer(object, about);
  }

  /** The relationships that stand for what the answered utterances said of the same incident. */
  private Set<String> answered(Node claim) {
    Set<String> answered = new LinkedHashSet<>();
    for (Node utterance : claims.objects(claim, "refersTo")) {
      for (Node other : claims.subjects(PublicClaims.att("utterance"), utterance)) {
        if (claims.objects(other, "incident").equals(claims.objects(claim, "incident"))) {
          answered.addAll(relationshipsOf(other));
        }
      }
    }
    return answered;
  }

  private Set<String> relationshipsOf(Node claim) {
    Set<String> found = new LinkedHashSet<>();
    if (ids.original(claim).isPresent()) {
      found.add(ids.of("relationship", claim));
    } else {
      one(claim, "incident")
          .ifPresent(
              incident ->
                  accused(claim)
                      .forEach(
                          party ->
                              found.add(
                                  StixIds.made(
                                      "relationship",
                                      claim
                                          + " attributed-to "
                                          + parties.incident(incident)
                                          + " "
                                          + parties.party(party)))));
    }
    return found;
  }

  private void note(Node claim) {
    Set<String> about = new LinkedHashSet<>();
    one(claim, "incident").ifPresent(incident -> about.add(parties.incident(incident)));
    ObjectNode object =
        about("note", StixIds.made("note", claim.toString()), claim)
            .put("content", claims.label(claim));
    one(claim, "onBehalfOf").ifPresent(who -> object.putArray("authors").add(claims.label(who)));
    refer(object, about);
  }

  private void refer(ObjectNode object, Set<String> about) {
    if (!about.isEmpty()) {
      ArrayNode refs = object.putArray("object_refs");
      about.forEach(refs::add);
      objects.add(object);
    }
  }

  /** An object that is made by the claim's speaker, cites its source and extends it. */
  private ObjectNode about(String type, String id, Node claim) {
    ObjectNode object = StixObjects.object(type, id, claims.day(claim).orElse(""));
    one(claim, "speaker").ifPresent(who -> object.put("created_by_ref", parties.identity(who)));
    ArrayNode references = StixObjects.list();
    claims.objects(claim, "source").forEach(source -> references.add(reference(source)));
    if (!references.isEmpty()) {
      object.set("external_references", references);
    }
    extension.describe(object, claim);
    return object;
  }

  private ObjectNode reference(Node source) {
    ObjectNode reference =
        StixObjects.empty()
            .put(
                "source_name",
                claims.objects(source, DCTerms.publisher.asNode()).stream()
                    .findFirst()
                    .map(claims::label)
                    .orElse(claims.label(source)))
            .put("description", claims.label(source));
    claims.text(source, URL).ifPresent(url -> reference.put("url", url));
    return reference;
  }

  private Optional<Node> one(Node claim, String property) {
    return claims.object(claim, property);
  }
}
