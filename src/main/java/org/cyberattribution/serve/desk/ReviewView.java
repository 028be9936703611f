package org.cyberattribution.serve.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cyberattribution.review.Candidate;
import org.cyberattribution.review.RecordText;
import org.cyberattribution.serve.page.Documents;
import org.cyberattribution.serve.page.Extract;
import org.jspecify.annotations.Nullable;

/**
 * One candidate as the desk shows it, between its neighbours in the order of review.
 *
 * @param remaining how many await review
 * @param candidate nothing where none does
 * @param extract of the text that it was found in, the part around its evidence; nothing where the
 *     operator does not let it be seen
 * @param problem why the last decision could not be taken
 * @param draft the record as it stands in the form
 */
public record ReviewView(
    int remaining,
    @Nullable Candidate candidate,
    @Nullable String before,
    @Nullable String after,
    @Nullable Extract extract,
    String problem,
    String draft) {
  static ReviewView of(
      List<Candidate> undecided, Documents documents, Optional<String> id, String problem) {
    int at =
        id.map(wanted -> undecided.stream().map(Candidate::id).toList().indexOf(wanted)).orElse(0);
    Candidate candidate = at >= 0 && at < undecided.size() ? undecided.get(at) : null;
    return new ReviewView(
        undecided.size(),
        candidate,
        at > 0 ? undecided.get(at - 1).id() : null,
        at >= 0 && at + 1 < undecided.size() ? undecided.get(at + 1).id() : null,
        candidate == null ? null : extract(candidate, documents),
        problem,
        candidate == null ? "" : RecordText.of(candidate.record()));
  }

  private static @Nullable Extract extract(Candidate candidate, Documents documents) {
    List<Extract.Span> spans =
        candidate.evidence().stream()
            .filter(words -> words.path("start").isInt() && words.path("end").isInt())
            .map(words -> new Extract.Span(words.path("start").asInt(), words.path("end").asInt()))
            .toList();
    return documents
        .text(candidate.textHash())
        .filter(text -> !spans.isEmpty())
        .map(text -> Extract.of(text, spans))
        .orElse(null);
  }

  /** The same with what somebody wrote, so that it is not lost where it cannot be taken. */
  ReviewView with(String written) {
    return new ReviewView(remaining, candidate, before, after, extract, problem, written);
  }

  /** Who does what to whom, in one line. */
  public String line() {
    return String.join(" ", known().names("speaker"), known().act(), known().about());
  }

  public String incident() {
    return known().names("incident");
  }

  public String score() {
    return String.format(Locale.ROOT, "%.2f", known().score());
  }

  /** The words that the record rests on. */
  public List<String> quotes() {
    return known().evidence().stream()
        .map(words -> words.path("quote"))
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .toList();
  }

  /** The document that it was found in. */
  public String document() {
    return known().document().path("title").asText(known().dataset());
  }

  private Candidate known() {
    if (candidate == null) {
      throw new IllegalStateException("nothing awaits review");
    }
    return candidate;
  }
}
