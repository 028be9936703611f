package org.cyberattribution.serve.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.cyberattribution.failure.Failure;
import org.jspecify.annotations.Nullable;

/** The secret of those who may write. It never stands in an argument, which everybody can list. */
public final class Token {
  /** The environment variable that may hold it. */
  public static final String VARIABLE = "CAG_TOKEN";

  private static final int LEAST_LENGTH = 16;

  private final byte[] secret;

  private Token(String text) {
    this.secret = text.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads the token.
   *
   * @param file where it stands, or null where the environment has it
   * @throws Failure.Usage if there is none, or one that could be guessed
   */
  public static Token in(@Nullable Path file) {
    String text = file == null ? System.getenv(VARIABLE) : read(file);
    if (text == null || text.strip().length() < LEAST_LENGTH) {
      throw new Failure.Usage(
          "The desk needs a token of at least "
              + LEAST_LENGTH
              + " characters, in a file (--token-file) or in the variable "
              + VARIABLE
              + ".");
    }
    return new Token(text.strip());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new Failure.Usage("The token file '" + file + "' cannot be read: " + e);
    }
  }

  /** Compares in a time that tells nothing about where they differ. */
  boolean is(String other) {
    return MessageDigest.isEqual(secret, other.getBytes(StandardCharsets.UTF_8));
  }
}
