package org.cyberattribution.rdf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import org.cyberattribution.model.AffiliationClaim;
import org.cyberattribution.model.AliasClaim;
import org.cyberattribution.model.Assessment;
import org.cyberattribution.model.Claim;
import org.cyberattribution.model.DateText;
import org.cyberattribution.model.Evidence;
import org.cyberattribution.model.Framing;
import org.cyberattribution.model.Indicator;
import org.cyberattribution.model.Norm;
import org.cyberattribution.model.Participant;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.Recorded;
import org.cyberattribution.model.Reported;
import org.cyberattribution.model.Spoken;
import org.cyberattribution.model.Statement;
import org.cyberattribution.model.TargetRole;
import org.cyberattribution.model.UnnamedParty;
import org.cyberattribution.rdf.Vocabulary.Classes;
import org.cyberattribution.rdf.Vocabulary.Properties;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.jspecify.annotations.Nullable;

/** How one claim looks in RDF: its own triples, and those of the nodes that belong to it alone. */
final class ClaimMapper {
  private final Iris iris;
  private final GraphSink sink;
  private final AuthorityMapper authorities;
  private final Claim claim;
  private final IRI subject;
  private final String slug;

  /** By identity: two parties described alike are still two. */
  private final IdentityHashMap<UnnamedParty, IRI> unnamed = new IdentityHashMap<>();

  ClaimMapper(Iris iris, GraphSink sink, AuthorityMapper authorities, Claim claim) {
    this.iris = iris;
    this.sink = sink;
    this.authorities = authorities;
    this.claim = claim;
    this.subject = iris.claimIri(claim);
    this.slug = Iris.path(claim) + "-" + claim.id();
  }

  void write() {
    if (claim instanceof Statement statement) {
      statement(statement);
    } else if (claim instanceof AffiliationClaim affiliation) {
      affiliation(affiliation);
    } else if (claim instanceof AliasClaim alias) {
      alias(alias);
    } else if (claim instanceof Assessment assessment) {
      assessment(assessment);
    }
    spoken(claim.spoken());
    reported(claim.reported());
    recorded(claim.recorded());
  }

  private void statement(Statement statement) {
    sink.type(subject, Vocabulary.term(statement.act().className()));
    label(statement.act().slug() + ": " + statement.incident().name());
    for (Statement.Target target : statement.targets()) {
      sink.iri(subject, property(target.role()), participant(target.party()));
    }
    sink.concept(subject, Properties.NAMING, statement.naming());
    statement
        .addressees()
        .forEach(party -> sink.iri(subject, Properties.ADDRESSEE, participant(party)));
    sink.iri(subject, Properties.INCIDENT, iris.of("incident", statement.incident().id()));
    for (Norm.Invocation norm : statement.norms()) {
      sink.iri(subject, property(norm.use()), iris.of("norm", norm.norm().id()));
    }
    statement.measureTypes().forEach(type -> sink.concept(subject, Properties.MEASURE_TYPE, type));
    statement
        .deniedAspects()
        .forEach(aspect -> sink.concept(subject, Properties.DENIED_ASPECT, aspect));
    sink.concept(subject, Properties.RESPONSIBILITY_DEGREE, statement.responsibilityDegree());
  }

  private static IRI property(TargetRole role) {
    return switch (role) {
      case ACCUSED -> Properties.ACCUSED;
      case CHARGED -> Properties.CHARGED;
      case DESIGNATED -> Properties.DESIGNATED;
      case EXONERATED -> Properties.EXONERATED;
      case CONCERNED -> Properties.CONCERNS;
      case ADDRESSED -> Properties.ADDRESSEE;
      case TERRITORY -> Properties.TERRITORY;
      case ORIGIN -> Properties.ORIGIN_STATE;
      case ALIGNED -> Properties.ALIGNED_STATE;
      case NONE -> throw new IllegalStateException("a target in no role");
    };
  }

  private static IRI property(Norm.Use use) {
    return switch (use) {
      case BREACHED -> Properties.ALLEGES_BREACH_OF;
      case URGED -> Properties.URGES_RESPECT_FOR;
      case MENTIONED -> Properties.INVOKES_NORM;
    };
  }

