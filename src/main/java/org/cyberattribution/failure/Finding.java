package org.cyberattribution.failure;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong or doubtful in the data: where, what, and how to mend it.
 *
 * @param line from 1, or 0 where there is none; likewise the column
 * @param shape the SHACL shape or check query that found it, where one did
 * @param focus the IRI of the node that it is about, where there is one
 */
public record Finding(
    Kind kind,
    String file,
    int line,
    int column,
    String problem,
    String mend,
    @Nullable String shape,
    @Nullable String focus) {

  /** What a finding means for what it is about. */
  public enum Kind {
    /** It cannot be read or resolved: what it is about is refused. */
    REFUSED,
    /** It breaks a shape of the ontology: its data set is not loaded. */
    INVALID,
    /** It loads, but somebody should look. */
    WARNING
  }

  public static Finding refused(Position position, String problem, String mend) {
    return new Finding(
        Kind.REFUSED,
        position.file(),
        position.line(),
        position.column(),
        problem,
        mend,
        null,
        null);
  }

  public static Finding warning(Position position, String problem, String mend) {
    return new Finding(
        Kind.WARNING,
        position.file(),
        position.line(),
        position.column(),
        problem,
        mend,
        null,
        null);
  }

  public boolean isWarning() {
    return kind == Kind.WARNING;
  }

  /** In the form that editors and terminals turn into links: file:line:column. */
  public String place() {
    return line == 0 ? file : file + ":" + line + ":" + column;
  }
}
