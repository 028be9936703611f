package org.cyberattribution.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.ingest.record.RecordFile;
import org.cyberattribution.ingest.record.RemovalsFile;
import org.cyberattribution.model.AliasClaim;
import org.cyberattribution.model.Document;
import org.cyberattribution.resolve.Removals;
import org.cyberattribution.resolve.World;

/** Reads the authority lists and the names of actors for what looks for them in texts. */
public final class WorldReading {
  private WorldReading() {}

  public static World read(ProjectFiles project, Findings findings) {
    Reading reading =
        new Reading(
            findings,
            new Removals(RemovalsFile.read(project.removals(), project.removalsSchema())));
    reading.parse(
        new RecordFile(project.recordSchema(), findings), names(project), project.authorities());
    return world(reading.documents().stream().map(Reading.Read::document).toList(), reading);
  }

  private static List<Path> names(ProjectFiles project) {
    Path names = project.data().resolve("statements/actor-names.yaml");
    return Files.exists(names) ? List.of(names) : List.of();
  }

  private static World world(List<Document> documents, Reading reading) {
    List<AliasClaim> aliases = new ArrayList<>();
    for (Document document : documents) {
      document.claims().stream()
          .filter(AliasClaim.class::isInstance)
          .map(AliasClaim.class::cast)
          .forEach(aliases::add);
    }
    return new World(
        documents.stream().flatMap(document -> document.parties().stream()).toList(),
        documents.stream().flatMap(document -> document.incidents().stream()).toList(),
        documents.stream().flatMap(document -> document.norms().stream()).toList(),
        aliases,
        reading.names());
  }
}
