package org.cyberattribution.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.fuzz.InputFile;
import org.cyberattribution.fuzz.Target;
import org.cyberattribution.ingest.Progress;
import org.cyberattribution.ingest.SourceFile;
import org.cyberattribution.model.Names;
import org.cyberattribution.rdf.Iris;

/** Files that others publish, on their way from the file to quads. */
public final class ImportTarget implements Target {
  private static final String OF_ANY_FORMAT = "";
  private static final List<String> SYNTAXES =
      List.of("ttl", "nt", "nq", "trig", "jsonld", "rdf", "trix", "n3", "brf", "rj", "ndjsonld");
  private static final List<String> COMPRESSIONS =
      List.of("json.gz", "json.zst", "zip", "csv.gz", "ttl.gz");

  private final InputFile input = new InputFile();
  private final Iris iris = new Iris(Iris.PUBLISHED);
  private final Formats formats = new Formats(iris);
  private final Names names = new Lists().reading(new Findings(), true).names();
  private final String format;
  private final List<String> endings;

  public ImportTarget(String format, String ending) throws IOException {
    this(format, List.of(ending));
  }

  private ImportTarget(String format, List<String> endings) throws IOException {
    this.format = format;
    this.endings = endings;
  }

  /** RDF in any syntax; the first byte says in which. */
  public static ImportTarget ofRdf() throws IOException {
    return new ImportTarget("rdf", SYNTAXES);
  }

  /** Packed files of any format; the first byte says how they are packed. */
  public static ImportTarget ofArchives() throws IOException {
    return new ImportTarget(OF_ANY_FORMAT, COMPRESSIONS);
  }

  @Override
  public void parse(byte[] bytes) throws Exception {
    boolean chosen = endings.size() > 1 && bytes.length > 0;
    String ending = endings.get(chosen ? (bytes[0] & 0xFF) % endings.size() : 0);
    byte[] content = chosen ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    stage(input.of("input." + ending, content));
  }

  private void stage(Path file) {
    Findings findings = new Findings();
    ImportStaging staging =
        new ImportStaging(iris, names, findings, input.folder(), new HashSet<>());
    if (format.equals(OF_ANY_FORMAT)) {
      Inputs.recognised(List.of(file), iris, Progress.UNSEEN, findings)
          .sources()
          .forEach(staging::stage);
    } else {
      staging.stage(new Inputs.Source(new SourceFile(file), formats.named(format)));
    }
  }
}