  private void affiliation(AffiliationClaim affiliation) {
    sink.type(subject, Classes.AFFILIATION_CLAIM);
    label("links " + affiliation.member().label() + " to " + affiliation.principal().label());
    sink.iri(subject, Properties.MEMBER, participant(affiliation.member()));
    sink.iri(subject, Properties.PRINCIPAL, participant(affiliation.principal()));
    sink.concept(subject, Properties.AFFILIATION, affiliation.affiliation());
    sink.date(subject, Properties.VALID_FROM, affiliation.validFrom());
    sink.date(subject, Properties.VALID_UNTIL, affiliation.validUntil());
  }

  private void alias(AliasClaim alias) {
    sink.type(subject, Classes.ALIAS_CLAIM);
    Party other = alias.otherActor();
    String name = alias.name() != null ? alias.name() : other != null ? other.name() : "";
    label("calls " + alias.actor().name() + " " + name);
    sink.iri(subject, Properties.ACTOR, iris.party(alias.actor()));
    sink.text(subject, Properties.NAME, alias.name());
    sink.iri(subject, Properties.OTHER_ACTOR, other == null ? null : iris.party(other));
    sink.concept(subject, Properties.NAME_RELATION, alias.relation());
    sink.iri(subject, Properties.NAME_GIVER, participantOrNull(alias.nameGiver()));
  }

  private void assessment(Assessment assessment) {
    sink.type(subject, Classes.ASSESSMENT);
    label("rates " + assessment.indicator().slug() + " as " + assessment.rating().value());
    if (assessment.incident() != null) {
      sink.iri(subject, Properties.INCIDENT, iris.of("incident", assessment.incident().id()));
    }
    if (assessment.statement() != null) {
      sink.iri(subject, Properties.ASSESSES, iris.of("statement", assessment.statement()));
    }
    sink.concept(subject, Properties.INDICATOR, assessment.indicator());
    rating(assessment.rating());
    String compared = assessment.indicator() == Indicator.SAME_UTTERANCE ? "utterance" : "incident";
    assessment
        .compares()
        .forEach(id -> sink.iri(subject, Properties.COMPARES, iris.of(compared, id)));
  }

  private void rating(Assessment.Rating rating) {
    sink.text(subject, Properties.RATING, rating.value());
    sink.text(subject, Properties.RATING_SCALE, rating.scale());
    if (rating.concept() != null) {
      sink.iri(subject, Properties.RATED_AS, iris.of("norm", rating.concept().id()));
    }
  }

  private void label(String what) {
    sink.label(subject, claim.spoken().speaker().label() + " " + what);
  }

  private void spoken(Spoken spoken) {
    sink.iri(subject, Properties.SPEAKER, participant(spoken.speaker()));
    sink.iri(subject, Properties.ON_BEHALF_OF, participant(spoken.onBehalfOf()));
    sink.iri(subject, Properties.SPOKESPERSON, participantOrNull(spoken.spokesperson()));
    sink.iri(subject, Properties.UTTERANCE, iris.of("utterance", spoken.utterance().id()));
    spoken
        .refersTo()
        .forEach(
            answered ->
                sink.iri(subject, Properties.REFERS_TO, iris.of("utterance", answered.id())));
    date(spoken);
    sink.text(subject, Properties.WORDING, spoken.confidence().wording());
    sink.concept(subject, Properties.STRENGTH, spoken.confidence().strength());
    if (spoken.confidence().strength() != null) {
      sink.concept(subject, Properties.SCALE, spoken.confidence().strength().scale());
    }
    sink.concept(subject, Properties.BASIS, spoken.basis());
    sink.concept(subject, Properties.ATTRIBUTOR_ROLE, spoken.attributorRole());
  }

  private void date(Spoken spoken) {
    DateText date = spoken.date();
    if (date != null) {
      sink.dating(subject, date);
    }
    sink.day(
        subject,
        Properties.EARLIEST,
        known(spoken.earliest(), date == null ? null : date.earliest()));
    sink.day(
        subject, Properties.LATEST, known(spoken.latest(), date == null ? null : date.latest()));
  }

  private static @Nullable LocalDate known(@Nullable LocalDate given, @Nullable LocalDate implied) {
    return given != null ? given : implied;
  }

