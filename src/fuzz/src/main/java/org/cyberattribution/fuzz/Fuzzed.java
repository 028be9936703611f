package org.cyberattribution.fuzz;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** What Jazzer calls: the parser that is named first, with every input. */
public final class Fuzzed {
  private static Target target;

  private Fuzzed() {}

  /**
   * Called once, with the parser's name and the folder of its seeds. They are parsed here, since
   * loading classes for the first time takes longer than an input may.
   */
  public static void fuzzerInitialize(String[] arguments) throws Exception {
    Target parser = Parser.valueOf(arguments[0]).target();
    try (Stream<Path> seeds = Files.list(Path.of(arguments[1]))) {
      for (Path seed : seeds.sorted().toList()) {
        parser.parse(Files.readAllBytes(seed));
      }
    }
    target = parser;
  }

  /** Called with each input. */
  public static void fuzzerTestOneInput(byte[] input) throws Exception {
    Objects.requireNonNull(target).parse(input);
  }
}
