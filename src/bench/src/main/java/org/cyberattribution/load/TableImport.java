package org.cyberattribution.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.cyberattribution.failure.Finding;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.ingest.Progress;
import org.cyberattribution.ingest.record.RecordFile;
import org.cyberattribution.ingest.record.RemovalsFile;
import org.cyberattribution.model.Names;
import org.cyberattribution.rdf.Iris;
import org.cyberattribution.resolve.Removals;

/**
 * The importer's own way from somebody else's file to quads, which {@code cag import} takes before
 * it validates and stores them. It is not public, so that this stands in its package.
 */
public final class TableImport {
  private final Iris iris;
  private final Names names;
  private final Findings findings = new Findings();

  /**
   * Reads the authority lists, once for all files.
   *
   * @param home the project's folder
   */
  public TableImport(Path home, Iris iris) {
    this.iris = iris;
    ProjectFiles project = ProjectFiles.at(home);
    Removals removals =
        new Removals(RemovalsFile.read(project.removals(), project.removalsSchema()));
    Reading reading = new Reading(findings, removals);
    reading.parse(
        new RecordFile(project.recordSchema(), findings), List.of(), project.authorities());
    reading.documents();
    this.names = reading.names();
  }

  /** Writes a file's quads into a new file of N-Quads, of which it returns the path. */
  public Path quads(String format, Path file) throws IOException {
    Path folder = Files.createTempDirectory(file.toAbsolutePath().getParent(), "staged");
    Inputs inputs = Inputs.of(format, List.of(file), iris, Progress.UNSEEN, findings);
    ImportStaging staging = new ImportStaging(iris, names, findings, folder, new HashSet<>());
    return staging
        .stage(inputs.sources().get(0))
        .orElseThrow(() -> new IllegalStateException(findings.all().toString()))
        .served();
  }

  /** What was found to be amiss, each only once. */
  public List<Finding> findings() {
    return findings.all();
  }
}
