package org.cyberattribution.rdf;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;

/** The terms of the Cyber Attribution Ontology; a test holds them and the ontology together. */
public final class Vocabulary {
  public static final String NAMESPACE = "https://w3id.org/cyber-attribution/ontology#";

  /** The ontology's classes. */
  public static final class Classes {
    public static final IRI ABSTENTION = term("Abstention");
    public static final IRI ACKNOWLEDGEMENT = term("Acknowledgement");
    public static final IRI ACTIVITY_PATTERN = term("ActivityPattern");
    public static final IRI AFFILIATION = term("Affiliation");
    public static final IRI AFFILIATION_CLAIM = term("AffiliationClaim");
    public static final IRI ALIAS_CLAIM = term("AliasClaim");
    public static final IRI ASSESSMENT = term("Assessment");
    public static final IRI ATTRIBUTION = term("Attribution");
    public static final IRI ATTRIBUTOR_ROLE = term("AttributorRole");
    public static final IRI BASIS = term("Basis");
    public static final IRI CAMPAIGN = term("Campaign");
    public static final IRI CLAIM = term("Claim");
    public static final IRI CLAIM_OF_RESPONSIBILITY = term("ClaimOfResponsibility");
    public static final IRI CLUSTER = term("Cluster");
    public static final IRI COMPANY = term("Company");
    public static final IRI CONDEMNATION = term("Condemnation");
    public static final IRI CONFIRMATION = term("Confirmation");
    public static final IRI DATASET = term("Dataset");
    public static final IRI DATE_PRECISION = term("DatePrecision");
    public static final IRI DEMAND = term("Demand");
    public static final IRI DENIAL = term("Denial");
    public static final IRI DENIED_ASPECT = term("DeniedAspect");
    public static final IRI DIRECTNESS = term("Directness");
    public static final IRI DISPUTE = term("Dispute");
    public static final IRI ENDORSEMENT = term("Endorsement");
    public static final IRI FRAMING = term("Framing");
    public static final IRI INCIDENT = term("Incident");
    public static final IRI INDICATOR = term("Indicator");
    public static final IRI INDICTMENT = term("Indictment");
    public static final IRI INFERENCE = term("Inference");
    public static final IRI INTERGOVERNMENTAL_ORGANISATION = term("IntergovernmentalOrganisation");
    public static final IRI MATTER = term("Matter");
    public static final IRI MEASURE = term("Measure");
    public static final IRI MEASURE_TYPE = term("MeasureType");
    public static final IRI MEDIA_OUTLET = term("MediaOutlet");
    public static final IRI NAME_RELATION = term("NameRelation");
    public static final IRI NAMING = term("Naming");
    public static final IRI NORM = term("Norm");
    public static final IRI ORGANISATION = term("Organisation");
    public static final IRI PARTY = term("Party");
    public static final IRI PERSON = term("Person");
    public static final IRI POLICY = term("Policy");
    public static final IRI RESPONSIBILITY_DEGREE = term("ResponsibilityDegree");
    public static final IRI RETRACTION = term("Retraction");
    public static final IRI REVISION = term("Revision");
    public static final IRI RULE = term("Rule");
    public static final IRI SANCTION = term("Sanction");
    public static final IRI SCALE = term("Scale");
    public static final IRI SOLIDARITY = term("Solidarity");
    public static final IRI SOURCE = term("Source");
    public static final IRI STANDING = term("Standing");
    public static final IRI STATE = term("State");
    public static final IRI STATEMENT = term("Statement");
    public static final IRI STATE_ORGAN = term("StateOrgan");
    public static final IRI STRENGTH = term("Strength");
    public static final IRI THREAT_ACTOR = term("ThreatActor");
    public static final IRI UNNAMED_PARTY = term("UnnamedParty");
    public static final IRI UTTERANCE = term("Utterance");

    private Classes() {}
  }

