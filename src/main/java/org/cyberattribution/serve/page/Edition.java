package org.cyberattribution.serve.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Which edition of the curated data a service has, and what changed from one to the next, so that
 * readers can cite what they saw.
 *
 * @param version empty where the data have none
 * @param changes the newest first
 */
public record Edition(String version, List<Change> changes) {
  private static final String HEADING = "## ";
  private static final String ITEM = "- ";

  /** What changed in a version, point by point. */
  public record Change(String title, List<String> points) {}

  /** Reads VERSION and CHANGELOG.md of the data's folder, where they are there. */
  public static Edition in(Path data) {
    return new Edition(
        String.join("", lines(data.resolve("VERSION"))).strip(),
        changes(lines(data.resolve("CHANGELOG.md"))));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Change> changes(List<String> lines) {
    List<Change> changes = new ArrayList<>();
    List<String> points = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith(HEADING)) {
        points = new ArrayList<>();
        changes.add(new Change(line.substring(HEADING.length()).strip(), points));
      } else if (line.startsWith(ITEM)) {
        points.add(line.substring(ITEM.length()));
      } else if (!line.isBlank() && !points.isEmpty()) {
        points.add(points.remove(points.size() - 1) + " " + line.strip());
      }
    }
    return changes.stream().filter(change -> !change.points().isEmpty()).toList();
  }
}
