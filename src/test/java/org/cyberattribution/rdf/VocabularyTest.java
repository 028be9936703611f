package org.cyberattribution.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cyberattribution.model.Incident;
import org.cyberattribution.model.PartyClass;
import org.cyberattribution.model.Scale;
import org.cyberattribution.model.SpeechAct;
import org.cyberattribution.model.Strength;
import org.cyberattribution.model.Term;
import org.cyberattribution.rdf.Vocabulary.Classes;
import org.cyberattribution.rdf.Vocabulary.Properties;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The program's terms and the ontology's are the same, and each is explained. */
class VocabularyTest {
  private static final OntologyFiles ONTOLOGY = new OntologyFiles();

  @Test
  void classConstantsAreTheOntologysClasses() {
    assertThat(constants(Classes.class).values())
        .containsExactlyInAnyOrderElementsOf(ONTOLOGY.classes());
  }

  @Test
  void propertyConstantsAreTheOntologysProperties() {
    assertThat(constants(Properties.class).values())
        .containsExactlyInAnyOrderElementsOf(ONTOLOGY.properties());
  }

  @Test
  void constantsAreSpeltAsTheirTerms() {
    Stream.of(constants(Classes.class), constants(Properties.class))
        .flatMap(constants -> constants.entrySet().stream())
        .forEach(
            constant ->
                assertThat(constant.getKey())
                    .isEqualTo(inCapitals(constant.getValue().getLocalName())));
  }

  @Test
  void schemesOfTheModelAreTheOntologys() {
    assertThat(Concepts.SCHEMES.keySet().stream().map(VocabularyTest::scheme))
        .containsExactlyInAnyOrderElementsOf(ONTOLOGY.schemes());
  }

  static Set<String> schemeNames() {
    return Concepts.SCHEMES.keySet();
  }

  @ParameterizedTest
  @MethodSource("schemeNames")
  void termsOfTheModelAreTheSchemesConcepts(String name) {
    Set<IRI> terms = Arrays.stream(terms(name)).map(Concepts::of).collect(Collectors.toSet());
    assertThat(terms).hasSameSizeAs(terms(name)).isEqualTo(ONTOLOGY.conceptsOf(scheme(name)));
  }

  @Test
  void everyConceptIsInAScheme() {
    assertThat(ONTOLOGY.concepts())
        .allSatisfy(
            concept -> assertThat(ONTOLOGY.model.filter(concept, SKOS.IN_SCHEME, null)).hasSize(1));
  }

  @ParameterizedTest
  @MethodSource("schemeNames")
  void conceptsOfOneSchemeShareOneClassOfTheirOwn(String name) {
    List<Set<IRI>> classes =
        ONTOLOGY.conceptsOf(scheme(name)).stream()
            .map(VocabularyTest::ownClasses)
            .distinct()
            .toList();
    assertThat(classes).singleElement().satisfies(own -> assertThat(own).hasSize(1));
  }

  @ParameterizedTest
  @EnumSource(Strength.class)
  void strengthIsOnTheScaleThatTheModelSays(Strength strength) {
    Scale scale = strength.scale();
    assertThat(
            Models.objectIRI(ONTOLOGY.model.filter(Concepts.of(strength), Properties.SCALE, null)))
        .isEqualTo(Optional.ofNullable(scale).map(Concepts::of));
  }

