package org.cyberattribution.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.cyberattribution.failure.Finding;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of RDF of others, in every syntax. */
class RdfImportTest {
  private static final String PREFIXES =
      """
      @prefix att: <https://w3id.org/cyber-attribution/ontology#> .
      @prefix state: <https://w3id.org/cyber-attribution/id/state/> .
      @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
      @prefix dcterms: <http://purl.org/dc/terms/> .
      @prefix prov: <http://www.w3.org/ns/prov#> .
      @prefix owl: <http://www.w3.org/2002/07/owl#> .
      @prefix ex: <https://example.org/> .
      """;
  private static final String CLAIM =
      PREFIXES
          + """
          ex:claim a att:Attribution ; rdfs:label "Freedonia attributes: Lakeside"@en ;
            att:speaker state:freedonia ; att:onBehalfOf state:freedonia ;
            att:accused state:examplestan ; att:incident ex:lakeside ;
            att:utterance [ a att:Utterance ; rdfs:label "Statement"@en ] ;
            att:source ex:report ; att:recordedBy ex:us .
          ex:us a prov:Agent ; rdfs:label "us"@en .
          ex:lakeside a att:Incident ; rdfs:label "Lakeside"@en .
          ex:report a att:Source ; dcterms:title "A report" ; rdfs:label "A report" .
          """;

  @TempDir Path folder;

  static Stream<RDFFormat> syntaxes() {
    return Stream.of(
        RDFFormat.TURTLE,
        RDFFormat.NTRIPLES,
        RDFFormat.NQUADS,
        RDFFormat.TRIG,
        RDFFormat.RDFXML,
        RDFFormat.JSONLD,
        RDFFormat.N3,
        RDFFormat.RDFJSON,
        RDFFormat.BINARY,
        RDFFormat.TRIX);
  }

  @ParameterizedTest
  @MethodSource("syntaxes")
  void readsTheSameClaimInEverySyntax(RDFFormat syntax) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RDFWriter writer = Rio.createWriter(syntax, bytes);
    Model model = Rio.parse(new StringReader(CLAIM), RDFFormat.TURTLE);
    Rio.write(model, writer);
    Path file = folder.resolve("ours." + syntax.getDefaultFileExtension());
    Files.write(file, bytes.toByteArray());

    Imported imported = Imported.of(folder, file);

