package org.cyberattribution.extract.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cyberattribution.extract.Extraction;
import org.cyberattribution.extract.Extractor;
import org.cyberattribution.failure.Finding;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.failure.Position;
import org.cyberattribution.ingest.text.Outcome;
import org.cyberattribution.ingest.text.TextReader;
import org.cyberattribution.model.Statement;

/** Takes documents one after another from their files to the output, and keeps count. */
public final class ExtractionRun {
  private final TextReader reader;
  private final Extractor extractor;
  private final Output output;
  private final Journal journal;
  private final Findings findings;
  private final List<Said> said = new ArrayList<>();
  private int documents;
  private int done;
  private int setAside;
  private int withStatements;
  private int statements;
  private int joins;

  public ExtractionRun(
      TextReader reader, Extractor extractor, Output output, Journal journal, Findings findings) {
    this.reader = reader;
    this.extractor = extractor;
    this.output = output;
    this.journal = journal;
    this.findings = findings;
  }

  /** Takes a file, unless the journal says that it is done. */
  public void take(Path file) throws IOException {
    Optional<Journal.Entry> earlier = reader.hash(file).flatMap(journal::find);
    if (earlier.isPresent() && earlier.get().file().equals(file.toString())) {
      passOver(earlier.get());
    } else {
      take(reader.read(file), file.toString());
    }
  }

  private void passOver(Journal.Entry entry) {
    documents++;
    done++;
    if (entry.setAside()) {
      setAside++;
    } else {
      reader.know(entry.file(), entry.hash(), entry.id());
      count(entry.said());
    }
  }

  /** Takes what was read from anywhere. */
  public void take(Outcome outcome, String place) throws IOException {
    documents++;
    if (outcome instanceof Outcome.Read read) {
      extract(read);
    } else if (outcome instanceof Outcome.SetAside aside) {
      setAside++;
      findings.add(aside.reason());
      String hash = reader.hash(Path.of(place)).orElse(place);
      journal.add(new Journal.Entry(place, hash, "", output.length(), List.of()));
    }
  }

  private void extract(Outcome.Read read) throws IOException {
    Extraction extraction = extractor.extract(read.text());
    extraction.findings().forEach(findings::add);
    output.write(extraction.document());
    List<Said> here =
        extraction.document().claims().stream()
            .filter(Statement.class::isInstance)
            .map(claim -> Said.of((Statement) claim, read.text().file()))
            .toList();
    journal.add(
        new Journal.Entry(
            read.text().file(), read.hash(), read.text().id(), output.length(), here));
    count(here);
  }

  private void count(List<Said> here) {
    statements += here.size();
    withStatements += here.isEmpty() ? 0 : 1;
    here.forEach(this::proposeJoins);
    said.addAll(here);
  }

  /** Whether two reports are of one utterance is for somebody to decide; here it is only asked. */
  private void proposeJoins(Said statement) {
    for (Said earlier : said) {
      if (statement.mayReportTheSameAs(earlier)) {
        joins++;
        findings.add(
            Finding.warning(
                Position.ofFile(statement.file()),
                "the statement '"
                    + statement.id()
                    + "' may report the same utterance as '"
                    + earlier.id()
                    + "' of "
                    + earlier.file(),
                "Compare the two, and give both records the same 'utterance' if it is one."));
      }
    }
  }

  public RunReport report() {
    return new RunReport(
        documents, done, setAside, withStatements, statements, joins, findings.all());
  }
}
