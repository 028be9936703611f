package org.cyberattribution.serve.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.cyberattribution.ProjectFolder;
import org.cyberattribution.query.Catalogue;
import org.cyberattribution.query.Inquiry;
import org.cyberattribution.query.SparqlService;
import org.junit.jupiter.api.Test;

/** Pages that take long are known by how many statements they tell of. */
class BusiestTest {
  private static final String WORLD =
      """
      PREFIX att: <https://w3id.org/cyber-attribution/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX : <https://example.org/id/>
      att:State rdfs:subClassOf att:Party ; rdfs:label "state"@en .
      att:Attribution rdfs:subClassOf att:Statement .
      :much a att:State ; rdfs:label "Much spoken of" .
      :little a att:State ; rdfs:label "Little spoken of" .
      :silent a att:State ; rdfs:label "Silent" .
      :norm a att:Norm ; rdfs:label "A norm" .
      :unheard a att:Norm ; rdfs:label "A norm that nobody names" .
      :incident a att:Incident ; rdfs:label "An incident" .
      :one a att:Attribution ; att:onBehalfOf :little ; att:accused :much ; att:incident :incident ;
        att:allegesBreachOf :norm .
      :two a att:Attribution ; att:onBehalfOf :much ; att:accused :much ; att:incident :incident ;
        att:urgesRespectFor :norm .
      """;

  @Test
  void namesPartiesNormsAndIncidentsOfMoreStatementsThanAPageMakesAtOnce() {
    assertThat(Busiest.pages(inquiry(), new Addresses("https://example.org/"), 1))
        .containsExactly("/page/much", "/page/norm", "/page/incident");
    assertThat(Busiest.pages(inquiry(), new Addresses("https://example.org/"), 2))
        .containsExactly("/page/much");
  }

  @Test
  void namesNoneOfAnotherBase() {
    assertThat(Busiest.pages(inquiry(), new Addresses("https://other.example/"), 0)).isEmpty();
  }

  private static Inquiry inquiry() {
    DatasetGraph data = DatasetGraphFactory.createTxnMem();
    RDFParser.create().source(new StringReader(WORLD)).lang(Lang.TURTLE).parse(data);
    return new Inquiry(Catalogue.load(ProjectFolder.file("queries")), SparqlService.over(data));
  }
}