    assertThat(imported.datasets()).containsExactly("rdf-ours");
    assertThat(
            imported.rows(
                """
                SELECT ?c ?whom ?u { ?c a att:Attribution ; att:accused/rdfs:label ?whom ;
                  att:utterance ?u . FILTER(isIRI(?u)) }
                """))
        .containsExactly("https://example.org/claim | Examplestan | id/node/rdf-ours-1");
    assertThat(imported.shapeFindings())
        .as("no title, no licence")
        .allMatch(finding -> finding.contains("dataset"));
  }

  @Test
  void givesBlankNodesTheSameIrisEachTime() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("ours.ttl"),
            PREFIXES + "ex:a ex:b [ ex:c [ ex:d _:x ] ] . _:x ex:e _:y . _:y ex:f [] .");

    String quads = Imported.of(folder, file).quads();

    assertThat(quads).isEqualTo(Imported.of(folder, file).quads()).doesNotContain("_:");
    assertThat(quads).contains("id/node/rdf-ours-1>", "id/node/rdf-ours-5>");
  }

  @Test
  void holdsAFileToTheShapes() throws IOException {
    Imported imported = read("ttl", CLAIM.replace("att:accused state:examplestan ;", ""));

    assertThat(imported.shapeFindings())
        .anyMatch(finding -> finding.startsWith("An attribution names somebody"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "state:freedonia att:organOf state:examplestan; a statement is about another",
        "att:territory rdfs:subPropertyOf att:accused; a statement is about another",
        "<https://w3id.org/cyber-attribution/id/statement/a> att:accused state:freedonia;"
            + " a statement is about another",
        "<https://w3id.org/cyber-attribution/graph/world> dcterms:title 'x'; a statement is about",
        "ex:freedonia owl:sameAs state:freedonia; owl:sameAs would make",
      })
  void refusesWhatWouldChangeWhatOthersSay(String triple, String problem) throws IOException {
    Imported imported = read("ttl", CLAIM + triple + " .");

    assertThat(imported.problems(Finding.Kind.REFUSED))
        .singleElement()
        .asString()
        .startsWith(problem.strip());
    assertThat(imported.rows("SELECT ?c { ?c a att:Attribution }"))
        .as("the rest is read")
        .hasSize(1);
  }

  @Test
  void refusesWhatWouldGoIntoAnotherDataSetsGraphAndJoinsTheFilesOwnGraphs() throws IOException {
    Imported imported =
        read(
            "trig",
            PREFIXES
                + """
                <https://w3id.org/cyber-attribution/graph/world> { ex:a ex:b ex:c }
                ex:mine { ex:d ex:e ex:f }
                """);

    assertThat(imported.problems(Finding.Kind.REFUSED))
        .containsExactly(
            "a statement would go into another data set's graph: 'https://example.org/a'");
    assertThat(imported.problems(Finding.Kind.WARNING))
        .singleElement()
        .asString()
        .contains("https://example.org/mine is joined");
    assertThat(imported.rows("SELECT ?g { GRAPH ?g { ?s <https://example.org/e> ?o } }"))
        .containsExactly("graph/rdf-ours");
    assertThat(imported.quads()).doesNotContain("https://example.org/b");
  }

  @Test
  void letsADataSetSpeakOfItsOwnEntitiesBelowTheBase() throws IOException {
    Imported imported =
        read(
            "ttl",
            PREFIXES
                + """
                <> dcterms:title "Ours" .
                <https://w3id.org/cyber-attribution/id/incident/rdf-ours-1> a att:Incident ;
                  rdfs:label "Harbour"@en .
                """);

    assertThat(imported.problems(Finding.Kind.REFUSED)).isEmpty();
    assertThat(imported.rows("SELECT ?n { ?i a att:Incident ; rdfs:label ?n }"))
        .containsExactly("Harbour");
  }

  @Test
  void loadsNothingOfAFileThatIsNoRdfToItsEnd() throws IOException {
    Imported imported = read("ttl", CLAIM + "\nex:broken ex:b .");

    assertThat(imported.datasets()).isEmpty();
    assertThat(imported.findings().all())
        .singleElement()
        .satisfies(finding -> assertThat(finding.place()).contains("ours.ttl:17"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "ttl | @prefix e: <https://example.org/> . e:a e:c ( 201 . 'i' ) .",
        "rj  | {\"https://example.org/a\": {\"nowhere\": [{\"type\": \"uri\", \"value\": \"b\"}]}}",
        "rj  | {\"https://example.org/a\": {\"https://example.org/b\": [{\"type\": \"literal\"}]}}",
        "rj  | {\"https://example.org/a\": {\"https://example.org/b\": [{\"value\": \"b\"}]}}",
      })
  void refusesWhatAParserBreaksOnOrNeverEnds(String ending, String text) throws IOException {
    Imported imported = read(ending, text);

    assertThat(imported.datasets()).isEmpty();
    assertThat(imported.problems(Finding.Kind.REFUSED)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@context\": \"https://example.org/context.jsonld\", \"@id\": \"https://example.org/a\"}",
        "{\"@context\": \"http://www.w3.org/ns/anno.jsonld\", \"@id\": \"https://example.org/a\"}",
      })
  void fetchesNothingThatAFilePointsTo(String json) throws IOException {
    Imported imported = read("jsonld", json);

    assertThat(imported.datasets()).isEmpty();
    assertThat(imported.problems()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"ttl,'ex:a ex:b ',[ ex:b ,ex:c,]", "trig,'ex:a ex:b ',( ,,)", "jsonld,,[,1,]"})
  void setsAsideWhatIsNestedTooDeeply(
      String syntax, String before, String open, String inmost, String close) throws IOException {
    String nested =
        Objects.requireNonNullElse(before, "")
            + open.repeat(50_000)
            + Objects.requireNonNullElse(inmost, "")
            + close.repeat(50_000);
    String text =
        syntax.equals("jsonld")
            ? "{\"@id\": \"https://example.org/a\", \"https://example.org/b\": " + nested + "}"
            : "@prefix ex: <https://example.org/> . " + nested + " .";

    Imported imported = read(syntax, text);

    assertThat(imported.datasets()).isEmpty();
    assertThat(imported.problems(Finding.Kind.REFUSED))
        .singleElement()
        .asString()
        .contains("nested deeper than 100 levels");
  }

  @Test
  void readsNoFilesThroughXmlEntities() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "a secret");
    Imported imported =
        read(
            "rdf",
            """
            <!DOCTYPE x [<!ENTITY s SYSTEM "%s">]>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="https://e.org/">
              <rdf:Description rdf:about="https://e.org/a"><e:b>&s;</e:b></rdf:Description>
            </rdf:RDF>
            """
                .formatted(secret.toUri()));

    assertThat(imported.datasets()).isEmpty();
    assertThat(imported.problems()).singleElement().asString().doesNotContain("a secret");
  }

  @Test
  void recognisesRdfInXmlAndJsonByItsStart() throws IOException {
    Files.createDirectories(folder.resolve("files"));
    Files.writeString(
        folder.resolve("files/a.xml"),
        """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="https://e.org/">
          <rdf:Description rdf:about="https://e.org/a"><e:b>c</e:b></rdf:Description>
        </rdf:RDF>
        """);
    Files.writeString(
        folder.resolve("files/b.json"),
        "{\"@id\": \"https://e.org/a\", \"https://e.org/b\": \"d\"}");
    Files.writeString(folder.resolve("files/c.xml"), "<html/>");

    Imported imported = Imported.of(folder, folder.resolve("files"));

    assertThat(imported.datasets()).containsExactly("rdf-a", "rdf-b");
    assertThat(imported.problems()).containsExactly("the file is in no format that can be read");
  }

  private Imported read(String extension, String text) throws IOException {
    return Imported.of(folder, Files.writeString(folder.resolve("ours." + extension), text));
  }
}
