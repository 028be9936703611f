package org.cyberattribution.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is proposed as one, and what is not, over invented entries of two lists. */
class MatchingTest {
  private static final String PREFIXES =
      """
      PREFIX att: <https://w3id.org/cyber-attribution/ontology#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      PREFIX : <https://w3id.org/cyber-attribution/id/incident/>
      PREFIX graph: <https://w3id.org/cyber-attribution/graph/>
      """;

  private final DatasetGraph data = DatasetGraphFactory.create();

  @BeforeEach
  void fillWithOrdinaryEntries() {
    add("graph:own {graph:own att:reader 'record'}");
    add("graph:catalogue {graph:catalogue att:reader 'table'}");
    for (int index = 0; index < 200; index++) {
      incident("catalogue", "filler-" + index, "Filler" + index + " outage", "2001-01-01", "x");
    }
  }

  private void add(String trig) {
    RDFParser.fromString(PREFIXES + trig, Lang.TRIG).parse(data);
  }

  private void incident(String graph, String id, String name, String day, String description) {
    add(
        """
        graph:%s { :%s a att:Incident ; rdfs:label "%s"@en ; att:earliest "%s"^^xsd:date ;
          att:latest "%s"^^xsd:date ; dcterms:description "%s"@en }
        """
            .formatted(graph, id, name, day, day, description));
  }

  private List<Proposal> proposals() {
    return Matching.in(data, Matching.LEAST).incidents();
  }

  @Test
  void entriesOfOneNameAndDayAreProposedWithReasons() {
    incident("own", "lakeside", "Lakeside Mail compromise", "2031-05-03", "Mail was read.");
    incident("catalogue", "c-17", "Compromise of Lakeside Mail", "2031-05-03", "Letters.");

    assertThat(proposals())
        .singleElement()
        .satisfies(
            proposal -> {
              assertThat(proposal.one()).isEqualTo("lakeside");
              assertThat(proposal.other()).isEqualTo("c-17");
              assertThat(proposal.reasons())
                  .anyMatch(reason -> reason.startsWith("names: "))
                  .contains("dates: 2031-05-03 and 2031-05-03");
            });
  }

  @Test
  void entriesOfOneNameInOtherYearsAreNotProposed() {
    incident("own", "lakeside", "Lakeside Mail compromise", "2031-05-03", "Mail was read.");
    incident("catalogue", "c-17", "Lakeside Mail compromise", "2033-05-03", "Mail was read.");

    assertThat(proposals()).isEmpty();
  }

  @Test
  void entriesOfOneDayWithOtherNamesAreNotProposed() {
    incident("own", "lakeside", "Lakeside Mail compromise", "2031-05-03", "Mail was read.");
    incident("catalogue", "c-17", "Harbour Grid outage", "2031-05-03", "Lights went out.");

    assertThat(proposals()).isEmpty();
  }

  @Test
  void entriesOfOneListAreNotCompared() {
    incident("catalogue", "c-17", "Lakeside Mail compromise", "2031-05-03", "Mail was read.");
    incident("catalogue", "c-18", "Lakeside Mail compromise", "2031-05-03", "Mail was read.");

    assertThat(proposals()).isEmpty();
  }

  private void statement(String id, String who, String day, String utterance, String source) {
    add(
        """
        graph:%s { :%s att:incident :lakeside ; att:onBehalfOf :%s ; att:date "%s"^^xsd:date ;
          att:utterance :%s ; att:source :%s ; att:accused :examplestan }
        """
            .formatted(source, id, who, day, utterance, source));
  }

  @Test
  void reportsOfOneDayAndIncidentInTwoSourcesAreProposedAsOneUtterance() {
    statement("one", "freedonia", "2031-05-03", "u1", "times");
    statement("two", "freedonia", "2031-05-04", "u2", "news");

    assertThat(Matching.in(data, Matching.LEAST).utterances())
        .singleElement()
        .satisfies(
            proposal ->
                assertThat(List.of(proposal.one(), proposal.other())).containsExactly("u1", "u2"));
  }

  @Test
  void othersWordsAndLaterDaysAreOtherUtterances() {
    statement("one", "freedonia", "2031-05-03", "u1", "times");
    statement("two", "ruritania", "2031-05-03", "u2", "news");
    statement("three", "freedonia", "2031-05-09", "u3", "news");
    statement("four", "freedonia", "2031-05-03", "u1", "news");
    statement("five", "borduria", "2031-05-03", "u5", "news");
    statement("six", "borduria", "2031-05-03", "u6", "news");

    assertThat(Matching.in(data, Matching.LEAST).utterances()).isEmpty();
  }
}
