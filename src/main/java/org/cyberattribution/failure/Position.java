package org.cyberattribution.failure;

/** A place in a file; line and column count from 1, and 0 stands for the file as a whole. */
public record Position(String file, int line, int column) {
  public static Position ofFile(String file) {
    return new Position(file, 0, 0);
  }
}
