package org.cyberattribution.extract.run;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cyberattribution.export.record.RecordWriter;
import org.cyberattribution.model.Document;
import org.cyberattribution.model.Names;
import org.cyberattribution.rdf.Iris;
import org.cyberattribution.rdf.NQuads;
import org.cyberattribution.rdf.Syntax;
import org.cyberattribution.rdf.Transcoder;

/** The text of an extracted document in one of the formats. */
public final class DocumentText implements StreamOutput.Serialiser {
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(YAMLGenerator.Feature.MINIMIZE_QUOTES).build();

  private final OutputFormat format;
  private final RecordWriter records;
  private final Iris iris;

  public DocumentText(OutputFormat format, Names names, Iris iris) {
    this.format = format;
    this.records = new RecordWriter(names);
    this.iris = iris;
  }

  @Override
  public String text(Document document) throws IOException {
    ObjectNode tree = records.document(document);
    return switch (format) {
      case jsonl -> tree + "\n";
      case yaml -> YAML.writeValueAsString(tree);
      case trig -> trig(document);
    };
  }

  private String trig(Document document) throws IOException {
    Path quads = Files.createTempFile("cag-extract", ".nq");
    Path trig = Files.createTempFile("cag-extract", ".trig");
    try {
      try (NQuads out = NQuads.toFile(iris, quads)) {
        out.write(document);
      }
      Transcoder.write(quads, Syntax.TRIG, trig);
      return Files.readString(trig);
    } finally {
      Files.deleteIfExists(quads);
      Files.deleteIfExists(trig);
    }
  }
}
