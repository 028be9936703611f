package org.cyberattribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The built product, started as users start it: a process of its own, with its jar and the
 * libraries beside it.
 */
public final class Product {
  public static final Path HOME =
      Path.of(System.getProperty("cag.home", ".")).toAbsolutePath().normalize();

  static final Path JAR =
      Path.of(
          System.getProperty(
              "cag.jar", HOME.resolve("target/cyber-attribution-graph.jar").toString()));
  static final String JAVA = ProcessHandle.current().info().command().orElse("java");

  private final Path home;
  private final Path store;

  /**
   * @param home the folder with ontology, queries and data
   */
  Product(Path home, Path store) {
    this.home = home;
    this.store = store;
  }

  /** What a finished command left behind. */
  record Result(int exitCode, String out, String err) {}

  Result run(String... arguments) {
    try {
      Path out = Files.createTempFile("cag", ".out");
      Path err = Files.createTempFile("cag", ".err");
      Process process = start(out, err, arguments);
      if (!process.waitFor(120, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("did not end: " + String.join(" ", arguments));
      }
      Result result = new Result(process.exitValue(), Files.readString(out), Files.readString(err));
      Files.delete(out);
      Files.delete(err);
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Runs a command under a line of shell, which starts it by "$@". */
  Result runUnder(String shell, String... arguments) throws IOException, InterruptedException {
    Path out = Files.createTempFile("cag", ".out");
    Path err = Files.createTempFile("cag", ".err");
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", shell, "sh"));
    command.addAll(command(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    process.waitFor();
    Result result = new Result(process.exitValue(), Files.readString(out), Files.readString(err));
    Files.delete(out);
    Files.delete(err);
    return result;
  }

  Process start(Path out, Path err, String... arguments) throws IOException {
    return new ProcessBuilder(command(arguments))
        .redirectOutput(out.toFile())
        .redirectError(err.toFile())
        .start();
  }

  private List<String> command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(JAVA);
    // As the launcher does.
    command.addAll(
        arguments[0].equals("serve")
            ? List.of("-XX:+UseParallelGC", "-XX:+ExitOnOutOfMemoryError")
            : List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(ClassArchive.options());
    command.add("-Dcag.home=" + home);
    command.addAll(List.of("-jar", JAR.toString()));
    command.addAll(List.of(arguments));
    command.add("--store");
    command.add(store.toString());
    return command;
  }

  /** A service that runs until it is closed. */
  Service serve(Path log, String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("serve", "--port", "0"));
    command.addAll(List.of(options));
    Process process =
        start(log, log.resolveSibling(log.getFileName() + ".err"), command.toArray(String[]::new));
    Path messages = log.resolveSibling(log.getFileName() + ".err");
    for (int tries = 0; tries < 3000 && process.isAlive(); tries++) {
      String text = Files.readString(messages, StandardCharsets.UTF_8);
      int at = text.indexOf("Serving at ");
      if (at >= 0 && text.indexOf(' ', at + 11) > 0) {
        return new Service(process, text.substring(at + 11, text.indexOf(' ', at + 11)));
      }
      Thread.sleep(100);
    }
    process.destroyForcibly();
    throw new AssertionError("does not serve: " + Files.readString(messages));
  }

  /** A running service and the address of its endpoint. */
  record Service(Process process, String endpoint) implements AutoCloseable {
    @Override
    public void close() {
      process.destroy();
      try {
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
          process.destroyForcibly();
          throw new AssertionError("does not stop");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * A project folder of its own with the real ontology, questions and schema, and the little data
   * given.
   */
  public static Path smallHome(Path folder, String data) throws IOException {
    Path home = Files.createDirectories(folder.resolve("home"));
    Files.createSymbolicLink(home.resolve("ontology"), HOME.resolve("ontology"));
    Files.createSymbolicLink(home.resolve("queries"), HOME.resolve("queries"));
    Files.createDirectories(home.resolve("data/entities"));
    Files.createDirectories(home.resolve("data/incidents"));
    Files.createSymbolicLink(home.resolve("data/schema"), HOME.resolve("data/schema"));
    Files.writeString(home.resolve("data/world.yaml"), data);
    return home;
  }
}
