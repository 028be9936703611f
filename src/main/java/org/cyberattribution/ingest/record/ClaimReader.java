package org.cyberattribution.ingest.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.cyberattribution.failure.Finding;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.ingest.Slug;
import org.cyberattribution.model.Claim;
import org.cyberattribution.model.DeniedAspect;
import org.cyberattribution.model.Incident;
import org.cyberattribution.model.Level;
import org.cyberattribution.model.MeasureType;
import org.cyberattribution.model.Names;
import org.cyberattribution.model.Naming;
import org.cyberattribution.model.Norm;
import org.cyberattribution.model.Participant;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.Recorded;
import org.cyberattribution.model.Reported;
import org.cyberattribution.model.ResponsibilityDegree;
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
  private final OtherClaims others;
  private final LayerReader layers;
  private final String document;

  ClaimReader(Names names, Findings findings, RecordDocument document) {
    this.findings = findings;
    this.entities = new EntityFinder(names, findings);
    this.others = new OtherClaims(entities, new Dates(findings));
    this.layers = new LayerReader(names, findings, document);
    this.document = document.dataset().id();
  }

  /** The sources and utterances that the document declares, whether or not a claim uses them. */
  LayerReader layers() {
    return layers;
  }

  List<Claim> statement(RecordNode record) {
    if (entities.namesRemoved(record)) {
      return List.of();
    }
    int before = findings.count(Finding.Kind.REFUSED);
    List<Participant> speakers = entities.participants(record.items("speaker"));
    List<Incident> incidents =
        record.items("incident").stream()
            .map(entities::incident)
            .flatMap(Optional::stream)
            .toList();
    Optional<StatementOfOne> maker = statementOfOne(record);
    Layers common = layers(record);
    List<Claim> claims = new ArrayList<>();
    for (Participant speaker : speakers) {
      for (Incident incident : incidents) {
        String id =
            id(
                record,
                speakers.size() > 1 ? speaker : null,
                incidents.size() > 1 ? incident : null);
        maker.ifPresent(
            made -> claims.add(made.of(id, common.spoken().apply(speaker), incident, common)));
      }
    }
    return unlessRefusedSince(before, claims);
  }

  private Optional<StatementOfOne> statementOfOne(RecordNode record) {
    Optional<SpeechAct> act = record.term("act", SpeechAct.values());
    List<Target> targets = targets(record, act);
    List<Participant> addressees = entities.participants(record.items("addressee"));
    List<Norm.Invocation> norms = norms(record);
    return act.map(
        done ->
            (id, spoken, incident, layers) ->
                new Statement(
                    id,
                    spoken,
                    layers.reported(),
                    layers.recorded(),
                    done,
                    targets,
                    naming(record),
                    addressees,
                    incident,
                    norms,
                    record.terms("measureType", MeasureType.values()),
                    record.terms("deniedAspect", DeniedAspect.values()),
                    record
                        .term("responsibilityDegree", ResponsibilityDegree.values())
                        .orElse(null)));
  }

  List<Claim> claim(RecordNode record) {
    if (entities.namesRemoved(record)) {
      return List.of();
    }
    int before = findings.count(Finding.Kind.REFUSED);
    List<Participant> speakers = entities.participants(record.items("speaker"));
    Optional<OtherClaims.OfOne> maker = others.claim(record);
    Layers common = layers(record);
    List<Claim> claims = new ArrayList<>();
    for (Participant speaker : speakers) {
      String id = id(record, speakers.size() > 1 ? speaker : null, null);
      maker.ifPresent(
          claim ->
              claims.add(
                  claim.of(
                      id, common.spoken().apply(speaker), common.reported(), common.recorded())));
    }
    return unlessRefusedSince(before, claims);
  }

  /** What the claims of one record have in common, the first layer but for the speaker. */
  private record Layers(
      Function<Participant, Spoken> spoken, Reported reported, Recorded recorded) {}

  /** Makes the statement of one of a record's speakers about one of its incidents. */
  private interface StatementOfOne {
    Statement of(String id, Spoken spoken, Incident incident, Layers layers);
  }

  private Layers layers(RecordNode record) {
    return new Layers(
        layers.spoken(record, baseId(record)), layers.reported(record), layers.recorded(record));
  }

  private List<Claim> unlessRefusedSince(int before, List<Claim> claims) {
    return findings.count(Finding.Kind.REFUSED) == before ? claims : List.of();
  }

  private List<Target> targets(RecordNode record, Optional<SpeechAct> act) {
    if (naming(record) != null) {
      return List.of();
    }
    List<Target> targets = new ArrayList<>();
    for (RecordNode node : record.items("target")) {
      Optional<Participant> party = entities.participant(node);
      if (party.isPresent() && act.isPresent()) {
        target(node, party.get(), act.get()).ifPresent(targets::add);
      }
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