  private void reported(Reported reported) {
    IRI source = iris.of("source", reported.source().id());
    sink.iri(subject, Properties.SOURCE, source);
    sink.iri(subject, Properties.REPORTED_BY, participantOrNull(reported.reportedBy()));
    sink.iri(subject, Properties.CITING, participantOrNull(reported.citing()));
    sink.concept(subject, Properties.DIRECTNESS, reported.directness());
    int count = 0;
    for (Evidence evidence : reported.evidence()) {
      evidence(evidence, iris.of("evidence", slug + "-" + ++count), source);
    }
    List<Framing> framings = reported.framings();
    for (int index = 0; index < framings.size(); index++) {
      framing(framings.get(index), iris.of("framing", slug + "-" + (index + 1)), reported);
    }
  }

  private void evidence(Evidence evidence, IRI node, IRI source) {
    sink.iri(subject, Properties.EVIDENCE, node);
    sink.type(node, Terms.OA_ANNOTATION);
    IRI target = part(node, "target");
    sink.iri(node, Terms.OA_HAS_TARGET, target);
    sink.type(target, Terms.OA_SPECIFIC_RESOURCE);
    sink.iri(target, Terms.OA_HAS_SOURCE, source);
    if (evidence.quote() != null) {
      IRI selector = selector(node, target, "quote", Terms.OA_TEXT_QUOTE_SELECTOR);
      sink.text(selector, Terms.OA_EXACT, evidence.quote());
    }
    if (evidence.start() != null) {
      IRI selector = selector(node, target, "position", Terms.OA_TEXT_POSITION_SELECTOR);
      sink.integer(selector, Terms.OA_START, evidence.start());
      sink.integer(selector, Terms.OA_END, evidence.end());
    }
  }

  private IRI selector(IRI evidence, IRI target, String name, IRI type) {
    IRI selector = part(evidence, name);
    sink.iri(target, Terms.OA_HAS_SELECTOR, selector);
    sink.type(selector, type);
    return selector;
  }

  private IRI part(IRI whole, String name) {
    return iris.of("evidence", whole.getLocalName() + "#" + name);
  }

  private void framing(Framing framing, IRI node, Reported reported) {
    sink.type(node, Classes.FRAMING);
    sink.iri(node, Properties.FRAMES, subject);
    sink.iri(node, Properties.FRAMED_AS, Vocabulary.term(framing.act().className()));
    framing
        .targets()
        .forEach(target -> sink.iri(node, Properties.FRAMED_TARGET, iris.party(target)));
    sink.iri(node, Properties.REPORTED_BY, participantOrNull(reported.reportedBy()));
    sink.iri(node, Properties.SOURCE, iris.of("source", reported.source().id()));
  }

  private void recorded(Recorded recorded) {
    sink.iri(subject, Properties.RECORDED_BY, agent(recorded.recordedBy()));
    sink.day(subject, Properties.RECORDED_ON, recorded.recordedOn());
    if (recorded.checked() != null) {
      sink.day(subject, Properties.CHECKED_ON, recorded.checked().on());
      sink.text(subject, Properties.CHECKED_BY, recorded.checked().by());
    }
    sink.iri(subject, Properties.REVIEWED_BY, agent(recorded.reviewedBy()));
    BigDecimal score = recorded.score();
    if (score != null) {
      sink.literal(subject, Properties.EXTRACTION_CONFIDENCE, score.toPlainString(), XSD.DECIMAL);
    }
    sink.english(subject, RDFS.COMMENT, recorded.note());
    sink.text(subject, Properties.EXTRA, recorded.extra());
  }

  private @Nullable IRI agent(@Nullable String id) {
    return id == null ? null : iris.of("agent", id);
  }

  private @Nullable IRI participantOrNull(@Nullable Participant participant) {
    return participant == null ? null : participant(participant);
  }

  /** The IRI of a participant; an unnamed one gets one of its own in this claim, described once. */
  private IRI participant(Participant participant) {
    if (participant instanceof UnnamedParty party) {
      IRI known = unnamed.get(party);
      if (known == null) {
        known = authorities.participant(party, slug + "-" + (unnamed.size() + 1));
        unnamed.put(party, known);
      }
      return known;
    }
    return authorities.participant(participant, slug);
  }
}
