package org.cyberattribution.bench;

import io.carml.engine.rdf.RdfRmlMapper;
import io.carml.logicalsourceresolver.CsvResolver;
import io.carml.util.RmlMappingLoader;
import io.carml.vocab.Rdf;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;

/**
 * CARML at the importer's work, by the mapping beside this class. What many rows share, which it
 * would write again with each of them, it gets as tables of its own.
 */
final class CarmlTable {
  private CarmlTable() {}

  /** Writes a table's quads into a new file of N-Quads, of which it returns the path. */
  static Path quads(Path table) throws IOException {
    Path file = Files.createTempFile(table.toAbsolutePath().getParent(), "carml", ".nq");
    try (InputStream rows = Files.newInputStream(table);
        Writer text = Files.newBufferedWriter(file)) {
      RDFWriter writer = Rio.createWriter(RDFFormat.NQUADS, text);
      writer.startRDF();
      mapper()
          .map(
              Map.of(
                  "rows", rows,
                  "bodies", names(GeneratedTable.bodies()),
                  "actors", names(GeneratedTable.actors()),
                  "importers", names(List.of("importer-eurepoc"))))
          .doOnNext(writer::handleStatement)
          .blockLast();
      writer.endRDF();
    }
    return file;
  }

  private static RdfRmlMapper mapper() throws IOException {
    try (InputStream mapping =
        CarmlTable.class.getResourceAsStream("eurepoc-attributions.rml.ttl")) {
      return RdfRmlMapper.builder()
          .setLogicalSourceResolver(Rdf.Ql.Csv, CsvResolver::getInstance)
          .triplesMaps(RmlMappingLoader.build().load(RDFFormat.TURTLE, mapping))
          .build();
    }
  }

  /** CARML takes the commonest sign of a table for its separator, which must be the comma. */
  private static InputStream names(List<String> names) {
    String table = "number,name\n1," + String.join("\n1,", names) + "\n";
    return new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8));
  }
}
