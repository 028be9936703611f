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
import org.cyberattribution.review.Review;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cag review accept}, and {@code correct}: a candidate becomes a checked record. */
@Command(
    name = "accept",
    aliases = "correct",
    description =
        "Accepts candidates as they are, or corrected, and writes them as checked records.")
final class ReviewAcceptCommand implements Callable<Integer> {
  @Mixin Common common = new Common();

  @Parameters(arity = "1..*", paramLabel = "ID", description = "the candidates' ids")
  List<String> ids = List.of();

  @Option(
      names = "--by",
      paramLabel = "NAME",
      defaultValue = "${sys:user.name}",
      description = "who decides (default: ${DEFAULT-VALUE})")
  String by = "";

  @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "why")
  String note = "";

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
    for (Candidate candidate : ids.stream().map(review::candidate).toList()) {
      Path file = review.accept(candidate, corrections(candidate), by, note, folder);
      System.out.println(file);
    }
    common.say(System.err, "Accepted " + ids.size() + ". 'cag load " + folder + "' loads them.");
    return ExitCode.DONE;
  }

  private Map<String, JsonNode> corrections(Candidate candidate) {
    Map<String, JsonNode> corrected = new LinkedHashMap<>();
    corrections.forEach((key, value) -> corrected.put(key, parse(value)));
    if (edit) {
      corrected.putAll(differences(candidate.record(), edited(candidate.record())));
    }
    return corrected;
  }

  private static JsonNode parse(String value) {
    try {
      JsonNode parsed = ReviewShowCommand.YAML.readTree(value);
      return parsed.isMissingNode() ? ReviewShowCommand.YAML.nullNode() : parsed;
    } catch (JsonProcessingException e) {
      throw new Failure.Usage("'" + value + "' is no value of a record: " + e.getOriginalMessage());
    }
  }

  private static Map<String, JsonNode> differences(JsonNode before, JsonNode after) {
    Map<String, JsonNode> changed = new LinkedHashMap<>();
    before
        .fieldNames()
        .forEachRemaining(key -> changed.put(key, ReviewShowCommand.YAML.nullNode()));
    after.properties().forEach(entry -> changed.put(entry.getKey(), entry.getValue()));
    changed.entrySet().removeIf(entry -> entry.getValue().equals(before.get(entry.getKey())));
    return changed;
  }

  private static JsonNode edited(JsonNode record) {
    String editor = System.getenv().getOrDefault("EDITOR", "vi");
    try {
      Path file = Files.createTempFile("cag-review", ".yaml");
      ReviewShowCommand.YAML.writeValue(file.toFile(), record);
      int exit =
          new ProcessBuilder("sh", "-c", editor + " \"$1\"", "sh", file.toString())
              .inheritIO()
              .start()
              .waitFor();
      JsonNode edited = ReviewShowCommand.YAML.readTree(file.toFile());
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
