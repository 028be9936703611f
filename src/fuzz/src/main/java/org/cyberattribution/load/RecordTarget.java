package org.cyberattribution.load;

import java.nio.file.Path;
import java.util.List;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.fuzz.InputFile;
import org.cyberattribution.fuzz.Target;
import org.cyberattribution.ingest.record.RecordFile;

/** Record files: parsed, held against the schema, and their names looked up. */
public final class RecordTarget implements Target {
  /** Findings are kept, so that they are thrown away now and then. */
  private static final int ROUNDS = 500;

  private final InputFile input = new InputFile();
  private final Lists lists = new Lists();
  private final String even;
  private final String odd;
  private Findings findings = new Findings();
  private RecordFile files;
  private int count;

  /** Of two endings of a file, its length chooses one. */
  public RecordTarget(String even, String odd) throws java.io.IOException {
    this.even = even;
    this.odd = odd;
    this.files = lists.files(findings);
  }

  @Override
  public void parse(byte[] bytes) throws Exception {
    if (++count % ROUNDS == 0) {
      findings = new Findings();
      files = lists.files(findings);
    }
    Path file = input.of("input." + (bytes.length % 2 == 0 ? even : odd), bytes);
    Reading reading = lists.reading(findings, false);
    reading.parse(files, List.of(file), List.of());
    reading.documents();
  }
}
