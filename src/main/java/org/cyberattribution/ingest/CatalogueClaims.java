package org.cyberattribution.ingest;

import java.util.List;
import org.cyberattribution.model.Affiliation;
import org.cyberattribution.model.AffiliationClaim;
import org.cyberattribution.model.AliasClaim;
import org.cyberattribution.model.Confidence;
import org.cyberattribution.model.DateText;
import org.cyberattribution.model.Incident;
import org.cyberattribution.model.NameRelation;
import org.cyberattribution.model.Naming;
import org.cyberattribution.model.Participant;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.SpeechAct;
import org.cyberattribution.model.Statement;
import org.cyberattribution.model.Statement.Target;
import org.cyberattribution.model.TargetRole;
import org.jspecify.annotations.Nullable;

/**
 * The claims that catalogues of actors make: what an actor is called, whom it works for, and, which
 * is not the same, where it comes from.
 */
public final class CatalogueClaims {
  private final RecordSink sink;

  public CatalogueClaims(RecordSink sink) {
    this.sink = sink;
  }

  /** An actor goes by a name. */
  public void name(
      String id, Voice voice, Party actor, String name, @Nullable Participant nameGiver) {
    sink.claim(
        new AliasClaim(
            id,
            voice.spoken(Confidence.NOT_RECORDED),
            voice.reported(),
            voice.recorded(),
            actor,
            name,
            null,
            NameRelation.SAME,
            nameGiver));
  }

  /** An actor relates to another one. */
  public void relation(
      String id,
      Voice voice,
      Party actor,
      Party other,
      NameRelation relation,
      Confidence confidence) {
    sink.claim(
        new AliasClaim(
            id,
            voice.spoken(confidence),
            voice.reported(),
            voice.recorded(),
            actor,
            null,
            other,
            relation,
            null));
  }

  /** A member belongs to or works for a principal, in the time given. */
  public void affiliation(
      String id,
      Voice voice,
      Participant member,
      Participant principal,
      Affiliation affiliation,
      Confidence confidence,
      @Nullable DateText from,
      @Nullable DateText until) {
    sink.claim(
        new AffiliationClaim(
            id,
            voice.spoken(confidence),
            voice.reported(),
            voice.recorded(),
            member,
            principal,
            affiliation,
            from,
            until));
  }

  /**
   * An actor comes from a state. That accuses the state of nothing: it is the state of origin of
   * the activity that the catalogue tracks as the actor.
   */
  public void origin(String id, Voice voice, Party actor, Party state, Confidence confidence) {
    place(id, voice, actor, new Target(state, TargetRole.ORIGIN), confidence);
  }

  /** An actor comes from a state, or acts from its territory; neither blames the state. */
  public void place(String id, Voice voice, Party actor, Target state, Confidence confidence) {
    statement(
        id,
        voice,
        SpeechAct.ATTRIBUTES,
        List.of(new Target(actor, TargetRole.CONCERNED), state),
        null,
        told(activity(actor)),
        confidence);
  }

  private Incident told(Incident activity) {
    sink.incident(activity);
    return activity;
  }

  /** It is not known who is behind an actor, and that is expressly said. */
  public void unknownSponsor(String id, Voice voice, Party actor) {
    statement(
        id,
        voice,
        SpeechAct.ABSTAINS,
        List.of(),
        Naming.UNKNOWN,
        told(activity(actor)),
        Confidence.NOT_RECORDED);
  }

  /** A speech act about an incident, without norms, measures and addressees. */
  public void statement(
      String id,
      Voice voice,
      SpeechAct act,
      List<Target> targets,
      @Nullable Naming naming,
      Incident incident,
      Confidence confidence) {
    sink.claim(
        new Statement(
            id,
            voice.spoken(confidence),
            voice.reported(),
            voice.recorded(),
            act,
            targets,
            naming,
            List.of(),
            incident,
            List.of(),
            List.of(),
            List.of(),
            null));
  }

  /** The activity that is tracked as an actor, of which no single incident is meant. */
  public static Incident activity(Party actor) {
    return Incident.of(
        actor.id() + "-activity",
        Incident.Kind.ACTIVITY_PATTERN,
        "activity tracked as " + actor.name());
  }
}
