package org.cyberattribution.rdf;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParserRegistry;
import org.eclipse.rdf4j.rio.Rio;

/** Which syntax of RDF a file is in, by its name, and where that says too little by its start. */
public final class ForeignSyntax {
  private static final Pattern JSON_LD =
      Pattern.compile("\"@(context|graph|id|type)\"\\s*:", Pattern.DOTALL);
  private static final String RDF_NAMESPACE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final String TRIX_NAMESPACE = "http://www.w3.org/2004/03/trix/";

  /** Endings that other formats have too. */
  private static final Set<String> AMBIGUOUS = Set.of("xml", "json", "owl");

  private final RDFFormat format;

  private ForeignSyntax(RDFFormat format) {
    this.format = format;
  }

  RDFFormat format() {
    return format;
  }

  /**
   * The syntax of a file, if it is one of RDF.
   *
   * @param name the file's name, without the ending of a compression
   * @param head what the file starts with
   */
  public static Optional<ForeignSyntax> of(String name, byte[] head) {
    String extension = name.substring(name.lastIndexOf('.') + 1);
    Optional<RDFFormat> format =
        AMBIGUOUS.contains(extension) ? byStart(head) : Rio.getParserFormatForFileName(name);
    return format
        .filter(known -> RDFParserRegistry.getInstance().has(known))
        .map(ForeignSyntax::new);
  }

  private static Optional<RDFFormat> byStart(byte[] head) {
    String start = new String(head, StandardCharsets.UTF_8);
    if (start.contains(TRIX_NAMESPACE)) {
      return Optional.of(RDFFormat.TRIX);
    } else if (start.contains(RDF_NAMESPACE) && start.stripLeading().startsWith("<")) {
      return Optional.of(RDFFormat.RDFXML);
    }
    return JSON_LD.matcher(start).find() ? Optional.of(RDFFormat.JSONLD) : Optional.empty();
  }
}
