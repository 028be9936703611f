package org.cyberattribution.ingest.text;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.Tika;

/** What kind of document bytes are, by what they start with and by their file's name. */
enum DocumentKind {
  PLAIN,
  HTML,
  PDF;

  private static final Tika TIKA = new Tika();
  private static final Set<String> ENDINGS =
      Set.of("txt", "text", "md", "html", "htm", "xhtml", "pdf");
  private static final int HEAD = 4096;

  static DocumentKind of(byte[] bytes, String name) throws Unreadable {
    byte[] head = bytes.length > HEAD ? java.util.Arrays.copyOf(bytes, HEAD) : bytes;
    String type = TIKA.detect(head, name);
    if (type.equals("application/pdf")) {
      return PDF;
    } else if (type.equals("text/html") || type.equals("application/xhtml+xml")) {
      return HTML;
    } else if (type.startsWith("text/") || isUnmarkedText(type, name)) {
      return PLAIN;
    }
    throw new Unreadable(
        "it is no text, HTML or PDF but " + type, "Give the document in one of these forms.");
  }

  /** What Tika cannot tell, such as UTF-16 without a mark, but its name says is text. */
  private static boolean isUnmarkedText(String type, String name) {
    return type.equals("application/octet-stream") && name.endsWith(".txt");
  }

  static boolean isDocument(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
  }
}
