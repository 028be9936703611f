package org.cyberattribution.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM for one measurement, so that none finds the heap or the code of another warm. */
final class OwnJvm {
  private OwnJvm() {}

  /** Runs a class of this program to its end, with its own limit of the heap. */
  static void run(Class<?> program, String heap, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseParallelGC",
                "-Dcag.home=" + home(),
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
    command.addAll(List.of(arguments));
    if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", arguments) + " failed");
    }
  }

  /** The project's folder. */
  static Path home() {
    return Path.of(System.getProperty("cag.home", "../.."));
  }
}
