package org.cyberattribution.ingest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cyberattribution.failure.Finding;
import org.cyberattribution.failure.Position;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** A text is no well-formed YAML or JSON. */
public final class Malformed extends Exception {
  private static final long serialVersionUID = 1L;
  private static final Pattern DOUBLE = Pattern.compile("Duplicate field '(.*)'", Pattern.DOTALL);
  private static final String SYNTAX = "Mend the file's syntax there.";

  private final transient Finding finding;

  public Malformed(Position position, String problem, String mend) {
    super(problem);
    this.finding = Finding.refused(position, problem, mend);
  }

  public Finding finding() {
    return finding;
  }

  /**
   * What a parser's exception means.
   *
   * @param reached how far the parser came
   */
  public static Malformed of(JsonProcessingException exception, Position reached, int linesBefore) {
    if (cause(exception, MarkedYAMLException.class) instanceof MarkedYAMLException yaml) {
      return of(yaml, reached.file(), linesBefore);
    }
    JsonLocation location = exception.getLocation();
    Position position =
        location == null
            ? reached
            : new Position(
                reached.file(), location.getLineNr() + linesBefore, location.getColumnNr());
    String message = String.valueOf(exception.getOriginalMessage());
    Matcher twice = DOUBLE.matcher(message);
    if (twice.matches()) {
      return new Malformed(
          position, "the key '" + twice.group(1) + "' stands twice", "Remove one of the two.");
    }
    if (exception instanceof StreamConstraintsException) {
      return new Malformed(
          position,
          "too deep or too long: " + message.replaceAll(", from `[^`]*`", ""),
          "Write it flatter or shorter.");
    }
    return new Malformed(position, "not well-formed: " + firstLine(message), SYNTAX);
  }

  private static Malformed of(MarkedYAMLException yaml, String file, int linesBefore) {
    String context = yaml.getContext() == null ? "" : yaml.getContext() + ": ";
    Position position =
        yaml.getProblemMark() == null
            ? Position.ofFile(file)
            : new Position(
                file,
                yaml.getProblemMark().getLine() + 1 + linesBefore,
                yaml.getProblemMark().getColumn() + 1);
    return new Malformed(position, "not well-formed: " + context + yaml.getProblem(), SYNTAX);
  }

  /** The exception itself or the nearest of its causes that is of a type. */
  public static @Nullable Throwable cause(Throwable exception, Class<? extends Throwable> type) {
    Throwable cause = exception;
    while (cause != null && !type.isInstance(cause)) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse(message);
  }
}
