package org.cyberattribution.extract.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which documents of a run are done, beside its output, so that a run that was stopped does none of
 * them twice. A line is added once a document is written; a line cut short by the end of the
 * process does not count.
 */
public final class Journal {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final @Nullable Path file;
  private final Map<String, Entry> done = new LinkedHashMap<>();
  private long length;

  private Journal(@Nullable Path file) {
    this.file = file;
  }

  /**
   * A document that is done.
   *
   * @param file where it was read
   * @param hash of its bytes
   * @param id empty where it was set aside
   * @param length how many bytes the output had after it
   */
  record Entry(String file, String hash, String id, long length, List<Said> said) {
    boolean setAside() {
      return id.isEmpty();
    }
  }

  /** A journal that nothing keeps, for output that cannot be taken up again. */
  public static Journal none() {
    return new Journal(null);
  }

  /** Begins a journal anew. */
  public static Journal begin(Path file) throws IOException {
    Files.deleteIfExists(file);
    return new Journal(file);
  }

  /** Takes up a journal, or begins one where there is none. */
  public static Journal resume(Path file) throws IOException {
    Journal journal = new Journal(file);
    List<Entry> whole = new ArrayList<>();
    if (Files.exists(file)) {
      Files.readAllLines(file).forEach(line -> parse(line).ifPresent(whole::add));
    }
    Files.deleteIfExists(file);
    for (Entry entry : whole) {
      journal.add(entry);
    }
    return journal;
  }

  private static Optional<Entry> parse(String line) {
    try {
      return Optional.of(JSON.readValue(line, Entry.class));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  void add(Entry entry) throws IOException {
    done.put(entry.hash(), entry);
    length = Math.max(length, entry.length());
    if (file != null) {
      Files.writeString(
          file,
          JSON.writeValueAsString(entry) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    }
  }

  Optional<Entry> find(String hash) {
    return Optional.ofNullable(done.get(hash));
  }

  /** How much of the output is whole. */
  public long length() {
    return length;
  }
}
