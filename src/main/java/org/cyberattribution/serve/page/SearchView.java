package org.cyberattribution.serve.page;

import java.util.List;

/** What goes by the words that somebody wrote. */
public final class SearchView implements View {
  private static final int MOST = 50;

  /** What the page tells. */
  public record Content(String words, List<Hit> hits, boolean more) {}

  /**
   * One entity found.
   *
   * @param name the name by which it was found; empty if it is the label
   */
  public record Hit(Link entity, String kind, String name) {}

  @Override
  public Page show(Visit visit) {
    String words = visit.parameter("q");
    List<Hit> hits = hits(visit, words, MOST + 1);
    return new Page(
        "search.jte",
        "Search",
        new Content(words, hits.subList(0, Math.min(MOST, hits.size())), hits.size() > MOST),
        List.of());
  }

  private static List<Hit> hits(Visit visit, String words, int most) {
    return visit.names().find(words, most).stream()
        .map(
            found ->
                new Hit(
                    new Link(found.label(), visit.addresses().of(found.iri())),
                    found.kind(),
                    found.name().equals(found.label()) ? "" : found.name()))
        .toList();
  }
}
