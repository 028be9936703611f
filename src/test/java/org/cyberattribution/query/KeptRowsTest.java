package org.cyberattribution.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.cyberattribution.ProjectFolder;
import org.junit.jupiter.api.Test;

/** What is kept of a counting question answers it as the store does, over statements made up. */
class KeptRowsTest {
  private static final int STATEMENTS = 120;
  private static final String ID = "https://w3id.org/cyber-attribution/id/";
  private static final List<String> ACTS =
      List.of("Attribution", "Denial", "Endorsement", "Acknowledgement", "Sanction");
  private static final List<String> ROLES =
      List.of(
          "accused", "charged", "exonerated", "concerns", "designated", "addressee", "territory");
  private static final List<String> DATES =
      List.of(
          "att:date '2019-05-01'^^xsd:date ;",
          "att:date '2020-06-02'^^xsd:date ;",
          "att:earliest '2019-01-01'^^xsd:date ; att:latest '2019-12-31'^^xsd:date ;",
          "att:latest '2021-01-01'^^xsd:date ;",
          "att:dateText '--07-19' ;",
          "");
  private static final Map<String, List<String>> FILTERS =
      Map.ofEntries(
          Map.entry("incident", List.of(ID + "incident/i1", "Incident 2", "i3", "never heard of")),
          Map.entry("party", List.of(ID + "state/s1", "State 2", ID + "state/nobody")),
          Map.entry("target", List.of(ID + "state/s3", "Organ 1")),
          Map.entry("class", List.of("Denial", "Acknowledgement", "Statement", "no term at all")),
          Map.entry("as", List.of("accused", "concerned", "territory", "nothing", "")),
          Map.entry("basis", List.of("basis-political", "basis-legal", "basis-none", "")),
          Map.entry("least", List.of("strength-likely", "strength-not-stated", "strength-none")),
          Map.entry("from", List.of("2019-05-01", "2019-12-31", "2090-01-01", "yesterday")),
          Map.entry("until", List.of("2019-05-01", "2020-06-01", "1990-01-01")));
  private static final Map<String, List<String>> DENIED =
      Map.of(
          "incident", List.of(ID + "incident/i1", "Incident 2", "never heard of"),
          "party", List.of(ID + "state/s1", ID + "state/nobody"),
          "accused", List.of(ID + "state/s3", "Organ 1"));

  @Test
  void answersAsTheStoreDoesUnderAnyFilter() {
    KeptComparison comparison = new KeptComparison(SparqlService.over(world()));
    comparison.compare("who-accuses-whom", FILTERS, 40);
    comparison.compare("who-denies-whose-accusation", DENIED, 30);
    assertThat(comparison.rows()).isGreaterThan(800);
  }

  @Test
  void keepsNoneOfTooMany() {
    Question question = Catalogue.load(ProjectFolder.file("queries")).named("who-accuses-whom");
    assertThat(KeptRows.of(question, SparqlService.over(world()), STATEMENTS / 2)).isEmpty();
  }

  private static DatasetGraph world() {
    DatasetGraph data = DatasetGraphFactory.createTxnMem();
    for (String file : List.of("ontology/attribution.ttl", "ontology/schemes.ttl")) {
      RDFParser.source(ProjectFolder.file(file).toUri().toString()).parse(data);
    }
    RDFParser.create().source(new StringReader(statements())).lang(Lang.TURTLE).parse(data);
    return data;
  }

  private static String statements() {
    Random dice = new Random(1);
    StringBuilder turtle =
        new StringBuilder(
            """
            PREFIX att: <https://w3id.org/cyber-attribution/ontology#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            PREFIX : <https://w3id.org/cyber-attribution/id/>
            """);
    for (int number = 0; number < 5; number++) {
      turtle.append(
          """
          <%1$sstate/s%2$d> a att:State, att:Party ; rdfs:label "State %2$d"@en, "Staat %2$d"@de .
          <%1$sorganisation/o%2$d> a att:Organisation, att:Party ; rdfs:label "Organ %2$d"@en ;
            att:organOf <%1$sstate/s%2$d> .
          <%1$sincident/i%2$d> a att:Incident ; rdfs:label "Incident %2$d" .
          """
              .formatted(ID, number));
    }
    for (int number = 0; number < STATEMENTS; number++) {
      turtle.append(statement(number, dice));
    }
    return turtle.toString();
  }

  private static String statement(int number, Random dice) {
    String basis = dice.nextBoolean() ? "att:basis att:basis-political ;" : "";
    String second = dice.nextInt(5) == 0 ? "att:basis att:basis-legal ;" : "";
    String strength = dice.nextBoolean() ? "att:strength att:strength-likely ;" : "";
    String more = dice.nextInt(5) == 0 ? "att:strength att:strength-not-stated ;" : "";
    return """
    <%1$sstatement/%2$d> a att:%3$s, att:Statement ; att:onBehalfOf <%1$sstate/s%4$d> ;
      att:incident <%1$sincident/i%5$d> ; att:%6$s <%1$s%7$s> ; %8$s
      att:%9$s <%1$sstate/s%10$d> .
    """
        .formatted(
            ID,
            number,
            one(ACTS, dice),
            dice.nextInt(5),
            dice.nextInt(5),
            one(ROLES, dice),
            (dice.nextBoolean() ? "state/s" : "organisation/o") + dice.nextInt(5),
            one(DATES, dice) + basis + second + strength + more,
            one(ROLES, dice),
            dice.nextInt(5));
  }

  private static String one(List<String> choices, Random dice) {
    return choices.get(dice.nextInt(choices.size()));
  }
}
