package org.cyberattribution.bench;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.cyberattribution.model.Affiliation;
import org.cyberattribution.model.AffiliationClaim;
import org.cyberattribution.model.AliasClaim;
import org.cyberattribution.model.AttributorRole;
import org.cyberattribution.model.Basis;
import org.cyberattribution.model.Claim;
import org.cyberattribution.model.Confidence;
import org.cyberattribution.model.Dataset;
import org.cyberattribution.model.DeniedAspect;
import org.cyberattribution.model.Directness;
import org.cyberattribution.model.Evidence;
import org.cyberattribution.model.Framing;
import org.cyberattribution.model.Level;
import org.cyberattribution.model.MeasureType;
import org.cyberattribution.model.NameRelation;
import org.cyberattribution.model.Naming;
import org.cyberattribution.model.Norm;
import org.cyberattribution.model.Participant;
import org.cyberattribution.model.Recorded;
import org.cyberattribution.model.Reported;
import org.cyberattribution.model.ResponsibilityDegree;
import org.cyberattribution.model.Source;
import org.cyberattribution.model.SpeechAct;
import org.cyberattribution.model.Spoken;
import org.cyberattribution.model.Statement;
import org.cyberattribution.model.Strength;
import org.cyberattribution.model.TargetRole;
import org.cyberattribution.model.UnnamedParty;
import org.cyberattribution.model.Utterance;

/**
 * Claims made up from a seed: the same seed gives the same claims, each is made when asked for, and
 * all conform to the ontology's shapes. In how often a record says what they resemble the curated
 * ones.
 */
final class GeneratedClaims {
  static final Dataset DATASET =
      new Dataset("generated", "Generated claims", "CC0-1.0", null, "bench");

  private static final int CLAIMS_A_SOURCE = 3;
  private static final int CLAIMS_AN_UTTERANCE = 4;
  private static final List<TargetRole> WEAK_LINKS =
      List.of(TargetRole.TERRITORY, TargetRole.ORIGIN, TargetRole.ALIGNED);
  private static final List<Level> DESCRIBED =
      List.of(Level.STATE, Level.ORGAN, Level.ACTOR, Level.INDIVIDUAL, Level.COMPANY);

  private final GeneratedAuthorities authorities;
  private final long seed;

  GeneratedClaims(GeneratedAuthorities authorities, long seed) {
    this.authorities = authorities;
    this.seed = seed;
  }

  /** The first claims, made one by one. */
  Stream<Claim> first(long count) {
    return LongStream.range(0, count).mapToObj(this::claim);
  }

  Claim claim(long number) {
    Dice dice = new Dice(seed, number);
    Spoken spoken = spoken(dice, number);
    Reported reported = reported(dice, number);
    Recorded recorded = recorded(dice);
    int kind = dice.below(100);
    if (kind < 90) {
      return statement("statement-" + number, spoken, reported, recorded, dice);
    }
    return kind < 96
        ? alias("alias-" + number, spoken, withoutFramings(reported), recorded, dice)
        : affiliation("affiliation-" + number, spoken, withoutFramings(reported), recorded, dice);
  }

  private Statement statement(
      String id, Spoken spoken, Reported reported, Recorded recorded, Dice dice) {
    SpeechAct act = act(spoken, dice);
    List<Statement.Target> targets = targets(act, dice);
    boolean nobody = act == SpeechAct.CONDEMNS && targets.isEmpty();
    return new Statement(
        id,
        spoken,
        reported,
        recorded,
        act,
        targets,
        nobody ? dice.one(Naming.values()) : null,
        act == SpeechAct.SUPPORTS
            ? List.of(dice.one(authorities.states()), dice.one(authorities.states()))
            : List.of(),
        dice.one(authorities.incidents()),
        dice.chance(40) ? dice.some(1, 4, () -> invocation(dice)) : List.of(),
        act == SpeechAct.RESPONDS ? List.of(dice.one(MeasureType.values())) : List.of(),
        act == SpeechAct.DENIES ? List.of(dice.one(DeniedAspect.values())) : List.of(),
        act == SpeechAct.ATTRIBUTES && dice.chance(10)
            ? dice.one(ResponsibilityDegree.values())
            : null);
  }

  /** Two of five statements attribute; what takes something back needs an earlier utterance. */
  private static SpeechAct act(Spoken spoken, Dice dice) {
    SpeechAct act = dice.chance(40) ? SpeechAct.ATTRIBUTES : dice.one(SpeechAct.values());
    boolean takesBack = act == SpeechAct.RETRACTS || act == SpeechAct.REVISES;
    return takesBack && spoken.refersTo().isEmpty() ? SpeechAct.ABSTAINS : act;
  }

  private List<Statement.Target> targets(SpeechAct act, Dice dice) {
    if (act.targetRole() == TargetRole.NONE || act == SpeechAct.SUPPORTS) {
      return List.of();
    }
    if (act == SpeechAct.ATTRIBUTES && dice.chance(15)) {
      return List.of(new Statement.Target(dice.one(authorities.states()), dice.one(WEAK_LINKS)));
    }
    int fewest = act == SpeechAct.CONDEMNS ? 0 : 1;
    return dice.some(fewest, 4, () -> new Statement.Target(accusable(dice), act.targetRole()));
  }

