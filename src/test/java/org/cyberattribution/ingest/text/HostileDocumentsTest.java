package org.cyberattribution.ingest.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.cyberattribution.failure.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is broken, huge, encrypted or meant to do harm is set aside, and the next is read. */
class HostileDocumentsTest {
  @TempDir Path folder;

  @Test
  void setsAsideBrokenPdf() throws IOException {
    assertThat(reason(Files.write(folder.resolve("a.pdf"), "%PDF-1.7\nrubbish".getBytes(UTF_8))))
        .contains("broken");
  }

  @Test
  void setsAsideEncryptedPdf() throws IOException {
    Path file = folder.resolve("a.pdf");
    try (PDDocument document = Pages.document("Secret.")) {
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(file.toFile());
    }

    assertThat(reason(file)).contains("encrypted");
  }

  @Test
  void setsAsideHugeFile() throws IOException {
    Path file = folder.resolve("a.txt");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(65L << 20);
    }

    assertThat(reason(file)).contains("too large: 65 MB");
  }

  @Test
  void readsOrSetsAsideDeeplyNestedPage() throws IOException {
    String page = "<div>".repeat(100_000) + "The end of it all.";

    try (TextReader reader = reader(60)) {
      reader.read(Files.write(folder.resolve("deep.html"), page.getBytes(UTF_8)));
      assertReadsOn(reader);
    }
  }

  @Test
  void setsAsidePdfWhosePagesNeverEnd() throws IOException {
    try (TextReader reader = reader(60)) {
      Outcome outcome =
          reader.read(
              Files.write(folder.resolve("loop.pdf"), circularPages().getBytes(ISO_8859_1)));
      assertThat(outcome).isInstanceOf(Outcome.SetAside.class);
      assertReadsOn(reader);
    }
  }

  @Test
  void setsAsideWhatFillsTheMemory() throws IOException {
    String page = "<p>x<p>y".repeat(3_000_000);

    try (TextReader reader = reader(120)) {
      Outcome outcome = reader.read(Files.write(folder.resolve("bomb.html"), page.getBytes(UTF_8)));
      assertThat(problem(outcome)).contains("too much memory");
      assertReadsOn(reader);
    }
  }

  @Test
  void setsAsideWhatTakesTooLong() throws IOException {
    try (TextReader reader = new TextReader(null, new Findings(), Duration.ofMillis(1))) {
      Path page = Files.write(folder.resolve("slow.html"), Pages.ARTICLE.getBytes(UTF_8));
      assertThat(problem(reader.read(page))).contains("took longer");
    }
  }

  private void assertReadsOn(TextReader reader) throws IOException {
    Path good = Files.write(folder.resolve("good.html"), Pages.ARTICLE.getBytes(UTF_8));
    assertThat(reader.read(good)).isInstanceOf(Outcome.Read.class);
  }

  /** A tree of pages that is its own child. */
  private static String circularPages() {
    return """
        %PDF-1.4
        1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
        2 0 obj <</Type/Pages/Kids[2 0 R 2 0 R]/Count 2/Parent 2 0 R>> endobj
        trailer <</Root 1 0 R/Size 3>>
        %%EOF
        """;
  }

  private String reason(Path file) {
    try (TextReader reader = reader(60)) {
      return problem(reader.read(file));
    }
  }

  private static TextReader reader(int seconds) {
    return new TextReader(null, new Findings(), Duration.ofSeconds(seconds));
  }

  private static String problem(Outcome outcome) {
    if (outcome instanceof Outcome.SetAside setAside) {
      return setAside.reason().problem();
    }
    throw new AssertionError(outcome);
  }
}
