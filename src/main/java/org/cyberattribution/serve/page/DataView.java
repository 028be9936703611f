package org.cyberattribution.serve.page;

import java.util.Map;
import org.cyberattribution.query.Answer;

/**
 * The page that says what data there is, under which licence, how to take it and how to cite it.
 */
public final class DataView implements View {
  private final Edition edition;

  DataView(Edition edition) {
    this.edition = edition;
  }

  /** What the page tells. */
  public record Content(Edition edition, Answer datasets) {}

  @Override
  public Page show(Visit visit) {
    Answer datasets = visit.ask("which-data-sets-are-in", Map.of());
    return new Page("data.jte", "Data", new Content(edition, datasets), visit.answers());
  }
}
