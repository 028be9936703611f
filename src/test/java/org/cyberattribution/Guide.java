package org.cyberattribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes the illustrated guide of the pages, target/guide/index.html, from the pictures that the
 * walk through them took.
 */
final class Guide {
  private static final Path FOLDER = Product.HOME.resolve("target/guide");

  private static final List<Chapter> CHAPTERS =
      List.of(
          new Chapter(
              "start",
              "Start",
              "How much is in the graph, what was said last, and three questions to begin with."),
          new Chapter(
              "type-ahead",
              "Search",
              "Names and aliases are offered while they are written; arrow keys choose, Enter opens."),
          new Chapter(
              "matrix",
              "Who accuses whom",
              "Rows speak, columns are named. A cell opens the statements that it counts; a denial stands at its accusation."),
          new Chapter(
              "network",
              "The same as a network",
              "An accusation is a red arrow with its sign; a territory that was only named is dashed and grey."),
          new Chapter(
              "incident",
              "An incident",
              "Everything that was said of it, who joined, who only supported or acknowledged, who denied."),
          new Chapter(
              "slider", "An incident on a day", "The slider shows what had been said until a day."),
          new Chapter(
              "statement",
              "A statement",
              "Who spoke, who reported it, who put it on record, and the words that support it."),
          new Chapter(
              "party",
              "A party",
              "Who accuses it, whom it accuses, its names and who gave them, and who links it to a state."),
          new Chapter(
              "text",
              "A text, where the operator may show it",
              "The words around the evidence, marked; the graph itself holds no text."),
          new Chapter(
              "question",
              "A question",
              "Each answer can be narrowed, taken away, and read as SPARQL."),
          new Chapter("editor", "SPARQL", "The same questions to change and run."),
          new Chapter(
              "completion", "Completion", "Ctrl-Space offers what the ontology in the store has."),
          new Chapter(
              "editor-chart",
              "An answer as a chart",
              "The columns to draw can be chosen; patterns tell apart what colours do."),
          new Chapter(
              "editor-timeline", "An answer as a timeline", "A line for each speaker, say."),
          new Chapter(
              "editor-network",
              "An answer as a network",
              "Whatever two columns name, with what a third says of them."),
          new Chapter(
              "light-ontology",
              "The ontology",
              "Each term with its definition, an example, and what it belongs to."),
          new Chapter("dark-accusations", "In the dark", "Pages follow what the reader prefers."),
          new Chapter(
              "review",
              "Review",
              "At the desk, candidates come one after another and are decided by keyboard."),
          new Chapter(
              "without-scripts",
              "Without scripts",
              "Everything can be read, and asked, where a browser runs no script."));

  private Guide() {}

  private record Chapter(String picture, String title, String text) {}

  /** Writes the guide from the pictures that there are. */
  static void write() throws IOException {
    Files.createDirectories(FOLDER);
    StringBuilder html = new StringBuilder("<!doctype html><html lang=\"en\"><meta charset=utf-8>");
    html.append("<title>The pages, illustrated</title><h1>The pages, illustrated</h1>\n");
    for (Chapter chapter : CHAPTERS) {
      Path picture = Browser.SCREENSHOTS.resolve(chapter.picture() + ".png");
      if (Files.exists(picture)) {
        html.append("<h2>%s</h2>%n<p>%s</p>%n".formatted(chapter.title(), chapter.text()));
        html.append(
            "<p><img src=\"%s\" alt=\"\" width=\"960\"></p>%n"
                .formatted(FOLDER.relativize(picture)));
      }
    }
    Files.writeString(FOLDER.resolve("index.html"), html + "</html>\n");
  }
}
