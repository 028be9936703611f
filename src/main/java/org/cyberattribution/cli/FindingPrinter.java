package org.cyberattribution.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.cyberattribution.failure.Finding;

/** Prints findings, a paragraph each, or as JSON lines for programs. */
final class FindingPrinter {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PrintStream out;

  FindingPrinter(PrintStream out) {
    this.out = out;
  }

  void print(List<Finding> findings) {
    findings.forEach(this::print);
  }

  private void print(Finding finding) {
    out.println(
        finding.place()
            + ": "
            + finding.kind().name().toLowerCase(Locale.ROOT)
            + ": "
            + finding.problem());
    out.println("  " + finding.mend());
    if (finding.shape() != null) {
      out.println(
          "  found by "
              + finding.shape()
              + (finding.focus() == null ? "" : " at " + finding.focus()));
    }
  }

  void printJson(List<Finding> findings) {
    for (Finding finding : findings) {
      try {
        out.println(JSON.writeValueAsString(finding));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
