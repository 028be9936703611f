package org.cyberattribution.review;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The decisions about a store's candidates, a line of JSON each. They are only ever added to, so
 * that it stays known who decided what; the last about a claim counts, also after it is extracted
 * anew.
 */
public final class Decisions {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  private Decisions(Path file) {
    this.file = file;
  }

  public static Decisions of(Path store) {
    return new Decisions(store.resolve("review/decisions.jsonl"));
  }

  public void add(Decision decision) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(
          file,
          JSON.writeValueAsString(decision) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND,
          StandardOpenOption.SYNC);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Optional<Decision> about(Candidate candidate) {
    return Optional.ofNullable(last().get(candidate.claim()));
  }

  /** The last decision about each claim. */
  public Map<String, Decision> last() {
    Map<String, Decision> decisions = new LinkedHashMap<>();
    try {
      if (Files.exists(file)) {
        for (String line : Files.readAllLines(file)) {
          Decision decision = JSON.readValue(line, Decision.class);
          decisions.put(decision.claim(), decision);
        }
      }
      return decisions;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
