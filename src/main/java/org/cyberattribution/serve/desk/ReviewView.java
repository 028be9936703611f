package org.cyberattribution.serve.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cyberattribution.review.Candidate;
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
  static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .build();

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
        candidate == null ? "" : yaml(candidate.record()));
  }

  /** The same with what somebody wrote, so that it is not lost where it cannot be taken. */
  ReviewView with(String written) {
    return new ReviewView(remaining, candidate, before, after, problem, written);
  }

  private static String yaml(JsonNode record) {
    try {
      return YAML.writeValueAsString(record);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record that was read cannot be written", e);
    }
  }

  /** Who does what to whom, in one line. */
  public String line() {
    JsonNode record = known().record();
    return String.join(
        " ",
        texts(record.path("speaker")),
        record.path("act").asText(record.path("kind").asText()),
        texts(record.path("target")));
  }

  public String incident() {
    return texts(known().record().path("incident"));
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

  private static String texts(JsonNode node) {
    if (node.isArray()) {
      return String.join(
          ", ", StreamSupport.stream(node.spliterator(), false).map(ReviewView::texts).toList());
    } else if (node.isObject()) {
      String name =
          node.path("name").asText(node.path("described").asText(node.path("id").asText()));
      return node.has("level") ? name + " (" + node.path("level").asText() + ")" : name;
    }
    return node.asText();
  }
}
