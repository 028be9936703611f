package org.cyberattribution.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What came of fuzzing one parser.
 *
 * @param coverage edges of the program that were passed
 */
record Report(Parser parser, int seconds, String executions, String coverage, long findings) {
  private static final Pattern COVERAGE = Pattern.compile("(?s).* cov: (\\d+) .*");
  private static final Pattern EXECUTIONS =
      Pattern.compile("(?s).*stat::number_of_executed_units: (\\d+).*");

  static Report of(Parser parser, int seconds, Path log, long findings) throws IOException {
    String text = Files.readString(log, StandardCharsets.ISO_8859_1);
    return new Report(parser, seconds, last(EXECUTIONS, text), last(COVERAGE, text), findings);
  }

  private static String last(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.matches() ? matcher.group(1) : "none: see the log";
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "%-8s %5d s %10s executions %7s edges %3d findings",
        parser,
        seconds,
        executions,
        coverage,
        findings);
  }
}
