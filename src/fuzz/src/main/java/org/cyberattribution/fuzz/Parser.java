package org.cyberattribution.fuzz;

import org.cyberattribution.ingest.text.DocumentTarget;
import org.cyberattribution.load.ImportTarget;
import org.cyberattribution.load.RecordTarget;
import org.cyberattribution.serve.page.HeaderTarget;
import org.cyberattribution.serve.page.LinkTarget;
import org.cyberattribution.serve.sparql.QueryTarget;

/** The parsers of foreign input, with the seeds that a fuzzer starts from. */
enum Parser {
  YAML(() -> new RecordTarget("yaml", "yaml")),
  JSON(() -> new RecordTarget("json", "jsonl")),
  STIX(() -> new ImportTarget("stix", "json")),
  MISP(() -> new ImportTarget("misp", "json")),
  EUREPOC(() -> new ImportTarget("eurepoc", "csv")),
  CFR(() -> new ImportTarget("cfr", "csv")),
  MSTIC(() -> new ImportTarget("mstic", "json")),
  RDF(ImportTarget::ofRdf),
  ARCHIVE(ImportTarget::ofArchives),
  HTML(DocumentTarget::html),
  PDF(DocumentTarget::pdf),
  TEXT(DocumentTarget::text),
  SPARQL(QueryTarget::new),
  LINK(LinkTarget::new),
  HEADER(HeaderTarget::new);

  private final Making making;

  private interface Making {
    Target make() throws Exception;
  }

  Parser(Making making) {
    this.making = making;
  }

  Target target() throws Exception {
    return making.make();
  }
}
