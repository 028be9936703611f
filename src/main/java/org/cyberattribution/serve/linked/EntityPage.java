package org.cyberattribution.serve.linked;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.cyberattribution.serve.http.GraphFormat;

/** A plain page of all that the graph says of one thing. */
final class EntityPage {
  private final Description description;
  private final String dataPath;
  private final Optional<String> next;
  private final Html html;

  /**
   * @param next where the next page of links to it is
   */
  EntityPage(Description description, Paths paths, String dataPath, Optional<String> next) {
    this.description = description;
    this.dataPath = dataPath;
    this.next = next;
    this.html = new Html(paths, title(description));
  }

  private static String title(Description description) {
    return description
        .label(description.thing())
        .map(Node::getLiteralLexicalForm)
        .orElseGet(() -> description.thing().getURI());
  }

  void write(OutputStream out) throws IOException {
    for (GraphFormat format : GraphFormat.ALL) {
      html.raw("<link rel=\"alternate\" type=\"" + format.mediaType() + "\" href=\"")
          .text(dataPath)
          .raw("\">\n");
    }
    html.body().raw("<h1>").text(title(description)).raw("</h1>\n<p><code>");
    html.text(description.thing().getURI()).raw("</code></p>\n");
    labels();
    properties();
    inverse();
    html.writeTo(out);
  }

  private void labels() {
    List<Node> labels = description.labels(description.thing());
    if (labels.size() > 1) {
      html.raw("<p>");
      labels.forEach(label -> html.literal(label).raw(" · "));
      html.raw("</p>\n");
    }
  }

  private void properties() {
    html.raw(
            "<table>\n<caption>What is said of it</caption>\n<thead><tr><th scope=\"col\">Property")
        .raw("<th scope=\"col\">Value<th scope=\"col\">In</tr></thead>\n<tbody>\n");
    for (Quad quad : description.own()) {
      html.raw("<tr><th scope=\"row\">");
      show(quad.getPredicate()).raw("<td>");
      show(quad.getObject()).raw("<td>");
      show(quad.getGraph()).raw("</tr>\n");
    }
    html.raw("</tbody>\n</table>\n");
  }

  private void inverse() {
    if (description.inverse().isEmpty()) {
      return;
    }
    html.raw("<table>\n<caption>What points to it</caption>\n<thead><tr><th scope=\"col\">Subject")
        .raw("<th scope=\"col\">Property<th scope=\"col\">In</tr></thead>\n<tbody>\n");
    for (Quad quad : description.inverse()) {
      html.raw("<tr><td>");
      show(quad.getSubject()).raw("<td>");
      show(quad.getPredicate()).raw("<td>");
      show(quad.getGraph()).raw("</tr>\n");
    }
    html.raw("</tbody>\n</table>\n");
    next.ifPresent(
        address -> html.raw("<p><a rel=\"next\" href=\"").text(address).raw("\">More</a></p>\n"));
  }

  private Html show(Node node) {
    return html.node(node, description.label(node));
  }
}
