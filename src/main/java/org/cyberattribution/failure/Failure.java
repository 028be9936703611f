package org.cyberattribution.failure;

/**
 * Ends a command with one message that says what went wrong, where, and how to mend it; never a
 * bug.
 */
public abstract sealed class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private Failure(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  public int exitCode() {
    return exitCode;
  }

  /** The command's words are off. */
  public static final class Usage extends Failure {
    private static final long serialVersionUID = 1L;

    public Usage(String message) {
      super(ExitCode.USAGE, message);
    }
  }

  /** An input cannot be read. */
  public static final class BadInput extends Failure {
    private static final long serialVersionUID = 1L;

    public BadInput(String message) {
      super(ExitCode.BAD_INPUT, message);
    }
  }

  /** The store or a port cannot be had. */
  public static final class Unavailable extends Failure {
    private static final long serialVersionUID = 1L;

    public Unavailable(String message) {
      super(ExitCode.UNAVAILABLE, message);
    }
  }
}
