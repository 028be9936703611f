package org.cyberattribution.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLDataFactory;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.profiles.Profiles;
import org.semanticweb.owlapi.reasoner.OWLReasoner;

/** Reasons over the ontology, and shows that each check can fail. */
class OntologyTest {
  private static final String ATT = "https://w3id.org/cyber-attribution/ontology#";
  private static final String PROV = "http://www.w3.org/ns/prov#";

  @Test
  void isConsistent() throws Exception {
    assertTrue(consistent(""));
  }

  @Test
  void refusesClaimThatIsParty() throws Exception {
    assertFalse(consistent("ex:it a att:Denial, att:State ."));
  }

  @Test
  void refusesUnnamedPartyThatIsNamed() throws Exception {
    assertFalse(consistent("ex:it a att:UnnamedParty, att:Person ."));
  }

  @Test
  void refusesSpeakerThatIsIncident() throws Exception {
    assertFalse(consistent("ex:claim att:speaker ex:it . ex:it a att:Campaign ."));
  }

  @Test
  void letsThreatActorBeStateOrgan() throws Exception {
    assertTrue(consistent("ex:it a att:ThreatActor, att:StateOrgan ."));
  }

  @Test
  void everyClassIsSatisfiable() throws Exception {
    assertEquals(Set.of(), unsatisfiable(""));
  }

  @Test
  void findsUnsatisfiableClass() throws Exception {
    String impossible =
        """
        <urn:example:Island> a owl:Class; rdfs:subClassOf att:State, att:Person .
        """;
    assertEquals(Set.of("urn:example:Island"), unsatisfiable(impossible));
  }

  @Test
  void isInProfileDl() throws Exception {
    assertEquals(List.of(), violations(Profiles.OWL2_DL, ""));
  }

  @Test
  void isInProfileRl() throws Exception {
    assertEquals(List.of(), violations(Profiles.OWL2_RL, ""));
  }

  @Test
  void findsWhatIsOutsideRl() throws Exception {
    String cardinality =
        """
        att:Claim rdfs:subClassOf [ a owl:Restriction;
          owl:onProperty att:speaker; owl:cardinality "1"^^xsd:nonNegativeInteger ] .
        """;
    assertFalse(violations(Profiles.OWL2_RL, cardinality).isEmpty());
  }

  @Test
  void territoryLinksStateButAccusesNobody() throws Exception {
    String statement = "ex:it att:territory ex:state .";
    assertTrue(entails(statement, ATT + "linkedState"));
    assertFalse(entails(statement, ATT + "accused"));
    assertFalse(entails(statement, ATT + "concerns"));
  }

  @Test
  void accusedIsConcernedButNotTheOtherWayRound() throws Exception {
    assertTrue(entails("ex:it att:accused ex:state .", ATT + "concerns"));
    assertFalse(entails("ex:it att:concerns ex:state .", ATT + "accused"));
  }

  @Test
  void claimIsAttributedToItsSpeakerAndNotToItsRecorder() throws Exception {
    assertTrue(entails("ex:it att:speaker ex:state .", PROV + "wasAttributedTo"));
    assertFalse(entails("ex:it att:recordedBy ex:state .", PROV + "wasAttributedTo"));
  }

  @TestFactory
  Stream<DynamicTest> passExampleIsConsistent() throws Exception {
    return Ontology.passExamples().stream()
        .map(
            file ->
                dynamicTest(
                    file.getFileName().toString(),
                    () -> assertTrue(consistent(Files.readString(file)))));
  }

  private static boolean consistent(String statements) throws Exception {
    return Ontology.reasoner(Ontology.with(statements)).isConsistent();
  }

  private static Set<String> unsatisfiable(String statements) throws Exception {
    return Ontology.reasoner(Ontology.with(statements))
        .getUnsatisfiableClasses()
        .getEntitiesMinusBottom()
        .stream()
        .map(each -> each.getIRI().getIRIString())
        .collect(Collectors.toSet());
  }

  /** What is outside a profile, but for xsd:date, the one exception that the design makes. */
  private static List<String> violations(Profiles profile, String statements) throws Exception {
    return profile.checkOntology(Ontology.with(statements)).getViolations().stream()
        .map(Object::toString)
        .filter(violation -> !violation.contains(": xsd:date ["))
        .toList();
  }

  /** Whether ex:it relates to ex:state by a property. */
  private static boolean entails(String statements, String property) throws Exception {
    OWLOntology ontology = Ontology.with(statements);
    OWLReasoner reasoner = Ontology.reasoner(ontology);
    OWLDataFactory terms = ontology.getOWLOntologyManager().getOWLDataFactory();
    return reasoner.isEntailed(
        terms.getOWLObjectPropertyAssertionAxiom(
            terms.getOWLObjectProperty(IRI.create(property)),
            terms.getOWLNamedIndividual(IRI.create("urn:example:it")),
            terms.getOWLNamedIndividual(IRI.create("urn:example:state"))));
  }
}
