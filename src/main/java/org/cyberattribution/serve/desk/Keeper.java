package org.cyberattribution.serve.desk;

import java.nio.file.Path;
import java.util.List;
import org.cyberattribution.failure.Finding;

/** Who loads what comes to the desk; the service only shows. */
public interface Keeper {
  /** Loads a record file, as the command does. */
  Outcome load(Path file);

  /** Loads the project's data and the accepted records again. */
  Outcome reload();

  /**
   * What a load came to.
   *
   * @param whole whether everything was taken
   * @param loaded a line for each data set
   * @param findings what is wrong or doubtful, and how to mend it
   */
  record Outcome(boolean whole, List<String> loaded, List<Finding> findings) {}
}