  @ParameterizedTest
  @EnumSource(Scale.class)
  void ranksRiseWithinAScale(Scale scale) {
    List<Integer> ranks =
        Arrays.stream(Strength.values())
            .filter(strength -> strength.scale() == scale)
            .flatMap(VocabularyTest::rank)
            .toList();
    assertThat(ranks).hasSizeGreaterThan(1).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void noInformationHasNoRank() {
    assertThat(
            Arrays.stream(Strength.values()).filter(strength -> rank(strength).findAny().isEmpty()))
        .containsExactly(Strength.NOT_STATED, Strength.MISP_50, Strength.STIX_NONE);
  }

  @Test
  void everyActIsAKindOfStatement() {
    assertThat(SpeechAct.values())
        .allSatisfy(act -> assertThat(superclasses(act.className())).contains(Classes.STATEMENT));
  }

  @Test
  void everyStatementClassIsAnAct() {
    Set<String> acts =
        Arrays.stream(SpeechAct.values()).map(SpeechAct::className).collect(Collectors.toSet());
    assertThat(ONTOLOGY.classes())
        .filteredOn(each -> superclasses(each.getLocalName()).contains(Classes.STATEMENT))
        .filteredOn(each -> !each.equals(Classes.STATEMENT))
        .extracting(IRI::getLocalName)
        .containsExactlyInAnyOrderElementsOf(acts);
  }

  @Test
  void everyPartyClassIsAKindOfParty() {
    assertThat(PartyClass.values())
        .allSatisfy(each -> assertThat(superclasses(each.className())).contains(Classes.PARTY));
  }

  @Test
  void everyKindOfIncidentIsAnIncident() {
    assertThat(Incident.Kind.values())
        .allSatisfy(kind -> assertThat(superclasses(kind.className())).contains(Classes.INCIDENT));
  }

  static Stream<IRI> everyTerm() {
    return Stream.of(
            ONTOLOGY.classes(), ONTOLOGY.properties(), ONTOLOGY.schemes(), ONTOLOGY.concepts())
        .flatMap(Set::stream)
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("everyTerm")
  void everyTermIsExplained(IRI term) {
    assertThat(english(term, RDFS.LABEL)).hasSize(1);
    assertThat(english(term, SKOS.DEFINITION)).hasSize(1);
    assertThat(english(term, SKOS.EXAMPLE)).isNotEmpty();
    assertThat(ONTOLOGY.model.filter(term, RDFS.ISDEFINEDBY, null).objects())
        .extracting(Object::toString)
        .containsExactly("https://w3id.org/cyber-attribution/ontology");
  }

  private static Map<String, IRI> constants(Class<?> holder) {
    Map<String, IRI> constants = new TreeMap<>();
    for (Field field : holder.getFields()) {
      try {
        constants.put(field.getName(), (IRI) field.get(null));
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
    return constants;
  }

  private static String inCapitals(String localName) {
    return localName.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
  }

  private static Term[] terms(String scheme) {
    return Concepts.SCHEMES.getOrDefault(scheme, new Term[0]);
  }

  private static IRI scheme(String name) {
    return Vocabulary.term("scheme-" + name);
  }

  private static Set<IRI> ownClasses(IRI concept) {
    return ONTOLOGY.model.filter(concept, RDF.TYPE, null).objects().stream()
        .map(IRI.class::cast)
        .filter(type -> !type.equals(SKOS.CONCEPT))
        .collect(Collectors.toSet());
  }

  private static Stream<Integer> rank(Strength strength) {
    return ONTOLOGY.model.filter(Concepts.of(strength), Properties.RANK, null).objects().stream()
        .map(rank -> ((Literal) rank).intValue());
  }

  /** A class and all that it is a kind of. */
  private static Set<IRI> superclasses(String className) {
    IRI start = Vocabulary.term(className);
    assertThat(ONTOLOGY.classes()).contains(start);
    return Stream.iterate(
            Set.of(start),
            level -> !level.isEmpty(),
            level ->
                level.stream()
                    .flatMap(
                        each ->
                            ONTOLOGY.model.filter(each, RDFS.SUBCLASSOF, null).objects().stream())
                    .filter(IRI.class::isInstance)
                    .map(IRI.class::cast)
                    .collect(Collectors.toSet()))
        .flatMap(Set::stream)
        .collect(Collectors.toSet());
  }

  private static List<String> english(IRI term, IRI property) {
    return ONTOLOGY.model.filter(term, property, null).objects().stream()
        .map(Literal.class::cast)
        .filter(text -> text.getLanguage().filter("en"::equals).isPresent())
        .map(Literal::getLabel)
        .filter(text -> !text.isBlank())
        .toList();
  }
}
