package org.cyberattribution.ingest.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.cyberattribution.failure.Finding;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.model.Affiliation;
import org.cyberattribution.model.AffiliationClaim;
import org.cyberattribution.model.AliasClaim;
import org.cyberattribution.model.Claim;
import org.cyberattribution.model.DeniedAspect;
import org.cyberattribution.model.Incident;
import org.cyberattribution.model.Level;
import org.cyberattribution.model.MeasureType;
import org.cyberattribution.model.NameRelation;
import org.cyberattribution.model.Names;
import org.cyberattribution.model.Naming;
import org.cyberattribution.model.Norm;
import org.cyberattribution.model.Participant;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.Recorded;
import org.cyberattribution.model.Reported;
import org.cyberattribution.model.ResponsibilityDegree;
import org.cyberattribution.model.Source;
import org.cyberattribution.model.SpeechAct;
import org.cyberattribution.model.Spoken;
import org.cyberattribution.model.Statement;
import org.cyberattribution.model.Statement.Target;
import org.cyberattribution.model.TargetRole;
import org.jspecify.annotations.Nullable;

/**
 * Turns the records of one document into claims. A record with several speakers or incidents
 * becomes a claim for each; a record with anything wrong becomes none, and each wrong thing a
 * finding.
 */
final class ClaimReader {
  private final Findings findings;
  private final EntityFinder entities;
  private final Dates dates;
  private final LayerReader layers;
  private final String document;

  ClaimReader(Names names, Findings findings, RecordDocument document) {
    this.findings = findings;
    this.entities = new EntityFinder(names, findings);
    this.dates = new Dates(findings);
    this.layers = new LayerReader(names, findings, document);
    this.document = document.dataset().id();
  }

  List<Claim> statement(RecordNode record) {
    return unlessRefused(record, () -> statements(record));
  }

  List<Claim> claim(RecordNode record) {
    boolean affiliation = record.text("kind").orElseThrow().equals("affiliation");
    return unlessRefused(record, () -> affiliation ? affiliations(record) : aliases(record));
  }

  /** The sources and utterances that the document declares, whether or not a claim uses them. */
  LayerReader layers() {
    return layers;
  }

  private List<Claim> unlessRefused(RecordNode record, Supplier<List<Claim>> reader) {
    if (entities.namesRemoved(record)) {
      return List.of();
    }
    int before = findings.count(Finding.Kind.REFUSED);
    List<Claim> claims = reader.get();
    return findings.count(Finding.Kind.REFUSED) == before ? claims : List.of();
  }

  private List<Claim> statements(RecordNode record) {
    SpeechAct act = record.term("act", SpeechAct.values()).orElseThrow();
    List<Participant> speakers = entities.participants(record.items("speaker"));
    List<Incident> incidents =
        record.items("incident").stream()
            .map(entities::incident)
            .flatMap(Optional::stream)
            .toList();
    List<Target> targets = targets(record, act);
    List<Participant> addressees = entities.participants(record.items("addressee"));
    List<Norm.Invocation> norms = norms(record);
    Optional<Source> source = layers.source(record);
    List<Claim> claims = new ArrayList<>();
    for (Participant speaker : speakers) {
      for (Incident incident : incidents) {
        String id =
            id(
                record,
                speakers.size() > 1 ? speaker : null,
                incidents.size() > 1 ? incident : null);
        Spoken spoken = layers.spoken(record, speaker, baseId(record));
        Recorded recorded = layers.recorded(record);
        source
            .map(found -> layers.reported(record, found))
            .map(
                reported ->
                    new Statement(
                        id,
                        spoken,
                        reported,
                        recorded,
                        act,
                        targets,
                        naming(record),
                        addressees,
                        incident,
                        norms,
                        record.terms("measureType", MeasureType.values()),
                        record.terms("deniedAspect", DeniedAspect.values()),
                        record
                            .term("responsibilityDegree", ResponsibilityDegree.values())
                            .orElse(null)))
            .ifPresent(claims::add);
      }
    }
    return claims;
  }

  private List<Claim> affiliations(RecordNode record) {
    Optional<Participant> member = entities.participant(record.at("member"));
    Optional<Participant> principal = entities.participant(record.at("principal"));
    List<Claim> claims = new ArrayList<>();
    forEachSpeaker(
        record,
        (id, spoken, reported, recorded) -> {
          if (member.isPresent() && principal.isPresent()) {
            claims.add(
                new AffiliationClaim(
                    id,
                    spoken,
                    reported,
                    recorded,
                    member.get(),
                    principal.get(),
                    record.term("affiliation", Affiliation.values()).orElseThrow(),
                    dates.date(record, "validFrom").orElse(null),
                    dates.date(record, "validUntil").orElse(null)));
          }
        });
    return claims;
  }

