package org.cyberattribution.ingest.text;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a PDF in paragraphs, words that were broken at a line's end joined again. */
final class PdfText {
  private static final String PARAGRAPH = "\n\n";

  private PdfText() {}

  static Content read(Path file) throws IOException, Unreadable {
    try (PDDocument document =
        Loader.loadPDF(file.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
      if (!document.getCurrentAccessPermission().canExtractContent()) {
        throw new Unreadable(
            "the PDF forbids taking its text out", "Ask its publisher, or give the text itself.");
      }
      return new Content(text(document), metadata(document));
    } catch (InvalidPasswordException e) {
      throw new Unreadable("the PDF is encrypted", "Save it without a password.");
    }
  }

  private static String text(PDDocument document) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    stripper.setLineSeparator("\n");
    stripper.setParagraphEnd(PARAGRAPH);
    stripper.setPageEnd(PARAGRAPH);
    return flowing(stripper.getText(document));
  }

  private static String flowing(String lines) {
    return lines
        .replaceAll("[ \\t]+\\n", "\n")
        .replaceAll("(?<=\\p{Ll})-\\n(?=\\p{Ll})", "")
        .replaceAll("(?<!\\n)\\n(?!\\n)", " ")
        .replaceAll("\\n{3,}", PARAGRAPH)
        .strip();
  }

  /** A PDF's dates are those of the file, not of what is said in it, so that none is taken. */
  private static Metadata metadata(PDDocument document) {
    return new Metadata(
        null,
        document.getDocumentInformation().getTitle(),
        null,
        null,
        null,
        document.getDocumentCatalog().getLanguage());
  }
}
