package org.cyberattribution.export;

import eu.neverblink.jelly.convert.jena.riot.JellyFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.Context;
import org.cyberattribution.rdf.Syntax;
import org.cyberattribution.rdf.Transcoder;

/** The syntaxes of dumps. Those that know no graphs hold the distinct triples of the union. */
public enum DumpFormat {
  NQUADS("nq"),
  TRIG("trig"),
  TURTLE("ttl"),
  JSONLD("jsonld"),
  RDFXML("rdf"),
  JELLY("jelly");

  private final String extension;

  DumpFormat(String extension) {
    this.extension = extension;
  }

  public String extension() {
    return extension;
  }

  public String mediaType() {
    return this == JELLY ? "application/x-jelly-rdf" : syntax().mediaType();
  }

  /** Whether quads of one graph must come together. */
  boolean isGrouped() {
    return this == TRIG || this == JSONLD;
  }

  private Syntax syntax() {
    return switch (this) {
      case NQUADS -> Syntax.NQUADS;
      case TRIG -> Syntax.TRIG;
      case TURTLE -> Syntax.TURTLE;
      case JSONLD -> Syntax.JSONLD;
      case RDFXML -> Syntax.RDFXML;
      case JELLY -> throw new IllegalStateException("written by another library");
    };
  }

  /**
   * Writes sorted N-Quads in this syntax.
   *
   * @return the number of quads written, or of triples where the syntax knows no graphs
   */
  long write(Path sortedNQuads, Path target) throws IOException {
    return this == JELLY
        ? writeJelly(sortedNQuads, target)
        : Transcoder.write(sortedNQuads, syntax(), target);
  }

  private static long writeJelly(Path sortedNQuads, Path target) throws IOException {
    long[] count = new long[1];
    try (OutputStream out = Files.newOutputStream(target)) {
      StreamRDF writer =
          StreamRDFWriter.getWriterStream(out, JellyFormat.JELLY_BIG_STRICT, new Context());
      writer.start();
      RDFParser.source(sortedNQuads)
          .lang(Lang.NQUADS)
          .parse(
              new StreamRDFBase() {
                @Override
                public void quad(Quad quad) {
                  writer.quad(quad);
                  count[0]++;
                }
              });
      writer.finish();
    }
    return count[0];
  }
}
