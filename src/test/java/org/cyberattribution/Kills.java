package org.cyberattribution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Kills commands at random moments, and looks whether the last good version stays, whole. The tests
 * do so a few times and the benchmarks many.
 */
public final class Kills {
  private static final String WHO = "who-attributed-what-to-whom";
  private static final String TOKEN = "a token for the kills alone";
  private static final int EARLIEST = 200;
  private static final int LATEST = 3_200;

  /** A service has to be there before it can be told to load again. */
  private static final int LATEST_RELOAD = 6_000;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path folder;
  private final Product product;
  private final Path old;
  private final Path changed;
  private final Set<String> answers;

  private Kills(Path folder) throws IOException {
    this.folder = folder;
    Path home = Product.smallHome(folder, World.inWhichTheAlliance("acknowledges"));
    this.product = new Product(home, folder.resolve("store"));
    this.old = home.resolve("data/world.yaml");
    this.changed = Files.createDirectories(folder.resolve("changed")).resolve("world.yaml");
    Files.writeString(changed, World.inWhichTheAlliance("attributes"));
    run("load", changed.toString());
    String after = answer();
    run("load", old.toString());
    String before = answer();
    require(!after.equals(before), "the two worlds answer alike");
    this.answers = Set.of(before, after);
    run("backup", folder.resolve("backup.zip").toString());
  }

  /** A command, and how long it may run at most before it is killed. */
  private record Victim(int latest, List<String> arguments) {
    Victim(String... arguments) {
      this(LATEST, List.of(arguments));
    }

    @Override
    public String toString() {
      return String.join(" ", arguments);
    }
  }

  /**
   * Kills commands in a folder that is empty.
   *
   * @param seed chooses commands and moments
   * @param progress hears of each kill
   * @throws AssertionError if anything is lost, or only half there
   */
  public static void of(int times, long seed, Path folder, Consumer<String> progress)
      throws IOException, InterruptedException {
    Kills kills = new Kills(folder);
    Random random = new Random(seed);
    List<Victim> victims = kills.victims();
    for (int number = 0; number < times; number++) {
      Victim victim = victims.get(random.nextInt(victims.size()));
      int milliseconds = EARLIEST + random.nextInt(victim.latest() - EARLIEST);
      String kill =
          "seed " + seed + ", kill " + number + " after " + milliseconds + " ms of " + victim;
      progress.accept(kill);
      kills.kill(victim, milliseconds);
      kills.lookWhetherAllIsWell(kill);
    }
  }

  private List<Victim> victims() throws IOException {
    Path token = Files.writeString(folder.resolve("token"), TOKEN);
    return List.of(
        new Victim("load", changed.toString()),
        new Victim("load", old.toString()),
        new Victim("export", "--out", folder.resolve("dumps").toString()),
        new Victim("infer"),
        new Victim("compact"),
        new Victim("backup", folder.resolve("other.zip").toString()),
        new Victim("restore", folder.resolve("backup.zip").toString()),
        new Victim(
            LATEST_RELOAD,
            List.of("serve", "--port", "0", "--token-file", token.toString(), "--desk-port")));
  }

  private void kill(Victim victim, int milliseconds) throws IOException, InterruptedException {
    boolean serves = victim.arguments().contains("--desk-port");
    int port = freePort();
    String[] arguments =
        serves
            ? Stream.concat(victim.arguments().stream(), Stream.of(String.valueOf(port)))
                .toArray(String[]::new)
            : victim.arguments().toArray(String[]::new);
    Process process = product.start(folder.resolve("out"), folder.resolve("err"), arguments);
    if (serves) {
      reload(process, port);
    }
    boolean ended = process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
    require(!ended || process.exitValue() != 1, Files.readString(folder.resolve("err")));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** Has the service load now this and now that, for as long as it lives. */
  private void reload(Process process, int port) {
    Thread thread =
        new Thread(
            () -> {
              try {
                for (int turn = 0; process.isAlive(); turn++) {
                  send(port, turn % 2 == 0 ? "/records" : "/reload");
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private void send(int port, String path) throws InterruptedException {
    try {
      http.send(
          HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
              .header("Authorization", "Bearer " + TOKEN)
              .header("Content-Type", "application/yaml")
              .POST(BodyPublishers.ofFile(changed))
              .build(),
          BodyHandlers.discarding());
    } catch (IOException e) {
      // It does not answer yet, or no more.
      Thread.sleep(50);
    }
  }

  private void lookWhetherAllIsWell(String kill) throws IOException {
    require(answers.contains(answer()), kill + ": the answer is neither the old nor the new");
    for (Path manifest : manifests()) {
      require(isWhole(manifest), kill + ": a dump is not what " + manifest + " says");
    }
    try (Stream<Path> versions = Files.list(folder.resolve("store/store"))) {
      long left =
          versions.filter(path -> path.getFileName().toString().startsWith("version-")).count();
      require(left == 1, kill + ": there are " + left + " versions");
    }
  }

  /** A folder with a manifest holds what the manifest says. */
  private static boolean isWhole(Path manifest) throws IOException {
    for (JsonNode dump : new ObjectMapper().readTree(manifest.toFile()).get("dumps")) {
      byte[] bytes = Files.readAllBytes(manifest.resolveSibling(dump.get("file").asText()));
      if (!DigestUtils.sha256Hex(bytes).equals(dump.get("sha256").asText())) {
        return false;
      }
    }
    return true;
  }

  private List<Path> manifests() throws IOException {
    Path dumps = Files.createDirectories(folder.resolve("dumps"));
    try (Stream<Path> files = Files.walk(dumps)) {
      return files.filter(file -> file.endsWith("manifest.json")).toList();
    }
  }

  private String answer() {
    return run("query", WHO, "--format", "csv");
  }

  private String run(String... command) {
    Product.Result result = product.run(command);
    require(result.exitCode() == 0, String.join(" ", command) + ": " + result.err());
    return result.out();
  }

  private static void require(boolean well, String message) {
    if (!well) {
      throw new AssertionError(message);
    }
  }
}