  /** The ontology's properties. */
  public static final class Properties {
    public static final IRI ACCUSED = term("accused");
    public static final IRI ACTOR = term("actor");
    public static final IRI ADDRESSEE = term("addressee");
    public static final IRI AFFILIATION = term("affiliation");
    public static final IRI ALIGNED_STATE = term("alignedState");
    public static final IRI ALLEGES_BREACH_OF = term("allegesBreachOf");
    public static final IRI ASSESSES = term("assesses");
    public static final IRI ATTRIBUTOR_ROLE = term("attributorRole");
    public static final IRI BASIS = term("basis");
    public static final IRI BY_WORD_OF = term("byWordOf");
    public static final IRI CHARGED = term("charged");
    public static final IRI CHECKED_BY = term("checkedBy");
    public static final IRI CHECKED_ON = term("checkedOn");
    public static final IRI CITING = term("citing");
    public static final IRI COMPARES = term("compares");
    public static final IRI CONCERNS = term("concerns");
    public static final IRI CONTENT_HASH = term("contentHash");
    public static final IRI CONTESTED_BY = term("contestedBy");
    public static final IRI COUNT = term("count");
    public static final IRI COUNTRY = term("country");
    public static final IRI COVERS = term("covers");
    public static final IRI CVE = term("cve");
    public static final IRI DATE = term("date");
    public static final IRI DATE_PRECISION = term("datePrecision");
    public static final IRI DATE_TEXT = term("dateText");
    public static final IRI DEMONYM = term("demonym");
    public static final IRI DENIED_ASPECT = term("deniedAspect");
    public static final IRI DEPENDENT = term("dependent");
    public static final IRI DESIGNATED = term("designated");
    public static final IRI DIRECTNESS = term("directness");
    public static final IRI EARLIEST = term("earliest");
    public static final IRI EVIDENCE = term("evidence");
    public static final IRI EXONERATED = term("exonerated");
    public static final IRI EXTRA = term("extra");
    public static final IRI EXTRACTION_CONFIDENCE = term("extractionConfidence");
    public static final IRI FOLLOWS = term("follows");
    public static final IRI FRAMED_AS = term("framedAs");
    public static final IRI FRAMED_TARGET = term("framedTarget");
    public static final IRI FRAMES = term("frames");
    public static final IRI GATHERS = term("gathers");
    public static final IRI GOVERNMENTS = term("governments");
    public static final IRI IMPLICATES = term("implicates");
    public static final IRI IMPLIED_DEGREE = term("impliedDegree");
    public static final IRI INCIDENT = term("incident");
    public static final IRI INDICATOR = term("indicator");
    public static final IRI INVOKES_NORM = term("invokesNorm");
    public static final IRI LATEST = term("latest");
    public static final IRI LINKED_STATE = term("linkedState");
    public static final IRI MALWARE = term("malware");
    public static final IRI MEASURE_TYPE = term("measureType");
    public static final IRI MEMBER = term("member");
    public static final IRI METONYM = term("metonym");
    public static final IRI NAME = term("name");
    public static final IRI NAME_GIVER = term("nameGiver");
    public static final IRI NAME_RELATION = term("nameRelation");
    public static final IRI NAMING = term("naming");
    public static final IRI OF_INCIDENT = term("ofIncident");
    public static final IRI OF_PARTY = term("ofParty");
    public static final IRI ON_BEHALF_OF = term("onBehalfOf");
    public static final IRI ORGAN_OF = term("organOf");
    public static final IRI ORIGINS = term("origins");
    public static final IRI ORIGIN_STATE = term("originState");
    public static final IRI OTHER_ACTOR = term("otherActor");
    public static final IRI OWNERSHIP = term("ownership");
    public static final IRI PARAGRAPH = term("paragraph");
    public static final IRI PARTY_KIND = term("partyKind");
    public static final IRI PASSES = term("passes");
    public static final IRI PREMISE = term("premise");
    public static final IRI PRINCIPAL = term("principal");
    public static final IRI RANK = term("rank");
    public static final IRI RATED_AS = term("ratedAs");
    public static final IRI RATING = term("rating");
    public static final IRI RATING_SCALE = term("ratingScale");
    public static final IRI READER = term("reader");
    public static final IRI RECORDED_BY = term("recordedBy");
    public static final IRI RECORDED_ON = term("recordedOn");
    public static final IRI REDISTRIBUTABLE = term("redistributable");
    public static final IRI REFERS_TO = term("refersTo");
    public static final IRI REPORTED_BY = term("reportedBy");
    public static final IRI RESPONSIBILITY_DEGREE = term("responsibilityDegree");
    public static final IRI RESTS_ON = term("restsOn");
    public static final IRI RETRIEVED_ON = term("retrievedOn");
    public static final IRI REVIEWED_BY = term("reviewedBy");
    public static final IRI RULE = term("rule");
    public static final IRI SCALE = term("scale");
    public static final IRI SOURCE = term("source");
    public static final IRI SPEAKER = term("speaker");
    public static final IRI SPOKESPERSON = term("spokesperson");
    public static final IRI STANDING = term("standing");
    public static final IRI STRENGTH = term("strength");
    public static final IRI TERRITORY = term("territory");
    public static final IRI TEXT_HASH = term("textHash");
    public static final IRI UNDER_POLICY = term("underPolicy");
    public static final IRI URGES_RESPECT_FOR = term("urgesRespectFor");
    public static final IRI UTTERANCE = term("utterance");
    public static final IRI VALID_FROM = term("validFrom");
    public static final IRI VALID_UNTIL = term("validUntil");
    public static final IRI VICTIM = term("victim");
    public static final IRI WEAKEST_STRENGTH = term("weakestStrength");
    public static final IRI WORDING = term("wording");

    private Properties() {}
  }

  private Vocabulary() {}

  /** The term of a local name, such as a class that a model value names. */
  static IRI term(String localName) {
    ValueFactory values = SimpleValueFactory.getInstance();
    return values.createIRI(NAMESPACE, localName);
  }
}