  private List<Claim> aliases(RecordNode record) {
    Optional<Party> actor = entities.party(record.at("actor"));
    Optional<Party> other = record.map("otherActor", entities::party).flatMap(found -> found);
    Optional<Participant> giver =
        record.map("nameGiver", entities::participant).flatMap(found -> found);
    List<Claim> claims = new ArrayList<>();
    forEachSpeaker(
        record,
        (id, spoken, reported, recorded) ->
            actor.ifPresent(
                party ->
                    claims.add(
                        new AliasClaim(
                            id,
                            spoken,
                            reported,
                            recorded,
                            party,
                            record.text("name").orElse(null),
                            other.orElse(null),
                            record.term("relation", NameRelation.values()).orElseThrow(),
                            giver.orElse(null)))));
    return claims;
  }

  private interface LayersConsumer {
    void accept(String id, Spoken spoken, Reported reported, Recorded recorded);
  }

  private void forEachSpeaker(RecordNode record, LayersConsumer consumer) {
    Optional<Source> source = layers.source(record);
    List<Participant> speakers = entities.participants(record.items("speaker"));
    for (Participant speaker : speakers) {
      source.ifPresent(
          found ->
              consumer.accept(
                  id(record, speakers.size() > 1 ? speaker : null, null),
                  layers.spoken(record, speaker, baseId(record)),
                  layers.reported(record, found),
                  layers.recorded(record)));
    }
  }

  private List<Target> targets(RecordNode record, SpeechAct act) {
    if (naming(record) != null) {
      return List.of();
    }
    List<Target> targets = new ArrayList<>();
    for (RecordNode node : record.items("target")) {
      entities.participant(node).flatMap(party -> target(node, party, act)).ifPresent(targets::add);
    }
    return targets;
  }

  private Optional<Target> target(RecordNode node, Participant party, SpeechAct act) {
    Optional<Level> level = EntityFinder.level(node);
    TargetRole role = level.map(found -> found.roleIn(act)).orElse(act.targetRole());
    if (role == TargetRole.NONE) {
      entities.refuse(
          node,
          "a statement that " + act.slug() + " has no target",
          "Leave the target out, or choose the act that the words perform.");
      return Optional.empty();
    }
    if (party instanceof Party named && level.isPresent() && !level.get().fits(named)) {
      entities.refuse(
          node,
          "'" + named.name() + "' is not at the level '" + level.get().slug() + "'",
          "It is listed as "
              + named.classes().get(0).className()
              + "; correct the level or the party.");
      return Optional.empty();
    }
    return Optional.of(new Target(party, role));
  }

  private static @Nullable Naming naming(RecordNode record) {
    RecordNode target = record.at("target");
    if (target.isPresent() && target.value().asText().equals(Naming.UNKNOWN.slug())) {
      return Naming.UNKNOWN;
    }
    return target.value().isArray() && target.value().isEmpty() ? Naming.NOBODY : null;
  }

  private List<Norm.Invocation> norms(RecordNode record) {
    List<Norm.Invocation> norms = new ArrayList<>();
    for (RecordNode node : record.items("norms")) {
      Norm.Use use = node.term("use", Norm.Use.values()).orElse(Norm.Use.MENTIONED);
      entities.norm(node).ifPresent(norm -> norms.add(new Norm.Invocation(norm, use)));
    }
    return norms;
  }

  /**
   * The record's own id; of a record without one, a hash of the document and all that the record
   * says.
   */
  private String baseId(RecordNode record) {
    return record.text("id").orElseGet(() -> document + "-" + hash(document + canonical(record)));
  }

  private String id(RecordNode record, @Nullable Participant speaker, @Nullable Incident incident) {
    StringBuilder id = new StringBuilder(baseId(record));
    if (speaker != null) {
      id.append('-').append(speaker instanceof Party party ? party.id() : Slug.of(speaker.label()));
    }
    if (incident != null) {
      id.append('-').append(incident.id());
    }
    return id.toString();
  }

  private static String canonical(RecordNode record) {
    TreeMap<String, String> sorted = new TreeMap<>();
    record
        .value()
        .properties()
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue().toString()));
    return sorted.toString();
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
