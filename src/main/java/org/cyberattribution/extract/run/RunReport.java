package org.cyberattribution.extract.run;

import java.util.List;
import org.cyberattribution.failure.ExitCode;
import org.cyberattribution.failure.Finding;

/**
 * What became of a run's documents.
 *
 * @param documents all of them
 * @param done those that an earlier run had done
 * @param joins how many pairs of statements may report one utterance
 */
public record RunReport(
    int documents,
    int done,
    int setAside,
    int withStatements,
    int statements,
    int joins,
    List<Finding> findings) {

  /** Bad input only where nothing at all could be read. */
  public int exitCode() {
    return documents > 0 && setAside == documents ? ExitCode.BAD_INPUT : ExitCode.DONE;
  }
}
