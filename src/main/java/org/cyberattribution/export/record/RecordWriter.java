package org.cyberattribution.export.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.cyberattribution.model.AffiliationClaim;
import org.cyberattribution.model.AliasClaim;
import org.cyberattribution.model.Claim;
import org.cyberattribution.model.Document;
import org.cyberattribution.model.Incident;
import org.cyberattribution.model.Names;
import org.cyberattribution.model.Source;
import org.cyberattribution.model.Statement;

/**
 * Turns a document into the tree of its record file. Names are written where they find the same
 * entity again, and ids elsewhere. Parties and norms have lists of their own and are not written.
 */
public final class RecordWriter {
  private final Mentions mentions;
  private final LayerWriter layers;

  public RecordWriter(Names names) {
    this.mentions = new Mentions(names);
    this.layers = new LayerWriter(mentions);
  }

  /** A document as a record file holds it. */
  public ObjectNode document(Document document) {
    Node root = new Node();
    root.text("id", document.dataset().id());
    root.text("title", document.dataset().title());
    root.text("licence", document.dataset().licence());
    root.list("incidents", document.incidents(), this::incident);
    root.list("sources", sources(document), layers::source);
    root.list("utterances", document.utterances(), LayerWriter::utterance);
    root.alwaysList(
        "statements",
        ofKind(document, Statement.class),
        statement -> statement(statement, document.incidents()));
    root.alwaysList("claims", others(document), this::claim);
    return root.tree();
  }

  private static <T extends Claim> List<T> ofKind(Document document, Class<T> kind) {
    return document.claims().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static List<Claim> others(Document document) {
    return document.claims().stream().filter(claim -> !(claim instanceof Statement)).toList();
  }

  private static Set<Source> sources(Document document) {
    Set<Source> sources = new LinkedHashSet<>(document.sources());
    document.claims().forEach(claim -> sources.add(claim.reported().source()));
    return sources;
  }

  private ObjectNode incident(Incident incident) {
    Node node = new Node();
    node.text("id", incident.id());
    if (incident.kind() != Incident.Kind.INCIDENT) {
      node.text("class", incident.kind().className());
    }
    node.text("name", incident.name());
    node.list("aliases", incident.aliases(), Function.identity());
    node.date("date", incident.date());
    node.list("malware", incident.malware(), Function.identity());
    node.list("victims", incident.victims(), mentions::participant);
    node.list("cve", incident.cve(), Function.identity());
    node.text("description", incident.description());
    return node.tree();
  }

  private ObjectNode statement(Statement statement, List<Incident> incidents) {
    Node node = new Node();
    node.text("id", statement.id());
    node.value("speaker", List.of(mentions.participant(statement.spoken().speaker())));
    node.term("act", statement.act());
    mentions.targets(statement, node);
    node.list("addressee", statement.addressees(), mentions::participant);
    node.value("incident", List.of(mentions.incident(statement.incident(), incidents)));
    node.list("norms", statement.norms(), Mentions::norm);
    node.terms("measureType", statement.measureTypes());
    node.terms("deniedAspect", statement.deniedAspects());
    node.term("responsibilityDegree", statement.responsibilityDegree());
    layers.write(statement, node);
    return node.tree();
  }

  private ObjectNode claim(Claim claim) {
    Node node = new Node();
    node.text("id", claim.id());
    if (claim instanceof AliasClaim alias) {
      alias(alias, node);
    } else if (claim instanceof AffiliationClaim affiliation) {
      affiliation(affiliation, node);
    }
    layers.write(claim, node);
    return node.tree();
  }

  private void alias(AliasClaim claim, Node node) {
    node.text("kind", "alias");
    node.value("speaker", List.of(mentions.participant(claim.spoken().speaker())));
    node.value("actor", mentions.participant(claim.actor()));
    node.text("name", claim.name());
    node.optional("otherActor", claim.otherActor(), mentions::participant);
    node.term("relation", claim.relation());
    node.optional("nameGiver", claim.nameGiver(), mentions::participant);
  }

  private void affiliation(AffiliationClaim claim, Node node) {
    node.text("kind", "affiliation");
    node.value("speaker", List.of(mentions.participant(claim.spoken().speaker())));
    node.value("member", mentions.participant(claim.member()));
    node.value("principal", mentions.participant(claim.principal()));
    node.term("affiliation", claim.affiliation());
    node.date("validFrom", claim.validFrom());
    node.date("validUntil", claim.validUntil());
  }
}
