package org.cyberattribution.ingest.text;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Reduces a page to its article: the paragraphs that belong together, without what surrounds them.
 */
final class HtmlArticle {
  private static final String CLUTTER =
      "script, style, noscript, template, svg, nav, aside, footer, form, button, iframe, figure, "
          + "[hidden], [aria-hidden=true], [role=navigation], [role=complementary], [role=banner], "
          + "[role=contentinfo], .related, .newsletter, .social, .share, .advert, .advertisement, "
          + ".comments, #comments, .cookie, .breadcrumb, .breadcrumbs, .sidebar, .caption, .promo";
  private static final String ARTICLE = "[itemprop=articleBody], article, main, [role=main]";
  private static final String BLOCKS = "p, li, blockquote, h2, h3, h4, h5, h6, pre, td, dd, dt";
  private static final int ENOUGH = 200;

  private HtmlArticle() {}

  static Content read(String html) {
    Document page = Jsoup.parse(html);
    Metadata metadata = HtmlMetadata.of(page);
    page.select(CLUTTER).remove();
    return new Content(text(body(page)), metadata);
  }

  /** The element that is marked as the article, or else the one with most words in paragraphs. */
  private static Element body(Document page) {
    return page.select(ARTICLE).stream()
        .filter(element -> paragraphs(element) >= ENOUGH)
        .max(Comparator.comparingInt(HtmlArticle::paragraphs))
        .or(() -> densest(page))
        .orElse(page.body());
  }

  private static Optional<Element> densest(Document page) {
    return page.select("p").stream()
        .map(Element::parent)
        .flatMap(Stream::ofNullable)
        .distinct()
        .filter(element -> ownParagraphs(element) >= ENOUGH)
        .max(Comparator.comparingInt(HtmlArticle::ownParagraphs));
  }

  private static int paragraphs(Element element) {
    return length(element.select("p"));
  }

  private static int ownParagraphs(Element element) {
    return length(
        new Elements(element.children().stream().filter(child -> child.nameIs("p")).toList()));
  }

  private static int length(Elements paragraphs) {
    return paragraphs.stream().mapToInt(paragraph -> paragraph.text().length()).sum();
  }

  /** The blocks' texts with an empty line between them; of a page without blocks all its text. */
  private static String text(Element body) {
    List<String> blocks =
        body.select(BLOCKS).stream()
            .filter(block -> block.select(BLOCKS).size() == 1)
            .map(Element::text)
            .filter(text -> !text.isBlank())
            .toList();
    return blocks.isEmpty() ? body.wholeText().strip() : String.join("\n\n", blocks);
  }
}
