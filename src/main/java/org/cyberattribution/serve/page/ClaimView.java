package org.cyberattribution.serve.page;

import java.util.List;
import java.util.Map;
import org.cyberattribution.query.Answer;

/** One claim in its three layers: who spoke, who reported it, and who recorded it. */
public final class ClaimView implements View {
  private static final String[] REPORTED = {"source", "reportedBy", "citing", "directness"};
  private static final String[] RECORDED = {
    "recordedBy",
    "recordedOn",
    "checkedBy",
    "checkedOn",
    "reviewedBy",
    "extractionConfidence",
    "comment",
    "extra"
  };
  private static final String[] NOT_SHOWN = {"label", "type", "evidence"};

  /** What the page tells. */
  public record Content(
      String iri,
      List<Link> kinds,
      List<Fact> spoke,
      List<Fact> reported,
      List<Fact> recorded,
      List<Passage> passages,
      List<Link> datasets) {}

  /** Words of a source that a claim rests on. */
  public record Passage(String quote, String start, String end, Link source) {}

  @Override
  public Page show(Visit visit) {
    String iri = visit.entity();
    Facts facts = Facts.of(visit, iri);
    Answer words = visit.ask("which-words-support-a-statement", Map.of("claim", iri));
    return new Page(
        "claim.jte",
        facts.label(),
        new Content(
            iri,
            facts.values("type").toList(),
            facts.without(all()),
            facts.named(REPORTED),
            facts.named(RECORDED),
            words.rows().stream().map(row -> passage(visit, row)).toList(),
            facts.datasets()),
        visit.answers());
  }

  private static String[] all() {
    return java.util.stream.Stream.of(REPORTED, RECORDED, NOT_SHOWN)
        .flatMap(java.util.Arrays::stream)
        .toArray(String[]::new);
  }

  private static Passage passage(Visit visit, Answer.Row row) {
    return new Passage(
        row.text("quote"), row.text("start"), row.text("end"), visit.link(row, "report"));
  }
}
