package org.cyberattribution.ingest.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cyberattribution.failure.Failure;

/**
 * The documents that a path stands for.
 *
 * @param documents a file itself, or those below a folder whose names end as documents' do
 * @param others how many files below the folder do not, and are no side files either
 */
public record DocumentFiles(List<Path> documents, int others) {

  public static DocumentFiles under(Path path) {
    if (Files.isRegularFile(path)) {
      return new DocumentFiles(List.of(path), 0);
    } else if (!Files.isDirectory(path)) {
      throw new Failure.BadInput("There is no file or folder '" + path + "'. Check the path.");
    }
    try (Stream<Path> walk = Files.walk(path)) {
      List<Path> files =
          walk.filter(Files::isRegularFile)
              .filter(file -> !SideFiles.isSideFile(file))
              .sorted()
              .toList();
      List<Path> documents = files.stream().filter(DocumentKind::isDocument).toList();
      return new DocumentFiles(documents, files.size() - documents.size());
    } catch (IOException | UncheckedIOException e) {
      throw new Failure.BadInput("The folder '" + path + "' cannot be read: " + e.getMessage());
    }
  }
}
