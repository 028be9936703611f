package org.cyberattribution.ingest.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.commons.io.file.PathUtils;
import org.jspecify.annotations.Nullable;

/**
 * Has documents parsed by a process of their own with little memory, since a hostile one can make a
 * parser run for ever or fill the heap. A process that takes too long or dies is replaced by a new
 * one.
 */
final class ReadingProcess implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HEAP = "-Xmx384m";

  private final Duration patience;
  private @Nullable Running running;

  ReadingProcess(Duration patience) {
    this.patience = patience;
  }

  private record Running(
      Process process, BufferedWriter requests, BufferedReader answers, Path folder) {}

  /** Reads a document in the process, which is started if need be. */
  Content read(DocumentKind kind, Path file) throws Unreadable, IOException {
    Running current = running == null ? start() : running;
    running = current;
    try {
      String path = file.toAbsolutePath().toString();
      current.requests().write(JSON.writeValueAsString(new ReadingService.Request(kind, path)));
      current.requests().newLine();
      current.requests().flush();
      String line = answer(current);
      // Instead of an answer, a JVM that runs out of memory writes a line about its end, or
      // nothing.
      if (line == null || !line.startsWith("{")) {
        throw dead("the parser needs too much memory for it, or breaks on it");
      }
      return JSON.readValue(line, ReadingService.Answer.class).content();
    } catch (IOException e) {
      throw dead("the parser broke on it: " + e.getMessage());
    }
  }

  private @Nullable String answer(Running current) throws Unreadable, IOException {
    CompletableFuture<@Nullable String> line =
        CompletableFuture.supplyAsync(() -> readLine(current));
    try {
      return line.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw dead("reading it took longer than " + patience.toSeconds() + " s");
    } catch (ExecutionException e) {
      throw dead("the parser broke on it: " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw dead("reading it was interrupted");
    }
  }

  private static @Nullable String readLine(Running current) {
    try {
      return current.answers().readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Unreadable dead(String problem) {
    close();
    return new Unreadable(problem, "Give its text alone, as a .txt file.");
  }

  private static Running start() throws IOException {
    Path folder = Files.createTempDirectory("cag-reading");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                ReadingService.class.getName())
            .redirectError(Redirect.DISCARD)
            .start();
    return new Running(process, process.outputWriter(UTF_8), process.inputReader(UTF_8), folder);
  }

  @Override
  public void close() {
    Running old = running;
    running = null;
    if (old != null) {
      old.process().destroyForcibly();
      try {
        old.process().waitFor();
        PathUtils.deleteDirectory(old.folder());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (IOException e) {
        old.folder().toFile().deleteOnExit();
      }
    }
  }
}
