package org.cyberattribution;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A run of somebody else's program to its end, with all it printed. */
public record Program(int exitCode, String printed) {
  public static Program run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Program(process.waitFor(), printed);
  }

  /** Whether a command is there and succeeds, by which it is known what is installed. */
  public static boolean succeeds(String... command) throws InterruptedException {
    try {
      return run(command).exitCode() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
