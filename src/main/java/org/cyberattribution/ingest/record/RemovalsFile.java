package org.cyberattribution.ingest.record;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.cyberattribution.failure.Failure;
import org.cyberattribution.failure.Finding;
import org.cyberattribution.model.Removal;

/**
 * Reads the list of the parties that were removed on request. A list with anything wrong ends the
 * command, lest what was removed come back.
 */
public final class RemovalsFile {
  /** The list's own name, by which it is told from the record files beside it. */
  static final String NAME = "removals.yaml";

  private RemovalsFile() {}

  /** The removals of a file, or none where there is no file. */
  public static List<Removal> read(Path file, Path schema) {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (Reader text = Files.newBufferedReader(file)) {
      RecordNode root = LocatedParser.yaml().parse(text, file.toString(), 0);
      DocumentSchema.load(schema).check(root).stream()
          .findFirst()
          .ifPresent(
              misfit -> {
                throw broken(misfit.finding());
              });
      return root.items("removals").stream().map(RemovalsFile::removal).toList();
    } catch (Malformed e) {
      throw broken(e.finding());
    } catch (IOException | DateTimeException e) {
      throw broken(file.toString(), String.valueOf(e.getMessage()));
    }
  }

  private static Removal removal(RecordNode node) {
    return new Removal(
        node.text("id").orElseThrow(),
        LocalDate.parse(node.text("on").orElseThrow()),
        node.text("reason").orElseThrow(),
        node.texts("names"));
  }

  private static Failure broken(Finding finding) {
    return broken(finding.place(), finding.problem() + ". " + finding.mend());
  }

  private static Failure broken(String place, String problem) {
    return new Failure.BadInput(
        place + ": " + problem + " Nothing is loaded until the list of removals is mended.");
  }
}
