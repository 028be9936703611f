package org.cyberattribution.serve.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cyberattribution.review.Candidate;
import org.cyberattribution.review.RecordText;
import org.jspecify.annotations.Nullable;

/**
 * One candidate as the desk shows it, between its neighbours in the order of review.
 *
 * @param remaining how many await review
 * @param candidate nothing where none does
 * @param problem why the last decision could not be taken
 * @param draft the record as it stands in the form
 */
public record ReviewView(
    int remaining,
    @Nullable Candidate candidate,
    @Nullable String before,
    @Nullable String after,
    String problem,
    String draft) {
  static ReviewView of(List<Candidate> undecided, Optional<String> id, String problem) {
    int at =
        id.map(wanted -> undecided.stream().map(Candidate::id).toList().indexOf(wanted)).orElse(0);
    Candidate candidate = at >= 0 && at < undecided.size() ? undecided.get(at) : null;
    return new ReviewView(
        undecided.size(),
        candidate,
        at > 0 ? undecided.get(at - 1).id() : null,
        at >= 0 && at + 1 < undecided.size() ? undecided.get(at + 1).id() : null,
        problem,
        candidate == null ? "" : RecordText.of(candidate.record()));
  }

  /** The same with what somebody wrote, so that it is not lost where it cannot be taken. */
  ReviewView with(String written) {
    return new ReviewView(remaining, candidate, before, after, problem, written);
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
    JsonNode evidence = known().record().path("evidence");
    return Stream.concat(
            Stream.of(evidence.path("quote")),
            StreamSupport.stream(evidence.spliterator(), false).map(one -> one.path("quote")))
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
