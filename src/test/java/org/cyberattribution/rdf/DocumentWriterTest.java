package org.cyberattribution.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.cyberattribution.ProjectFolder;
import org.cyberattribution.ingest.record.WorldOfRecords;
import org.cyberattribution.model.Document;
import org.cyberattribution.rdf.Vocabulary.Properties;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How records look in RDF. */
class DocumentWriterTest {
  private static final Iris IRIS = new Iris(Iris.PUBLISHED);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"statement", "affiliation-claim", "alias-claim", "assessment", "authorities"})
  void writesJustTheQuadsExpected(String kind) throws IOException {
    Path cases = ProjectFolder.file("src/test/resources/rdf").resolve(kind);
    String written = write(Files.readString(cases.resolve("record.yaml")));
    Model expected =
        Rio.parse(
            new StringReader(Files.readString(cases.resolve("expected.trig"))), RDFFormat.TRIG);

    assertThat(expected).isNotEmpty();
    assertThat(withoutHash(lines(written))).isEqualTo(lines(nquads(expected)));
  }

  /** The hash of the file changes with every edit of the case. */
  private static SortedSet<String> withoutHash(SortedSet<String> lines) {
    lines.removeIf(line -> line.contains(Properties.CONTENT_HASH.stringValue()));
    return lines;
  }

  @Test
  void writesTheSameBytesForTheSameInput() throws IOException {
    Path data = ProjectFolder.file("src/test/resources/rdf/statement/record.yaml");
    assertThat(write(Files.readString(data))).isEqualTo(write(Files.readString(data)));
  }

  @Test
  void saysFromWhatFileADataSetWasMade() {
    String document = "id: it\n";
    assertThat(objects(parse(write(document)), Properties.CONTENT_HASH))
        .extracting(Value::stringValue)
        .containsExactly("sha256:" + DigestUtils.sha256Hex(document));
  }

  @Test
  void writesIntoOneGraphAndWithoutBlankNodes() throws IOException {
    Path data = ProjectFolder.file("src/test/resources/rdf/statement/record.yaml");
    Model model = parse(write(Files.readString(data)));
    assertThat(model.contexts()).extracting(Value::stringValue).containsExactly(IRIS.graph("it"));
    Predicate<Value> blank = BNode.class::isInstance;
    assertThat(model.subjects()).noneMatch(blank);
    assertThat(model.objects()).noneMatch(blank);
  }

  @Test
  void makesOfATerritoryNoAccusation() {
    Model model = parse(write(statement("target: {name: Examplestan, level: territory}")));
    assertThat(objects(model, Properties.TERRITORY)).containsExactly(IRIS.state("examplestan"));
    assertThat(objects(model, Properties.ACCUSED)).isEmpty();
    assertThat(objects(model, Properties.CONCERNS)).isEmpty();
  }

  @Test
  void keepsWhoSpokeWhoReportedAndWhoRecordedApart() {
    Model model =
        parse(
            write(
                statement(
                    """
                    reportedBy: Example Press Agency
                    citing: Ruritania
                    recordedBy: curators
                    reviewedBy: editors
                    """)));
    assertThat(objects(model, Properties.SPEAKER))
        .containsExactly(IRIS.of("organisation", "fd-foreign-ministry"));
    assertThat(objects(model, Properties.ON_BEHALF_OF)).containsExactly(IRIS.state("freedonia"));
    assertThat(objects(model, Properties.REPORTED_BY))
        .containsExactly(IRIS.of("organisation", "press-agency"));
    assertThat(objects(model, Properties.CITING)).containsExactly(IRIS.state("ruritania"));
    assertThat(objects(model, Properties.RECORDED_BY))
        .containsExactly(IRIS.of("agent", "curators"));
    assertThat(objects(model, Properties.REVIEWED_BY)).containsExactly(IRIS.of("agent", "editors"));
  }

  @Test
  void tellsNobodyNamedFromUnknownFromNotSaid() {
    assertThat(objects(parse(write(statement("target: []"))), Properties.NAMING))
        .containsExactly(Vocabulary.term("naming-nobody"));
    assertThat(objects(parse(write(statement("target: unknown"))), Properties.NAMING))
        .containsExactly(Vocabulary.term("naming-unknown"));
    assertThat(objects(parse(write(statement(""))), Properties.NAMING)).isEmpty();
  }

  @Test
  void neverMergesUnnamedParties() {
    String officers = "target: [{described: three officers}, {described: three officers}]";
    String document =
        statement(officers)
            .replace("fd-foreign-ministry", "[Freedonia, {described: three officers}]");
    Model model = parse(write(document));
    assertThat(model.filter(null, Properties.ACCUSED, null)).hasSize(4);
    assertThat(objects(model, Properties.ACCUSED)).hasSize(4);
    assertThat(objects(model, Properties.ACCUSED))
        .doesNotContainAnyElementsOf(objects(model, Properties.SPEAKER));
  }

  @Test
  void unnamedSpeakerSpeaksForItself() {
    Model model =
        parse(write(statement("").replace("fd-foreign-ministry", "{described: an envoy}")));
    assertThat(objects(model, Properties.ON_BEHALF_OF))
        .isEqualTo(objects(model, Properties.SPEAKER));
  }

  @Test
  void keepsOffsetsOfEvidence() {
    Model model = parse(write(statement("evidence: {start: 412, end: 560}")));
    assertThat(objects(model, Terms.OA_START))
        .extracting(Value::stringValue)
        .containsExactly("412");
    assertThat(objects(model, Terms.OA_END)).extracting(Value::stringValue).containsExactly("560");
    assertThat(objects(model, Terms.OA_HAS_SOURCE)).isEqualTo(objects(model, Properties.SOURCE));
  }

  @Test
  void addsScaleOfTheStrength() {
    Model model = parse(write(statement("strength: misp-75")));
    assertThat(objects(model, Properties.SCALE)).containsExactly(Vocabulary.term("scale-misp"));
    assertThat(objects(parse(write(statement("confidence: ''"))), Properties.SCALE)).isEmpty();
  }

  @Test
  void writesWhatClaimsShareOnce() {
    String second =
        "  - {id: b, speaker: Ruritania, act: confirms, incident: harbour, source: s}\n";
    List<String> lines = write(statement("recordedBy: curators") + second).lines().toList();
    assertThat(lines).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "\"quoted\" and 'so' and \\back\\slash",
        "line\nbreak\r\nand\ttab",
        "😀 𝕏 👩‍👩‍👧",
        "\u200fمرحبا\u200e שלום \u202etxt.exe",
        "e\u0301 \u00e9 \ufeff \u2028 \u00a0",
        "<script>alert(1)</script> & <http://example.org/> ^^xsd:date @en .",
        "} GRAPH <urn:x> { <a> <b> <c> } #",
        "\u007f\u0085\ufffd"
      })
  void hostileTextSurvivesRioAndJena(String text) {
    String json = new TextNode(text).toString();
    String document =
        """
        {"id": "it", "sources": [{"id": "s", "title": %1$s, "language": "en"}], "statements": [
          {"id": "a", "speaker": {"described": %1$s}, "act": "attributes", "incident": "lakeside",
           "source": "s", "confidence": %1$s, "evidence": {"quote": %1$s}, "note": %1$s,
           "checked": {"on": "2031-05-03", "by": %1$s}, "extra": {"text": %1$s}}]}
        """
            .formatted(json);
    String nquads = write("it.json", document);

    Model byRio = parse(nquads);
    assertThat(labels(byRio, Properties.WORDING)).containsExactly(text.strip());
    assertThat(labels(byRio, Terms.OA_EXACT)).containsExactly(text.strip());
    assertThat(labels(byRio, RDFS.COMMENT)).containsExactly(text.strip());
    assertThat(labels(byRio, Properties.CHECKED_BY)).containsExactly(text.strip());

    DatasetGraph byJena = DatasetGraphFactory.create();
    RDFParser.fromString(nquads, Lang.NQUADS).parse(byJena);
    assertThat(byJena.stream()).hasSize(byRio.size());
    assertThat(byJena.stream().map(quad -> lexical(quad.getObject())).distinct())
        .containsExactlyInAnyOrderElementsOf(
            byRio.objects().stream().map(Value::stringValue).distinct().toList());
  }

  private static String lexical(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI();
  }

  private static String statement(String keys) {
    return """
        id: it
        sources: [{id: s, title: A dispatch}]
        statements:
          - id: a
            speaker: fd-foreign-ministry
            act: attributes
            incident: lakeside
            source: s
        """
        + (keys.isEmpty() ? "" : keys.indent(4));
  }

  private String write(String yaml) {
    return write("it.yaml", yaml);
  }

  /** The N-Quads of a document. */
  private String write(String name, String text) {
    WorldOfRecords world = new WorldOfRecords(folder).read(name, text);
    assertThat(world.findings()).isEmpty();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (NQuads quads = new NQuads(IRIS, bytes)) {
      for (Document document : world.documents()) {
        quads.write(document);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static Model parse(String nquads) {
    try {
      return Rio.parse(
          new ByteArrayInputStream(nquads.getBytes(StandardCharsets.UTF_8)), RDFFormat.NQUADS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String nquads(Model model) {
    StringWriter text = new StringWriter();
    Rio.write(model, text, RDFFormat.NQUADS);
    return text.toString();
  }

  private static SortedSet<String> lines(String nquads) {
    return new TreeSet<>(nquads.lines().toList());
  }

  private static Set<Value> objects(Model model, IRI property) {
    return model.filter(null, property, null).objects();
  }

  private static List<String> labels(Model model, IRI property) {
    return objects(model, property).stream().map(Value::stringValue).toList();
  }
}
