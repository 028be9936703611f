package org.cyberattribution.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.stream.IntStream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;

/** That nothing but time tells this writer from Rio's. */
class PlainIriWriterTest {
  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

  @Test
  void writesAnIriWithAnyCharacterAsRioDoes() {
    IntStream.rangeClosed(0, 0x2FF)
        .mapToObj(character -> "https://example.org/a" + (char) character + "b/\uD83D\uDE00")
        .forEach(PlainIriWriterTest::assertWrittenAsByRio);
    assertWrittenAsByRio("https://example.org/plain?a=b&c=d#(e)'f'*~!$,;@[g]%20");
  }

  private static void assertWrittenAsByRio(String iri) {
    StringWriter ours = new StringWriter();
    StringWriter rios = new StringWriter();

    write(new PlainIriWriter(ours), VALUES.createIRI(iri));
    write(Rio.createWriter(RDFFormat.NQUADS, rios), VALUES.createIRI(iri));

    assertThat(ours).hasToString(rios.toString());
  }

  private static void write(RDFWriter writer, IRI iri) {
    writer.startRDF();
    writer.handleStatement(VALUES.createStatement(iri, iri, iri, iri));
    writer.handleStatement(VALUES.createStatement(iri, iri, VALUES.createLiteral("a", iri), iri));
    writer.endRDF();
  }
}
