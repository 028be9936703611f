package org.cyberattribution.failure;

/** The exit codes of every command. */
public final class ExitCode {
  public static final int DONE = 0;
  public static final int BUG = 1;
  public static final int USAGE = 2;
  public static final int BAD_INPUT = 3;
  public static final int INVALID_DATA = 4;
  public static final int UNAVAILABLE = 5;

  private ExitCode() {}
}
