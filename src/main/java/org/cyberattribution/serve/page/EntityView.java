package org.cyberattribution.serve.page;

import java.util.List;
import java.util.Map;
import org.cyberattribution.query.Answer;

/** A source, a norm or anything else of which no page of its own kind tells. */
public final class EntityView implements View {
  /** What the page tells. */
  public record Content(String iri, String kind, List<Fact> facts, List<Answer> tables) {}

  @Override
  public Page show(Visit visit) {
    String kind = visit.kind();
    String iri = visit.entity();
    Facts facts = Facts.of(visit, iri);
    List<Answer> tables =
        switch (kind) {
          case "source" -> List.of(visit.ask("what-a-source-holds", Map.of("source", iri)));
          case "norm" -> List.of(visit.ask("which-norms-are-invoked-by-whom", Map.of("norm", iri)));
          default -> List.of();
        };
    return new Page(
        "entity.jte",
        facts.label(),
        new Content(iri, kind.replace('-', ' '), facts.without("label"), tables),
        visit.answers());
  }
}
