package org.cyberattribution.load;

import java.nio.file.Path;
import java.util.List;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.ingest.record.RecordFile;
import org.cyberattribution.resolve.Removals;

/** The project's own lists, which names are looked up in. */
final class Lists {
  private final ProjectFiles project = ProjectFiles.at(Path.of(System.getProperty("cag.home")));

  RecordFile files(Findings findings) {
    return new RecordFile(project.recordSchema(), findings);
  }

  /** A reading that knows the lists, or one that knows nothing yet. */
  Reading reading(Findings findings, boolean withLists) {
    Reading reading = new Reading(findings, new Removals(List.of()));
    if (withLists) {
      reading.parse(files(findings), List.of(), project.authorities());
      reading.documents();
    }
    return reading;
  }
}
