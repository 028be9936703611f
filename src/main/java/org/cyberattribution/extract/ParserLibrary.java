package org.cyberattribution.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.cyberattribution.failure.Failure;

/**
 * Opens the parser from a folder of libraries by a class loader of its own, so that neither its
 * licence nor its dependencies reach the product's class path.
 */
public final class ParserLibrary {
  private ParserLibrary() {}

  /**
   * Opens the first parser that the folder's libraries offer.
   *
   * @throws Failure.Unavailable if there is none
   */
  public static SentenceParser open(Path folder) {
    URLClassLoader loader =
        new URLClassLoader(libraries(folder), ParserLibrary.class.getClassLoader());
    return ServiceLoader.load(SentenceParser.Provider.class, loader)
        .findFirst()
        .orElseThrow(
            () ->
                new Failure.Unavailable(
                    "no parser in " + folder + "; `./cag extract` builds it at its first use"))
        .open();
  }

  private static URL[] libraries(Path folder) {
    if (!Files.isDirectory(folder)) {
      return new URL[0];
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().map(ParserLibrary::url).toArray(URL[]::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }
}
