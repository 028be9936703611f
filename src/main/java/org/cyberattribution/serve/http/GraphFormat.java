package org.cyberattribution.serve.http;

import eu.neverblink.jelly.convert.jena.riot.JellyFormat;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * The syntaxes in which graphs are answered, the preferred first. Those that know graphs say which
 * graph each triple stands in.
 */
public enum GraphFormat {
  TURTLE("text/turtle", "ttl", false),
  JSON_LD("application/ld+json", "jsonld", true),
  N_TRIPLES("application/n-triples", "nt", false),
  RDF_XML("application/rdf+xml", "rdf", false),
  TRIG("application/trig", "trig", true),
  N_QUADS("application/n-quads", "nq", true),
  JELLY("application/x-jelly-rdf", "jelly", true);

  /** All syntaxes, the preferred first. */
  public static final List<GraphFormat> ALL = List.of(values());

  private final String mediaType;
  private final String extension;
  private final boolean graphs;

  GraphFormat(String mediaType, String extension, boolean graphs) {
    this.mediaType = mediaType;
    this.extension = extension;
    this.graphs = graphs;
  }

  public String mediaType() {
    return mediaType;
  }

  public String extension() {
    return extension;
  }

  public boolean hasGraphs() {
    return graphs;
  }

  /** The syntax of a media type or of a short name such as {@code ttl}. */
  public static Optional<GraphFormat> named(String name) {
    return Arrays.stream(values())
        .filter(format -> format.mediaType.equals(name) || format.extension.equals(name))
        .findFirst();
  }

  /** Writes a data set; of one in a syntax without graphs, the default graph. */
  public void write(DatasetGraph data, OutputStream out) {
    if (graphs) {
      RDFWriter.source(data).format(format()).output(out);
    } else {
      RDFWriter.source(data.getDefaultGraph()).format(format()).output(out);
    }
  }

  private RDFFormat format() {
    return switch (this) {
      case TURTLE -> RDFFormat.TURTLE_BLOCKS;
      case JSON_LD -> RDFFormat.JSONLD_PLAIN;
      case N_TRIPLES -> RDFFormat.NTRIPLES_UTF8;
      case RDF_XML -> RDFFormat.RDFXML_PLAIN;
      case TRIG -> RDFFormat.TRIG_BLOCKS;
      case N_QUADS -> RDFFormat.NQUADS_UTF8;
      case JELLY -> JellyFormat.JELLY_SMALL_STRICT;
    };
  }
}
