package org.cyberattribution.serve.page;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cyberattribution.query.Answer;

/** One claim in its three layers: who spoke, who reported it, and who recorded it. */
public final class ClaimView implements View {
  /** What a reader asks first comes first; what the ontology adds later comes after it. */
  private static final String[] SPOKE = {
    "speaker",
    "onBehalfOf",
    "spokesperson",
    "accused",
    "charged",
    "designated",
    "exonerated",
    "concerns",
    "territory",
    "originState",
    "alignedState",
    "naming",
    "addressee",
    "incident",
    "member",
    "affiliation",
    "principal",
    "actor",
    "nameRelation",
    "name",
    "otherActor",
    "nameGiver",
    "date",
    "dateText",
    "deniedAspect",
    "measureType",
    "wording",
    "strength",
    "basis",
    "attributorRole",
    "responsibilityDegree",
    "allegesBreachOf",
    "urgesRespectFor",
    "invokesNorm",
    "utterance",
    "refersTo"
  };

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

  /** What a day's date says already. */
  private static final String[] IN_THE_DATE = {"dateText", "datePrecision", "earliest", "latest"};

  private final Documents documents;

  ClaimView(Documents documents) {
    this.documents = documents;
  }

  /**
   * What the page tells.
   *
   * @param rivals the denials against it, or what it denies
   * @param extracts of the texts that may be shown, the parts around the evidence
   */
  public record Content(
      String iri,
      String data,
      List<Link> kinds,
      List<Fact> spoke,
      List<Fact> reported,
      List<Fact> recorded,
      List<Passage> passages,
      List<Extract> extracts,
      List<Rivals.Rival> rivals,
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
            "/data/" + String.join("/", visit.path()),
            facts.values("type").toList(),
            spoke(facts),
            facts.named(REPORTED),
            facts.named(RECORDED),
            words.rows().stream().map(row -> passage(visit, row)).toList(),
            extracts(visit, words),
            rivals(visit, facts, iri),
            facts.datasets()),
        visit.answers());
  }

  private static List<Fact> spoke(Facts facts) {
    String[] dated = facts.named("date").isEmpty() ? new String[0] : IN_THE_DATE;
    String[] elsewhere =
        Stream.of(REPORTED, RECORDED, NOT_SHOWN, dated)
            .flatMap(Arrays::stream)
            .toArray(String[]::new);
    return facts.inOrder(SPOKE).without(elsewhere);
  }

  private static Passage passage(Visit visit, Answer.Row row) {
    return new Passage(
        row.text("quote"), row.text("start"), row.text("end"), visit.link(row, "report"));
  }

  private List<Extract> extracts(Visit visit, Answer words) {
    return words.rows().stream()
        .filter(row -> !row.text("start").isEmpty())
        .map(row -> String.valueOf(row.iri("report")))
        .distinct()
        .flatMap(source -> extract(visit, words, source).stream())
        .toList();
  }

  private Optional<Extract> extract(Visit visit, Answer words, String source) {
    if (documents.texts().isEmpty()) {
      return Optional.empty();
    }
    List<Extract.Span> spans =
        words.rows().stream()
            .filter(row -> source.equals(row.iri("report")) && !row.text("start").isEmpty())
            .map(row -> new Extract.Span(row.number("start"), row.number("end")))
            .toList();
    return Facts.of(visit, source)
        .values("textHash")
        .findFirst()
        .flatMap(hash -> documents.text(hash.text()))
        .map(text -> Extract.of(text, spans));
  }

  /** Of a statement about several incidents, over all of them. */
  private static List<Rivals.Rival> rivals(Visit visit, Facts facts, String iri) {
    return facts.named("incident").stream()
        .flatMap(fact -> fact.values().stream())
        .flatMap(incident -> Stream.ofNullable(incident.address()))
        .map(address -> visit.addresses().entity(address.replaceFirst("^/page/", "")))
        .flatMap(incident -> Rivals.about(visit, Map.of("incident", incident)).of(iri).stream())
        .toList();
  }
}
