package org.cyberattribution.serve.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.cyberattribution.failure.Failure;

/**
 * A query in the few characters of a link. The link holds the query itself, so that a read-only
 * service keeps nothing for strangers, and a link given away works as long as there is a service.
 * What most queries have in common stands in a dictionary that must never change.
 */
final class PackedQuery {
  private static final String VERSION = "1.";
  private static final String DICTIONARY = "shared-query-1.txt";
  private static final int MOST_CHARACTERS = 4_000;
  private static final int MOST_BYTES = 64 << 10;
  private static final byte[] COMMON = dictionary();

  private PackedQuery() {}

  private static byte[] dictionary() {
    try (InputStream file =
        Objects.requireNonNull(PackedQuery.class.getResourceAsStream(DICTIONARY), DICTIONARY)) {
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Packs a query.
   *
   * @throws Failure.Usage if it is too long for a link
   */
  static String pack(String sparql) {
    byte[] packed = deflate(sparql.getBytes(StandardCharsets.UTF_8));
    String code = VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(packed);
    if (code.length() > MOST_CHARACTERS) {
      throw new Failure.Usage("The query is too long for a link. Send it as a file.");
    }
    return code;
  }

  /**
   * What a link holds.
   *
   * @throws Failure.Usage if it holds no query
   */
  static String unpack(String code) {
    if (!code.startsWith(VERSION) || code.length() > MOST_CHARACTERS) {
      throw broken();
    }
    try {
      byte[] packed = Base64.getUrlDecoder().decode(code.substring(VERSION.length()));
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(inflate(packed)))
          .toString();
    } catch (IllegalArgumentException | DataFormatException | CharacterCodingException e) {
      throw broken();
    }
  }

  private static Failure broken() {
    return new Failure.Usage("The link holds no query. A part of it may have been lost.");
  }

  private static byte[] deflate(byte[] text) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    try {
      deflater.setDictionary(COMMON);
      deflater.setInput(text);
      deflater.finish();
      byte[] packed = new byte[text.length + 64];
      int length = deflater.deflate(packed);
      return Arrays.copyOf(packed, length);
    } finally {
      deflater.end();
    }
  }

  /** Few bytes can stand for very many, so that no more are made than a query may have. */
  private static byte[] inflate(byte[] packed) throws DataFormatException {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setDictionary(COMMON);
      inflater.setInput(packed);
      byte[] text = new byte[MOST_BYTES];
      int length = inflater.inflate(text);
      if (!inflater.finished()) {
        throw broken();
      }
      return Arrays.copyOf(text, length);
    } finally {
      inflater.end();
    }
  }
}
