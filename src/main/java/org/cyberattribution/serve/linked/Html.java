package org.cyberattribution.serve.linked;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.text.StringEscapeUtils;
import org.apache.jena.graph.Node;

/** Builds a page; whatever comes from data goes through here and is escaped. */
final class Html {
  private final StringBuilder text = new StringBuilder();
  private final Paths paths;

  Html(Paths paths, String title) {
    this.paths = paths;
    text.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append(
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
    text(title)
        .raw("</title>\n<link rel=\"stylesheet\" href=\"/assets/pages.css\">\n")
        .raw("<link rel=\"icon\" href=\"/assets/sign.svg\" type=\"image/svg+xml\">\n")
        .raw("<link rel=\"stylesheet\" href=\"/page.css\">\n");
  }

  /** Ends the head, and begins with the way back to the other pages. */
  Html body() {
    return raw("</head>\n<body>\n<header class=\"site\"><a class=\"home\" href=\"/\">")
        .raw("<img src=\"/assets/sign.svg\" alt=\"\" width=\"28\" height=\"28\"> ")
        .raw("Cyber Attribution Graph</a></header>\n<main>\n");
  }

  /** Adds markup of ours. */
  Html raw(String markup) {
    text.append(markup);
    return this;
  }

  /** Adds text from anywhere. */
  Html text(String anyText) {
    text.append(StringEscapeUtils.escapeHtml4(anyText));
    return this;
  }

  /**
   * Adds a node: a literal as text in its language, an IRI as a link where it is one for people.
   */
  Html node(Node node, Optional<Node> label) {
    if (node.isLiteral()) {
      return literal(node);
    }
    String shown = label.map(Node::getLiteralLexicalForm).orElseGet(node::toString);
    Optional<String> address = node.isURI() ? address(node.getURI()) : Optional.empty();
    address.ifPresent(
        target ->
            raw("<a href=\"")
                .text(target)
                .raw("\" title=\"")
                .text(node.getURI())
                .raw("\"")
                .raw(
                    target.startsWith("/")
                        ? ">"
                        : " rel=\"external noopener noreferrer nofollow\">"));
    text(shown);
    return address.isPresent() ? raw("</a>") : this;
  }

  Html literal(Node literal) {
    String language = literal.getLiteralLanguage();
    if (language.isEmpty()) {
      return text(literal.getLiteralLexicalForm());
    }
    return raw("<span lang=\"")
        .text(language)
        .raw("\">")
        .text(literal.getLiteralLexicalForm())
        .raw("</span> <small>")
        .text(language)
        .raw("</small>");
  }

  /** Only what a browser may follow: a path of ours, or a page of the web. */
  private Optional<String> address(String iri) {
    return paths
        .local(iri)
        .or(() -> Optional.of(iri).filter(other -> other.matches("https?://.*")));
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(
        text.append("</main>\n</body>\n</html>\n").toString().getBytes(StandardCharsets.UTF_8));
  }
}
