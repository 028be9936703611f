package org.cyberattribution.extract.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.cyberattribution.extract.Extraction;
import org.cyberattribution.extract.SourceText;
import org.cyberattribution.extract.claim.Assertion;
import org.cyberattribution.extract.claim.DocumentContext;
import org.cyberattribution.extract.claim.Newcomer;
import org.cyberattribution.extract.claim.Referent;
import org.cyberattribution.extract.claim.Topic;
import org.cyberattribution.extract.incident.IncidentMatcher;
import org.cyberattribution.extract.incident.Precedents;
import org.cyberattribution.extract.incident.Provisional;
import org.cyberattribution.extract.text.Sentence;
import org.cyberattribution.failure.Finding;
import org.cyberattribution.model.Claim;
import org.cyberattribution.model.Dataset;
import org.cyberattribution.model.DateText;
import org.cyberattribution.model.Directness;
import org.cyberattribution.model.Document;
import org.cyberattribution.model.Evidence;
import org.cyberattribution.model.Incident;
import org.cyberattribution.model.MeasureType;
import org.cyberattribution.model.Names;
import org.cyberattribution.model.Participant;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.Recorded;
import org.cyberattribution.model.Reported;
import org.cyberattribution.model.Source;
import org.cyberattribution.model.SpeechAct;
import org.cyberattribution.model.Spoken;
import org.cyberattribution.model.Statement;
import org.cyberattribution.model.Term;
import org.cyberattribution.model.UnnamedParty;
import org.cyberattribution.model.Utterance;
import org.cyberattribution.resolve.World;
import org.jspecify.annotations.Nullable;

/** Puts a document's assertions together to records: one a speaker, act and incident. */
final class Assembly {
  private static final Pattern SAME = Pattern.compile("(?i)\\b(?:similar|such|the same|these)\\b");

  private final DocumentContext context;
  private final SourceText text;
  private final World world;
  private final Incidents incidents;
  private final Readings readings;
  private final Source source;
  private final List<Finding> findings = new ArrayList<>();

  Assembly(
      DocumentContext context,
      World world,
      IncidentMatcher matcher,
      Precedents precedents,
      Provisional provisional,
      Topic topic) {
    this.context = context;
    this.text = context.source();
    this.world = world;
    this.readings = new Readings(context);
    this.incidents = new Incidents(context, readings, matcher, precedents, provisional, topic);
    this.source = source();
  }

  private Source source() {
    return new Source(
        text.id(),
        text.title() == null ? context.title() : text.title(),
        outlet(),
        text.date(),
        text.language(),
        text.url(),
        "sha256:" + DigestUtils.sha256Hex(text.text()));
  }

  private @Nullable Participant outlet() {
    String outlet = text.outlet();
    if (outlet == null) {
      return null;
    }
    return world.names().party(outlet) instanceof Names.Lookup.Found<Party> found
        ? found.entity()
        : new UnnamedParty(outlet, null, null);
  }

  Extraction of(List<Assertion> read) {
    List<Draft> drafts = new Merging(world).of(drafts(read));
    List<Claim> claims = new ArrayList<>();
    Set<Incident> provisional = new LinkedHashSet<>();
    Map<String, Utterance> utterances = new LinkedHashMap<>();
    for (Draft draft : drafts) {
      Statement statement = statement(draft, utterances);
      if (claims.stream().noneMatch(claim -> claim.id().equals(statement.id()))) {
        claims.add(statement);
        if (world.names().incident(draft.incident().id()) instanceof Names.Lookup.Unknown) {
          provisional.add(draft.incident());
        }
      }
    }
    Dataset dataset =
        new Dataset(text.id(), source.title(), null, source.textHash(), "cag-extract");
    Document document =
        new Document(
            dataset,
            List.of(),
            List.of(),
            List.copyOf(provisional),
            claims.isEmpty() ? List.of() : List.of(source),
            List.copyOf(utterances.values()),
            claims);
    return new Extraction(document, findings);
  }

  private List<Draft> drafts(List<Assertion> read) {
    List<Draft> drafts = new ArrayList<>();
    Accused accused = new Accused();
    for (Assertion assertion : read) {
      List<Referent> whom =
          withoutSpeaker(
              isAboutTheSame(assertion) ? accused.last() : accused.resolved(assertion.whom()),
              assertion);
      boolean accusing =
          assertion.frame().isNeeded("whom") || assertion.act() == SpeechAct.ATTRIBUTES;
      if (whom.isEmpty() && accusing && assertion.act() != SpeechAct.CLAIMS) {
        continue;
      }
      accused.remember(whom);
      drafts.add(
          new Draft(
              assertion,
              speaker(assertion),
              whom,
              incidents.of(assertion, whom),
              List.of(),
              List.of(assertion.sentence())));
    }
    return drafts;
  }

