package org.cyberattribution.ingest.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;

/**
 * The one form of a text that offsets count in and hashes are taken of: NFC, line ends LF, no byte
 * order mark. A control character, which no record may hold, becomes a space, so that nothing
 * moves.
 */
public final class NormalText {
  private NormalText() {}

  public static String of(String text) {
    String marked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    String lines = marked.replace("\r\n", "\n").replace('\r', '\n');
    String composed = Normalizer.normalize(lines, Normalizer.Form.NFC);
    StringBuilder clean = new StringBuilder(composed.length());
    composed.codePoints().map(NormalText::printable).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static int printable(int character) {
    boolean layout = character == '\n' || character == '\t';
    boolean forbidden =
        Character.isISOControl(character)
            || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE)
            || character == 0xFFFE
            || character == 0xFFFF;
    return forbidden && !layout ? ' ' : character;
  }

  /** 'sha256:' and the hex digest of a normal text in UTF-8, as a source's text hash. */
  public static String hash(String normal) {
    return hash(normal.getBytes(StandardCharsets.UTF_8));
  }

  static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return "sha256:" + HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
