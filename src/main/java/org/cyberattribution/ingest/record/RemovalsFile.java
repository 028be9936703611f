package org.cyberattribution.ingest.record;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.cyberattribution.failure.Failure;
import org.cyberattribution.failure.Finding;
import org.cyberattribution.ingest.Malformed;
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
      List<DocumentSchema.Misfit> misfits = DocumentSchema.load(schema).check(root);
      if (!misfits.isEmpty()) {
        throw broken(misfits.stream().map(DocumentSchema.Misfit::finding).toList());
      }
      return root.items("removals").stream().map(RemovalsFile::removal).toList();
    } catch (Malformed e) {
      throw broken(List.of(e.finding()));
    } catch (IOException | DateTimeException e) {
      throw broken(file + ": " + e.getMessage());
    }
  }

  private static Removal removal(RecordNode node) {
    return new Removal(
        node.text("id").orElseThrow(),
        LocalDate.parse(node.text("on").orElseThrow()),
        node.text("reason").orElseThrow(),
        node.texts("names"));
  }

  private static Failure broken(List<Finding> findings) {
    return broken(
        findings.stream()
            .map(finding -> finding.place() + ": " + finding.problem() + ". " + finding.mend())
            .collect(Collectors.joining("\n")));
  }

  private static Failure broken(String problems) {
    return new Failure.BadInput(
        problems + " Nothing is loaded until the list of removals is mended.");
  }
}