  /** 'Several states attributed similar activities': to those accused before. */
  private static boolean isAboutTheSame(Assertion assertion) {
    return assertion.act() == SpeechAct.ACKNOWLEDGES
        && assertion.whom().isEmpty()
        && SAME.matcher(assertion.what()).find();
  }

  /** Nobody accuses himself; 'our' and 'we' stand beside what was done to us. */
  private List<Referent> withoutSpeaker(List<Referent> whom, Assertion assertion) {
    Party party = assertion.speaker().party();
    boolean accusing =
        assertion.act() == SpeechAct.ATTRIBUTES || assertion.act() == SpeechAct.CONDEMNS;
    if (party == null || !accusing) {
      return whom;
    }
    Party behalf = world.names().spokenFor(party);
    return whom.stream()
        .filter(
            each -> {
              Party accused = each.party();
              return accused == null || !world.names().spokenFor(accused).equals(behalf);
            })
        .toList();
  }

  private Participant speaker(Assertion assertion) {
    Referent speaker = assertion.speaker();
    Party party = speaker.party();
    if (party != null) {
      return Newcomer.participant(party);
    }
    return new UnnamedParty(
        speaker.words(), speaker.count(), speaker.level(), context.nameOf(speaker).orElse(null));
  }

  private Statement statement(Draft draft, Map<String, Utterance> utterances) {
    Assertion assertion = draft.assertion();
    DateText date = readings.date(assertion);
    Utterance utterance = utterance(draft, date, utterances);
    Participant behalf = draft.behalf(world.names());
    Spoken spoken =
        new Spoken(
            draft.speaker(),
            behalf,
            assertion.speaker().person(),
            utterance,
            List.of(),
            date,
            null,
            null,
            readings.confidence(draft),
            null,
            null);
    Reported reported =
        new Reported(
            source,
            context.issuer().<Participant>map(party -> party).orElse(source.publisher()),
            null,
            directness(assertion),
            List.of(evidence(assertion)),
            draft.framings());
    Recorded recorded =
        new Recorded("cag-extract", null, null, null, Score.of(draft, context), null, null);
    return new Statement(
        id(draft),
        spoken,
        reported,
        recorded,
        assertion.act(),
        targets(draft),
        null,
        addressees(draft),
        draft.incident(),
        readings.norms(draft, world.names()),
        measures(assertion),
        List.of(),
        null);
  }

  private static List<MeasureType> measures(Assertion assertion) {
    return Term.bySlug(MeasureType.values(), String.valueOf(assertion.frame().measure())).stream()
        .toList();
  }

  private Utterance utterance(
      Draft draft, @Nullable DateText date, Map<String, Utterance> utterances) {
    Participant behalf = draft.behalf(world.names());
    String id =
        text.id()
            + "-"
            + (behalf instanceof Party party
                ? party.id()
                : DigestUtils.sha256Hex(behalf.label()).substring(0, 8))
            + (date == null || date.text().isEmpty() ? "" : "-" + date.text().replace('/', '-'));
    return utterances.computeIfAbsent(id, key -> new Utterance(key, null, date, null));
  }

  private Directness directness(Assertion assertion) {
    if (context.issuer().isPresent()) {
      return Directness.PRIMARY;
    }
    return assertion.quoted() ? Directness.QUOTED : Directness.PARAPHRASED;
  }

  private Evidence evidence(Assertion assertion) {
    Sentence sentence = assertion.sentence();
    int begin = sentence.begin() + assertion.begin();
    int end = Math.min(sentence.begin() + assertion.end(), text.text().length());
    return new Evidence(
        text.text().substring(begin, end),
        text.text().codePointCount(0, begin),
        text.text().codePointCount(0, end));
  }

  private String id(Draft draft) {
    String fields =
        String.join(
            "|",
            text.id(),
            draft.speaker().label(),
            draft.assertion().act().slug(),
            draft.incident().id(),
            text.text()
                .substring(
                    draft.assertion().sentence().begin(), draft.assertion().sentence().end()));
    return text.id() + "-" + DigestUtils.sha256Hex(fields).substring(0, 12);
  }

  private List<Statement.Target> targets(Draft draft) {
    return new Targets(draft.assertion().act(), world.names())
        .of(draft, draft.behalf(world.names()));
  }

  private List<Participant> addressees(Draft draft) {
    if (draft.assertion().act() == SpeechAct.URGES) {
      return List.of();
    }
    Set<Participant> found = new LinkedHashSet<>();
    for (Referent referent : draft.assertion().to()) {
      if (referent.party() != null && !Newcomer.is(referent.party())) {
        found.add(referent.party());
      }
    }
    return List.copyOf(found);
  }
}
