package org.cyberattribution.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.ingest.text.DocumentFiles;
import org.cyberattribution.ingest.text.NormalText;
import org.cyberattribution.ingest.text.Outcome;
import org.cyberattribution.ingest.text.TextReader;
import org.cyberattribution.serve.page.Documents;
import picocli.CommandLine.Option;

/** Which documents' texts the pages may show; none, unless the operator says so. */
final class DocumentOptions {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Option(
      names = "--documents",
      paramLabel = "PATH",
      description =
          "show the texts of these documents, files or folders, beside the statements that rest on"
              + " them and the candidates found in them; only what you may publish")
  List<Path> paths = new ArrayList<>();

  @Option(
      names = "--desk-documents",
      paramLabel = "PATH",
      description = "show the texts of these documents at the desk alone, beside the candidates")
  List<Path> atTheDesk = new ArrayList<>();

  /** Those that anybody may see. */
  Documents published(Common common) {
    return read(paths, common, " documents can be shown.");
  }

  /** Those that reviewers may see. */
  Documents atTheDesk(Common common, Documents published) {
    return published.and(read(atTheDesk, common, " documents more can be shown at the desk."));
  }

  /** Reads them all; what is wrong with one is said, and the others go on. */
  private static Documents read(List<Path> paths, Common common, String shown) {
    if (paths.isEmpty()) {
      return Documents.NONE;
    }
    Findings findings = new Findings();
    Map<String, String> texts = new HashMap<>();
    try (TextReader reader = new TextReader(null, findings, PATIENCE)) {
      paths.stream()
          .flatMap(path -> DocumentFiles.under(path).documents().stream())
          .forEach(file -> add(reader.read(file), texts, findings));
    }
    new FindingPrinter(System.err).print(findings.all());
    common.say(System.err, texts.size() + shown);
    return new Documents(texts);
  }

  private static void add(Outcome outcome, Map<String, String> texts, Findings findings) {
    if (outcome instanceof Outcome.Read read) {
      texts.put(NormalText.hash(read.text().text()), read.text().text());
    } else if (outcome instanceof Outcome.SetAside aside) {
      findings.add(aside.reason());
    }
  }
}
