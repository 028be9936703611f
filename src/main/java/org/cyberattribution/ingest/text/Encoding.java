package org.cyberattribution.ingest.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;

/**
 * Finds out in which encoding bytes are text: by their byte order mark, by being UTF-8, by what the
 * document declares, and else by the frequency of letters.
 */
final class Encoding {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Pattern DECLARED =
      Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?([A-Za-z0-9_:.-]{2,40})");
  private static final int HEAD = 4096;
  private static final int SAMPLE = 1 << 16;

  private Encoding() {}

  static String decode(byte[] bytes) {
    Optional<Charset> marked = byMark(bytes).or(() -> byZeroes(bytes));
    return marked
        .map(charset -> new String(bytes, charset))
        .or(() -> utf8(bytes))
        .orElseGet(() -> new String(bytes, declared(bytes).orElseGet(() -> detected(bytes))));
  }

  private static Optional<Charset> byMark(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
      return Optional.of(Charset.forName("UTF-32LE"));
    } else if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      return Optional.of(Charset.forName("UTF-32BE"));
    } else if (startsWith(bytes, 0xFF, 0xFE)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    } else if (startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    for (int i = 0; i < start.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  /** UTF-16 without a mark: of Latin text every second byte is zero. */
  private static Optional<Charset> byZeroes(byte[] bytes) {
    int length = Math.min(bytes.length, HEAD) / 2 * 2;
    int[] zeroes = new int[2];
    for (int i = 0; i < length; i++) {
      if (bytes[i] == 0) {
        zeroes[i % 2]++;
      }
    }
    int many = length / 2 * 7 / 10;
    if (length < 8 || zeroes[0] + zeroes[1] < many) {
      return Optional.empty();
    }
    return zeroes[0] < zeroes[1]
        ? Optional.of(StandardCharsets.UTF_16LE)
        : Optional.of(StandardCharsets.UTF_16BE);
  }

  private static Optional<String> utf8(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** What a page or an XML declaration says; UTF-8, which it then is not, does not count. */
  private static Optional<Charset> declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher matcher = DECLARED.matcher(head);
    if (!head.contains("<") || !matcher.find()) {
      return Optional.empty();
    }
    return known(matcher.group(1)).filter(charset -> !charset.equals(StandardCharsets.UTF_8));
  }

  private static Optional<Charset> known(String name) {
    try {
      return Optional.of(asWritten(Charset.forName(name)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Charset detected(byte[] bytes) {
    CharsetDetector detector = new CharsetDetector(SAMPLE);
    detector.enableInputFilter(true);
    detector.setText(bytes);
    CharsetMatch match = detector.detect();
    return match == null ? WINDOWS_1252 : known(match.getName()).orElse(WINDOWS_1252);
  }

  /** As browsers do: what calls itself ISO-8859-1 is nearly always its superset windows-1252. */
  private static Charset asWritten(Charset charset) {
    return charset.equals(StandardCharsets.ISO_8859_1) ? WINDOWS_1252 : charset;
  }
}
