package org.cyberattribution.infer;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.cyberattribution.rdf.Vocabulary;

/** The terms that inference reads and writes, as Jena's nodes. */
final class Terms {
  static final Node ACCUSED = att("accused");
  static final Node ACTOR = att("actor");
  static final Node ALIAS_CLAIM = att("AliasClaim");
  static final Node BY_WORD_OF = att("byWordOf");
  static final Node CONTENT_HASH = att("contentHash");
  static final Node DATE = att("date");
  static final Node DATASET = att("Dataset");
  static final Node EXONERATED = att("exonerated");
  static final Node FOLLOWS = att("follows");
  static final Node IMPLICATES = att("implicates");
  static final Node CHARGED = att("charged");
  static final Node COVERS = att("covers");
  static final Node DEPENDENT = att("dependent");
  static final Node IMPLIED_DEGREE = att("impliedDegree");
  static final Node INFERENCE = att("Inference");
  static final Node INCIDENT = att("incident");
  static final Node LATEST = att("latest");
  static final Node NAME = att("name");
  static final Node NAME_RELATION = att("nameRelation");
  static final Node NOT_STATED = att("strength-not-stated");
  static final Node OF_INCIDENT = att("ofIncident");
  static final Node ON_BEHALF_OF = att("onBehalfOf");
  static final Node OTHER_ACTOR = att("otherActor");
  static final Node PASSES = att("passes");
  static final Node PREMISE = att("premise");
  static final Node RANK = att("rank");
  static final Node READER = att("reader");
  static final Node REFERS_TO = att("refersTo");
  static final Node RESPONSIBILITY_DEGREE = att("responsibilityDegree");
  static final Node RESTS_ON = att("restsOn");
  static final Node RULE = att("rule");
  static final Node RULE_CLASS = att("Rule");
  static final Node SCALE = att("scale");
  static final Node SPEAKER = att("speaker");
  static final Node STRENGTH = att("strength");
  static final Node THREAT_ACTOR = att("ThreatActor");
  static final Node UNDER_POLICY = att("underPolicy");
  static final Node UTTERANCE = att("utterance");
  static final Node WEAKEST_STRENGTH = att("weakestStrength");
  static final Node DERIVED_FROM =
      NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom");
  static final Node TITLE = dcterms("title");
  static final Node DESCRIPTION = dcterms("description");
  static final Node LICENCE = dcterms("license");

  private Terms() {}

  static Node att(String name) {
    return NodeFactory.createURI(Vocabulary.NAMESPACE + name);
  }

  private static Node dcterms(String name) {
    return NodeFactory.createURI("http://purl.org/dc/terms/" + name);
  }
}
