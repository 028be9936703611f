package org.cyberattribution.serve.sparql;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;

/** The formats of tables and of yes or no, the preferred first. */
enum ResultFormat {
  JSON("application/sparql-results+json", "json"),
  XML("application/sparql-results+xml", "xml"),
  CSV("text/csv", "csv"),
  TSV("text/tab-separated-values", "tsv"),
  PLAIN_JSON("application/json", ""),
  PLAIN_XML("application/xml", "");

  static final List<ResultFormat> ALL = List.of(values());

  private final String mediaType;
  private final String shortName;

  ResultFormat(String mediaType, String shortName) {
    this.mediaType = mediaType;
    this.shortName = shortName;
  }

  String mediaType() {
    return mediaType;
  }

  Lang lang() {
    return switch (this) {
      case JSON, PLAIN_JSON -> ResultSetLang.RS_JSON;
      case XML, PLAIN_XML -> ResultSetLang.RS_XML;
      case CSV -> ResultSetLang.RS_CSV;
      case TSV -> ResultSetLang.RS_TSV;
    };
  }

  /** The format of a media type, or of a short name such as {@code csv}. */
  static Optional<ResultFormat> named(String name) {
    return Arrays.stream(values())
        .filter(format -> format.mediaType.equals(name) || format.shortName.equals(name))
        .findFirst();
  }
}
