package org.cyberattribution.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.ingest.record.RecordFile;
import org.cyberattribution.ingest.record.RemovalsFile;
import org.cyberattribution.model.AliasClaim;
import org.cyberattribution.model.Claim;
import org.cyberattribution.model.Document;
import org.cyberattribution.model.Statement;
import org.cyberattribution.resolve.Removals;
import org.cyberattribution.resolve.World;

/**
 * Reads the authority lists and what the project has recorded, for what looks for both in texts.
 */
public final class WorldReading {
  private WorldReading() {}

  public static World read(ProjectFiles project, Findings findings) {
    Reading reading =
        new Reading(
            findings,
            new Removals(RemovalsFile.read(project.removals(), project.removalsSchema())));
    reading.parse(
        new RecordFile(project.recordSchema(), findings), records(project), project.authorities());
    return world(reading.documents().stream().map(Reading.Read::document).toList(), reading);
  }

  private static List<Path> records(ProjectFiles project) {
    Path records = project.data().resolve("statements");
    return Files.exists(records) ? List.of(records) : List.of();
  }

  private static World world(List<Document> documents, Reading reading) {
    return new World(
        documents.stream().flatMap(document -> document.parties().stream()).toList(),
        documents.stream().flatMap(document -> document.incidents().stream()).toList(),
        documents.stream().flatMap(document -> document.norms().stream()).toList(),
        claims(documents, AliasClaim.class),
        claims(documents, Statement.class),
        reading.names());
  }

  private static <T extends Claim> List<T> claims(List<Document> documents, Class<T> kind) {
    return documents.stream()
        .flatMap(document -> document.claims().stream())
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }
}
