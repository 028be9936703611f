package org.cyberattribution.serve.page;

import java.util.Map;

/** The page of a question that lists what there is of a kind. */
public record ListView(String title, String question) implements View {
  @Override
  public Page show(Visit visit) {
    return new Page("list.jte", title, visit.ask(question, Map.of()), visit.answers());
  }
}
