package org.cyberattribution.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Fuzzes the parsers named, or all, one after another: {@code fuzz.jar all 300}. */
public final class Main {
  private static final int SECONDS = 300;
  private static final int MOST_FINDINGS = 50;

  private Main() {}

  /**
   * Ends with 1 if anything was found.
   *
   * @param arguments parsers by name, or all; then the seconds that each gets
   */
  public static void main(String[] arguments) throws Exception {
    List<String> names = new ArrayList<>(List.of(arguments));
    int seconds = SECONDS;
    if (!names.isEmpty() && names.get(names.size() - 1).matches("\\d+")) {
      seconds = Integer.parseInt(names.remove(names.size() - 1));
    }
    boolean found = false;
    for (Parser parser : chosen(names)) {
      Report report = fuzz(parser, seconds);
      System.out.println(report.line());
      found |= report.findings() > 0;
    }
    System.exit(found ? 1 : 0);
  }

  private static List<Parser> chosen(List<String> names) {
    return names.isEmpty() || names.contains("all")
        ? List.of(Parser.values())
        : names.stream().map(name -> Parser.valueOf(name.toUpperCase(Locale.ROOT))).toList();
  }

  private static Report fuzz(Parser parser, int seconds) throws Exception {
    Path folder = Path.of("target/fuzz", parser.name().toLowerCase(Locale.ROOT));
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Path seeds = folder.resolve("seeds");
    Path home = Path.of(System.getProperty("cag.home", "../.."));
    String reference = System.getProperty("reference.dir", home.resolve("../shared").toString());
    new Seeds(seeds, home, Path.of(reference, "real")).write(parser);
    Path log = folder.resolve("log.txt");
    Process process =
        new ProcessBuilder(command(parser, seconds, home, folder, corpus, seeds))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    process.waitFor();
    return Report.of(parser, seconds, log, found(folder));
  }

  private static List<String> command(
      Parser parser, int seconds, Path home, Path folder, Path corpus, Path seeds) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:-OmitStackTraceInFastThrow",
                "-XX:+EnableDynamicAgentLoading",
                "-Dcag.home=" + home.toAbsolutePath().normalize(),
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer"));
    command.addAll(
        Arrays.asList(
            "--target_class=" + Fuzzed.class.getName(),
            "--target_args=" + parser.name() + " " + seeds,
            "--keep_going=" + MOST_FINDINGS,
            "--reproducer_path=" + folder,
            "-artifact_prefix=" + folder + "/",
            "-max_total_time=" + seconds,
            "-max_len=65536",
            "-timeout=20",
            "-rss_limit_mb=0",
            "-print_final_stats=1",
            corpus.toString(),
            seeds.toString()));
    return command;
  }

  private static long found(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("(crash|timeout|oom|slow-unit|leak)-.*"))
          .count();
    }
  }
}
