package org.cyberattribution.ingest.text;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Documents of our own invention, as tests read them. */
final class Pages {
  static final String ARTICLE =
      """
      <!doctype html><html lang="en"><head><title>Example Times | World</title>
      <meta property="og:title" content="Freedonia accuses Examplestan">
      <meta property="og:site_name" content="Example Times">
      <meta property="article:published_time" content="2024-05-02T09:30:00Z">
      <link rel="canonical" href="https://example.org/a"></head>
      <body><nav><p>Home World Sport</p></nav>
      <article><h1>Freedonia accuses Examplestan</h1>
      <p>Freedonia accused Examplestan on Thursday of having broken into the networks of its lake
      ministry, and said that its services had no doubt about who was responsible for the attack.</p>
      <aside><p>Subscribe to our newsletter</p></aside>
      <p>The embassy of Examplestan rejected the accusation and asked for evidence to be shown.</p>
      </article><footer><p>Subscribe, contact, imprint</p></footer></body></html>
      """;

  static final String LINKED_DATA =
      """
      <html><head><title>Other</title><script type="application/ld+json">
      {"@graph": [{"@type": "WebSite"}, {"@type": "NewsArticle", "headline": "A headline",
       "datePublished": "2024-05-03", "publisher": {"name": "Example Agency"}}]}
      </script></head><body><p>The ministry said that it had found the intruders in its network.</p>
      </body></html>
      """;

  private Pages() {}

  /** Writes a PDF of a page with a line of each text. */
  static Path pdf(Path file, String... lines) throws IOException {
    try (PDDocument document = document(lines)) {
      document.save(file.toFile());
    }
    return file;
  }

  static PDDocument document(String... lines) throws IOException {
    PDDocument document = new PDDocument();
    PDPage page = new PDPage();
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
      content.setLeading(14);
      content.newLineAtOffset(72, 700);
      for (String line : lines) {
        content.showText(line);
        content.newLine();
      }
      content.endText();
    }
    return document;
  }
}
