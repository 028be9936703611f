package org.cyberattribution.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cyberattribution.failure.Failure;
import org.cyberattribution.failure.Finding;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.ingest.Slug;

/**
 * Decides about candidates. What is accepted is written as a checked record that can be loaded;
 * what is decided is kept, whatever is extracted later.
 */
public final class Review {
  private final Candidates candidates;
  private final Decisions decisions;
  private final Function<Path, Findings> validation;

  /**
   * @param store the folder of the store
   * @param validation what is wrong with a record file, by schema, names and shapes
   */
  public Review(Path store, Function<Path, Findings> validation) {
    this.candidates = Candidates.of(store);
    this.decisions = Decisions.of(store);
    this.validation = validation;
  }

  /** The candidates about which nobody has decided, the surest first. */
  public List<Candidate> undecided() {
    Map<String, Decision> decided = decisions.last();
    return candidates.all().stream()
        .filter(candidate -> !decided.containsKey(candidate.claim()))
        .toList();
  }

  public List<Candidate> all() {
    return candidates.all();
  }

  public Decisions decisions() {
    return decisions;
  }

  /** A candidate by its id, or by a beginning of it that no other has. */
  public Candidate candidate(String id) {
    List<Candidate> found =
        candidates.all().stream().filter(candidate -> candidate.id().startsWith(id)).toList();
    return found.stream()
        .filter(candidate -> candidate.id().equals(id))
        .findFirst()
        .orElseGet(
            () -> {
              if (found.size() == 1) {
                return found.get(0);
              }
              throw new Failure.BadInput(
                  found.isEmpty()
                      ? "There is no candidate '" + id + "'. 'cag review list' shows them."
                      : "'" + id + "' begins the ids of " + found.size() + "; write more of it.");
            });
  }

  /**
   * Accepts a candidate.
   *
   * @param corrections keys of the record and what they should be; null takes a key out
   * @return the file that the record is in now
   */
  public Path accept(
      Candidate candidate, Map<String, JsonNode> corrections, String by, String note, Path folder) {
    ObjectNode record = candidate.record().deepCopy();
    corrections.forEach(
        (key, value) -> {
          if (value.isNull()) {
            record.remove(key);
          } else {
            record.set(key, value);
          }
        });
    record.put("id", candidate.id());
    record.put("reviewedBy", Slug.of(by));
    record
        .putObject("checked")
        .put("on", LocalDate.now(ZoneOffset.UTC).toString())
        .put("by", "review of the document by " + by);
    Path file = AcceptedFile.in(folder, candidate);
    write(file, AcceptedFile.with(file, candidate, record));
    decide(
        candidate,
        corrections.isEmpty() ? Decision.Verdict.ACCEPTED : Decision.Verdict.CORRECTED,
        by,
        note);
    return file;
  }

  /** Writes a record file if nothing is wrong with it, whole or not at all. */
  private void write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Path draft = Files.createTempDirectory("cag-review").resolve(file.getFileName());
      Files.writeString(draft, text);
      refuseIfWrong(validation.apply(draft));
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
      Files.delete(draft.getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void refuseIfWrong(Findings findings) {
    String problems =
        findings.all().stream()
            .filter(finding -> !finding.isWarning())
            .map(Review::described)
            .collect(Collectors.joining("\n  "));
    if (!problems.isEmpty()) {
      throw new Failure.BadInput("The record cannot be accepted as it is:\n  " + problems);
    }
  }

  private static String described(Finding finding) {
    return finding.problem() + ". " + finding.mend();
  }

  public void reject(Candidate candidate, String by, String note) {
    decide(candidate, Decision.Verdict.REJECTED, by, note);
  }

  private void decide(Candidate candidate, Decision.Verdict verdict, String by, String note) {
    String when = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    decisions.add(new Decision(candidate.claim(), verdict, by, when, note));
  }
}
