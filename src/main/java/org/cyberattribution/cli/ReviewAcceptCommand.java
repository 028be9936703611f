package org.cyberattribution.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.cyberattribution.failure.ExitCode;
import org.cyberattribution.failure.Failure;
import org.cyberattribution.review.Candidate;
import org.cyberattribution.review.RecordText;
import org.cyberattribution.review.Review;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cag review accept}, and {@code correct}: a candidate becomes a checked record. */
@Command(
    name = "accept",
    aliases = "correct",
    description =
        "Accepts candidates as they are, or corrected, and writes them as checked records.")
final class ReviewAcceptCommand implements Callable<Integer> {
  @Mixin Common common = new Common();

  @Mixin DecisionOptions decision = new DecisionOptions();

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "correct a key; the value as in a record file, or nothing to take it out")
  Map<String, String> corrections = new LinkedHashMap<>();

  @Option(names = "--edit", description = "correct the record in $EDITOR")
  boolean edit;

  @Option(
      names = "--into",
      paramLabel = "DIR",
      description = "the folder of record files (default: accepted in the store's folder)")
  @Nullable Path into;

  @Override
  public Integer call() {
    Review review = ReviewCommand.review(common);
    Path folder = into == null ? common.store.resolve("accepted") : into;
    List<Candidate> candidates = decision.candidates(review);
    for (Candidate candidate : candidates) {
      Path file =
          review.accept(candidate, corrections(candidate), decision.by, decision.note, folder);
      System.out.println(file);
    }
    common.say(
        System.err, "Accepted " + candidates.size() + ". 'cag load " + folder + "' loads them.");
    return ExitCode.DONE;
  }

  private Map<String, JsonNode> corrections(Candidate candidate) {
    Map<String, JsonNode> corrected = new LinkedHashMap<>();
    corrections.forEach((key, value) -> corrected.put(key, parse(value)));
    if (edit) {
      corrected.putAll(RecordText.corrections(candidate.record(), edited(candidate.record())));
    }
    return corrected;
  }

  private static JsonNode parse(String value) {
    try {
      return RecordText.read(value);
    } catch (JsonProcessingException e) {
      throw new Failure.Usage("'" + value + "' is no value of a record: " + e.getOriginalMessage());
    }
  }

  private static JsonNode edited(JsonNode record) {
    String editor = System.getenv().getOrDefault("EDITOR", "vi");
    try {
      Path file = Files.createTempFile("cag-review", ".yaml");
      Files.writeString(file, RecordText.of(record));
      int exit =
          new ProcessBuilder("sh", "-c", editor + " \"$1\"", "sh", file.toString())
              .inheritIO()
              .start()
              .waitFor();
      JsonNode edited = RecordText.read(Files.readString(file));
      Files.delete(file);
      if (exit != 0) {
        throw new Failure.Usage("The editor '" + editor + "' ended with " + exit + ". Set EDITOR.");
      }
      return edited;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure.Usage("Editing was interrupted; nothing is decided.");
    }
  }
}