  private Participant accusable(Dice dice) {
    int kind = dice.below(100);
    if (kind < 40) {
      return dice.one(authorities.states());
    } else if (kind < 60) {
      return dice.one(authorities.organs());
    }
    return kind < 90 ? dice.one(authorities.actors()) : unnamed(dice);
  }

  private static UnnamedParty unnamed(Dice dice) {
    return new UnnamedParty(
        dice.words(2, 6), dice.chance(50) ? 1 + dice.below(9) : null, dice.one(DESCRIBED));
  }

  private Norm.Invocation invocation(Dice dice) {
    return new Norm.Invocation(dice.one(authorities.norms()), dice.one(Norm.Use.values()));
  }

  private AliasClaim alias(
      String id, Spoken spoken, Reported reported, Recorded recorded, Dice dice) {
    return new AliasClaim(
        id,
        spoken,
        reported,
        recorded,
        dice.one(authorities.actors()),
        dice.words(1, 3),
        null,
        dice.one(NameRelation.values()),
        dice.chance(50) ? spoken.speaker() : null);
  }

  private AffiliationClaim affiliation(
      String id, Spoken spoken, Reported reported, Recorded recorded, Dice dice) {
    return new AffiliationClaim(
        id,
        spoken,
        reported,
        recorded,
        dice.one(authorities.actors()),
        dice.one(authorities.organs()),
        dice.one(Affiliation.values()),
        dice.chance(20) ? dice.yearOrMonth() : null,
        null);
  }

  private Spoken spoken(Dice dice, long number) {
    long utterance = number / CLAIMS_AN_UTTERANCE;
    GeneratedAuthorities.Voice voice = dice.one(authorities.voices());
    boolean described = dice.chance(5);
    Participant speaker = described ? unnamed(dice) : voice.speaker();
    return new Spoken(
        speaker,
        described ? speaker : voice.onBehalfOf(),
        dice.chance(20) ? dice.one(authorities.persons()) : null,
        utterance(utterance),
        utterance > 0 && dice.chance(40) ? List.of(utterance(dice.below(utterance))) : List.of(),
        dice.chance(95) ? dice.date() : null,
        null,
        null,
        confidence(dice),
        dice.chance(60) ? dice.one(Basis.values()) : null,
        dice.chance(30) ? dice.one(AttributorRole.values()) : null);
  }

  private static Confidence confidence(Dice dice) {
    return dice.chance(60)
        ? new Confidence(dice.words(1, 5), dice.one(Strength.values()))
        : Confidence.NOT_RECORDED;
  }

  private Utterance utterance(long number) {
    Dice dice = new Dice(~seed, number);
    String id = "utterance-" + number;
    return new Utterance(
        id,
        "Statement on " + dice.words(3, 8),
        dice.date(),
        dice.chance(30) ? "https://statements.example/" + id : null);
  }

  private Reported reported(Dice dice, long number) {
    Source source = source(number / CLAIMS_A_SOURCE);
    return new Reported(
        source,
        source.publisher(),
        dice.chance(15) ? dice.one(authorities.outlets()) : null,
        dice.one(Directness.values()),
        dice.some(1, 3, () -> evidence(dice)),
        dice.chance(15) ? List.of(framing(dice)) : List.of());
  }

  private Source source(long number) {
    Dice dice = new Dice(seed << 1, number);
    return new Source(
        "source-" + number,
        dice.words(5, 14),
        dice.one(authorities.outlets()),
        dice.date(),
        dice.one("en", "de", "fr", "ru", "zh-Hans"),
        "https://news.example/" + number + "/" + dice.words(3, 6).replace(' ', '-'),
        dice.hash());
  }

  private static Evidence evidence(Dice dice) {
    String quote = dice.words(10, 40);
    int start = dice.below(5000);
    return dice.chance(70)
        ? new Evidence(quote, start, start + quote.length())
        : new Evidence(null, start, start + quote.length());
  }

  private Framing framing(Dice dice) {
    return new Framing(
        dice.one(SpeechAct.values()), dice.some(1, 3, () -> dice.one(authorities.states())));
  }

  /** Only statements are framed. */
  private static Reported withoutFramings(Reported reported) {
    return new Reported(
        reported.source(),
        reported.reportedBy(),
        reported.citing(),
        reported.directness(),
        reported.evidence(),
        List.of());
  }

  private static Recorded recorded(Dice dice) {
    boolean extracted = dice.chance(30);
    return new Recorded(
        extracted ? "extractor-" + dice.below(3) : "curators",
        dice.day(),
        new Recorded.Check(dice.day(), "text of the source, " + dice.words(3, 9)),
        extracted ? "curators" : null,
        extracted ? BigDecimal.valueOf(dice.below(101), 2) : null,
        dice.chance(25) ? dice.words(5, 30) : null,
        null);
  }
}
