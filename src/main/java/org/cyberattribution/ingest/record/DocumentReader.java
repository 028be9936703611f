package org.cyberattribution.ingest.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cyberattribution.failure.Finding;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.failure.Position;
import org.cyberattribution.model.Claim;
import org.cyberattribution.model.Document;
import org.cyberattribution.model.Incident;
import org.cyberattribution.model.Names;
import org.cyberattribution.model.Norm;
import org.cyberattribution.model.Party;

/**
 * Reads documents in two steps, since claims name entities: first the authorities of every
 * document, then, once names can be looked up, the claims.
 */
public final class DocumentReader {
  private final Findings findings;
  private final AuthorityReader authorities;
  private final Map<String, Position> claimIds = new HashMap<>();
  private final Set<String> utterances = new HashSet<>();

  public DocumentReader(Findings findings) {
    this.findings = findings;
    this.authorities = new AuthorityReader(findings);
  }

  /**
   * The parties and norms that a document adds to the authority lists; its utterances become known
   * too.
   */
  public Authorities authorities(RecordDocument document) {
    document.root().items("utterances").stream()
        .flatMap(utterance -> utterance.text("id").stream())
        .forEach(utterances::add);
    return new Authorities(authorities.parties(document), authorities.norms(document));
  }

  /** What names are looked up in, as far as one document defines it. */
  public record Authorities(List<Party> parties, List<Norm> norms) {}

  /** The incidents of a document; their victims are looked up among the parties known so far. */
  public List<Incident> incidents(RecordDocument document, Names names) {
    EntityFinder entities = new EntityFinder(names, findings);
    Dates dates = new Dates(findings);
    List<Incident> incidents = new ArrayList<>();
    for (RecordNode node : document.records("incidents")) {
      incidents.add(
          new Incident(
              node.text("id").orElseThrow(),
              kind(node),
              node.text("name").orElseThrow(),
              node.texts("aliases"),
              dates.date(node, "date").orElse(null),
              node.texts("malware"),
              entities.participants(node.items("victims")),
              node.texts("cve"),
              node.text("description").orElse(null)));
    }
    return incidents;
  }

  private static Incident.Kind kind(RecordNode node) {
    String className = node.text("class").orElse(Incident.Kind.INCIDENT.className());
    for (Incident.Kind kind : Incident.Kind.values()) {
      if (kind.className().equals(className)) {
        return kind;
      }
    }
    throw new IllegalStateException("the schema lets through the class " + className);
  }

  /** The whole document, its names resolved. */
  public Document read(
      RecordDocument document, Authorities own, List<Incident> incidents, Names names) {
    authorities.reportDangling(document, names);
    ClaimReader reader = new ClaimReader(names, findings, document);
    List<Claim> claims = new ArrayList<>();
    for (RecordNode record : document.records("statements")) {
      warnOfUndeclaredUtterance(record, document);
      addUnlessTaken(record, reader.statement(record), claims);
    }
    for (RecordNode record : document.records("claims")) {
      warnOfUndeclaredUtterance(record, document);
      addUnlessTaken(record, reader.claim(record), claims);
    }
    // A record that breaks the schema is read too, so that its author sees all its problems at
    // once.
    document.broken("statements").forEach(reader::statement);
    document.broken("claims").forEach(reader::claim);
    return new Document(
        document.dataset(),
        own.parties(),
        own.norms(),
        incidents,
        reader.layers().sources(),
        reader.layers().utterances(),
        claims);
  }

  /** Warns of what is probably a slip, in a document that otherwise declares its utterances. */
  private void warnOfUndeclaredUtterance(RecordNode record, RecordDocument document) {
    Optional<String> id = record.text("utterance");
    if (id.isPresent()
        && !utterances.contains(id.get())
        && !document.root().items("utterances").isEmpty()) {
      findings.add(
          Finding.warning(
              record.at("utterance").position(),
              "no file read declares the utterance '" + id.get() + "'",
              "Add it to 'utterances:' with its title and date, unless it is loaded already."));
    }
  }

  private void addUnlessTaken(RecordNode record, List<Claim> read, List<Claim> claims) {
    for (Claim claim : read) {
      Position earlier =
          claimIds.putIfAbsent(claim.getClass().getSimpleName() + claim.id(), record.position());
      if (earlier == null) {
        claims.add(claim);
      } else {
        findings.add(
            Finding.refused(
                record.position(),
                "the id '"
                    + claim.id()
                    + "' is taken by the record at "
                    + earlier.file()
                    + ":"
                    + earlier.line(),
                "Give this record an id of its own, or remove the double."));
      }
    }
  }

  /** Where each claim was read from, for findings that come later. */
  public Optional<Position> position(Claim claim) {
    return Optional.ofNullable(claimIds.get(claim.getClass().getSimpleName() + claim.id()));
  }
}
