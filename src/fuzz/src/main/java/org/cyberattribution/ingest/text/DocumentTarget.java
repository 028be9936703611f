package org.cyberattribution.ingest.text;

import java.io.IOException;
import java.time.Duration;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.fuzz.InputFile;
import org.cyberattribution.fuzz.Target;

/** Documents, parsed here and not in a process of their own, so that the fuzzer sees the parser. */
public final class DocumentTarget {
  private DocumentTarget() {}

  /** A page in any encoding. */
  public static Target html() {
    return bytes -> NormalText.of(HtmlArticle.read(Encoding.decode(bytes)).text());
  }

  /** What PDFBox throws at a broken file is what {@link ReadingService} makes a reason of. */
  public static Target pdf() throws IOException {
    InputFile input = new InputFile();
    return bytes -> {
      Content content;
      try {
        content = PdfText.read(input.of("input.pdf", bytes));
      } catch (Unreadable | IOException | RuntimeException | StackOverflowError e) {
        return;
      }
      NormalText.of(content.text());
    };
  }

  /** Plain text in any encoding, with all that is found out about it. */
  public static Target text() throws IOException {
    InputFile input = new InputFile();
    return bytes -> {
      if (isPlain(bytes)) {
        try (TextReader reader = new TextReader(null, new Findings(), Duration.ofSeconds(10))) {
          reader.read(input.of("input.txt", bytes));
        }
      }
    };
  }

  private static boolean isPlain(byte[] bytes) {
    try {
      return DocumentKind.of(bytes, "input.txt") == DocumentKind.PLAIN;
    } catch (Unreadable e) {
      return false;
    }
  }
}
