package org.cyberattribution.serve.page;

import java.util.Map;

/**
 * The page that says what data there is, under which licence, how to take it and how to cite it.
 */
public final class DataView implements View {
  @Override
  public Page show(Visit visit) {
    return new Page(
        "data.jte", "Data", visit.ask("which-data-sets-are-in", Map.of()), visit.answers());
  }
}
