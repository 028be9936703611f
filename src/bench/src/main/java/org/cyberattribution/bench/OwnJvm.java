package org.cyberattribution.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A JVM for one measurement, so that none finds the heap or the code of another warm. */
final class OwnJvm {
  private OwnJvm() {}

  /** Runs a class of this program to its end, with its own limit of the heap. */
  static void run(Class<?> program, String heap, String... arguments)
      throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command(program, heap, arguments)).inheritIO().start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", arguments) + " failed");
    }
  }

  /** What a class of this program prints if it ends in time; it is killed if it does not. */
  static Optional<String> printed(
      Duration patience, Class<?> program, String heap, String... arguments)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("cag-bench", ".out");
    Process process =
        new ProcessBuilder(command(program, heap, arguments))
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
    String printed = Files.readString(out).strip();
    Files.delete(out);
    return ended ? Optional.of(printed) : Optional.empty();
  }

  private static List<String> command(Class<?> program, String heap, String... arguments) {
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
    return command;
  }

  /** The project's folder. */
  static Path home() {
    return Path.of(System.getProperty("cag.home", "../.."));
  }
}
