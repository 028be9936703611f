package org.cyberattribution.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.file.PathUtils;
import org.cyberattribution.Kills;

/** Kills the product many times, where its tests do so a few times. */
final class KillRun {
  private static final int KILLS = 50;

  private KillRun() {}

  /** Arguments: how often, and the seed. */
  static void run(String... arguments) throws Exception {
    int kills = arguments.length > 0 ? Integer.parseInt(arguments[0]) : KILLS;
    long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : System.nanoTime();
    System.setProperty("cag.home", System.getProperty("cag.home", "../.."));
    System.out.println("seed " + seed);
    Path folder = Files.createTempDirectory("cag-kills");
    try {
      Kills.of(kills, seed, folder, System.out::println);
    } finally {
      PathUtils.deleteDirectory(folder);
    }
    System.out.println(kills + " kills, and the last good version was there each time");
  }
}
