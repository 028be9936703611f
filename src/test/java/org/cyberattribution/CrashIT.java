package org.cyberattribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that are killed, and disks that are full: the last good version stays, whole. */
class CrashIT {
  private static final String WHO = "who-attributed-what-to-whom";
  private static final int KILLS = 10;

  @TempDir Path folder;

  private Path old;
  private Path changed;
  private Product product;

  @BeforeEach
  void load() throws IOException {
    Path home = Product.smallHome(folder, World.inWhichTheAlliance("acknowledges"));
    product = new Product(home, folder.resolve("store"));
    old = home.resolve("data/world.yaml");
    changed = Files.createDirectories(folder.resolve("changed")).resolve("world.yaml");
    Files.writeString(changed, World.inWhichTheAlliance("attributes"));
  }

  @Test
  void survivesBeingKilledAtAnyMoment() throws IOException, InterruptedException {
    run("load", changed.toString());
    String after = answer();
    run("load", old.toString());
    String before = answer();
    assertThat(after).isNotEqualTo(before);
    Path backup = folder.resolve("backup.zip");
    run("backup", backup.toString());
    List<String[]> commands =
        List.of(
            new String[] {"load", changed.toString()},
            new String[] {"load", old.toString()},
            new String[] {"export", "--out", folder.resolve("dumps").toString()},
            new String[] {"infer"},
            new String[] {"serve", "--port", "0"},
            new String[] {"compact"},
            new String[] {"backup", folder.resolve("other.zip").toString()},
            new String[] {"restore", backup.toString()});
    long seed = Long.getLong("kill.seed", System.nanoTime());
    System.out.println("kill.seed " + seed);
    Random random = new Random(seed);
    for (int kill = 0; kill < KILLS; kill++) {
      String[] command = commands.get(random.nextInt(commands.size()));
      killed(command, 200 + random.nextInt(3000));

      assertThat(answer())
          .as("seed %s, kill %s of %s", seed, kill, String.join(" ", command))
          .isIn(before, after);
      assertDumpsAreWholeOrAbsent();
      assertNothingIsLeftBehind();
    }
  }

  private void killed(String[] command, int milliseconds) throws IOException, InterruptedException {
    Process process = product.start(folder.resolve("out"), folder.resolve("err"), command);
    boolean ended = process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
    assertThat(ended && process.exitValue() == 1)
        .as(Files.readString(folder.resolve("err")))
        .isFalse();
  }

  /** A folder with a manifest holds what the manifest says. */
  private void assertDumpsAreWholeOrAbsent() throws IOException {
    for (Path manifest : manifests()) {
      for (JsonNode dump : new ObjectMapper().readTree(manifest.toFile()).get("dumps")) {
        Path file = manifest.resolveSibling(dump.get("file").asText());
        assertThat(DigestUtils.sha256Hex(Files.readAllBytes(file)))
            .isEqualTo(dump.get("sha256").asText());
      }
    }
  }

  private List<Path> manifests() throws IOException {
    Path dumps = Files.createDirectories(folder.resolve("dumps"));
    try (Stream<Path> files = Files.walk(dumps)) {
      return files.filter(file -> file.endsWith("manifest.json")).toList();
    }
  }

  private void assertNothingIsLeftBehind() throws IOException {
    try (var versions = Files.list(folder.resolve("store/store"))) {
      assertThat(versions.filter(path -> path.getFileName().toString().startsWith("version-")))
          .hasSize(1);
    }
  }

  @Test
  void givesBackWhatWasBackedUp() throws IOException {
    run("load", old.toString());
    String before = answer();
    Path backup = folder.resolve("backup.zip");
    run("backup", backup.toString());
    run("load", changed.toString());
    assertThat(answer()).isNotEqualTo(before);

    run("restore", backup.toString());

    assertThat(answer()).isEqualTo(before);
    run("compact");
    assertThat(answer()).isEqualTo(before);
  }

  @Test
  void changesNothingWhereABackupIsBroken() throws IOException {
    run("load", old.toString());
    String before = answer();
    Path backup = folder.resolve("backup.zip");
    run("backup", backup.toString());
    byte[] bytes = Files.readAllBytes(backup);
    for (int length : new int[] {0, 100, bytes.length / 2, bytes.length - 1}) {
      Files.write(backup, java.util.Arrays.copyOf(bytes, length));

      Product.Result result = product.run("restore", backup.toString());

      assertThat(result.exitCode()).isEqualTo(3);
      assertThat(result.err().strip().lines()).hasSize(1);
      assertThat(answer()).isEqualTo(before);
    }
  }

  @Test
  void saysInOneLineThatTheDiskIsFull() throws IOException, InterruptedException {
    assumeThat(Path.of("/bin/sh")).exists();
    run("load", old.toString());
    String before = answer();
    run("backup", folder.resolve("small.zip").toString());

    Product.Result result =
        product.runUnder("ulimit -f 64; exec \"$@\"", "backup", folder + "/large.zip");

    assertThat(result.exitCode()).as(result.err()).isEqualTo(5);
    assertThat(result.err().strip().lines()).hasSize(1);
    assertThat(result.err()).contains("Make room");
    assertThat(answer()).isEqualTo(before);
  }

  @Test
  void saysInOneLineThatAFolderMayNotBeWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    List<String> messages = new ArrayList<>();
    messages.add(new Product(Product.HOME, file).run("load", old.toString()).err());
    run("load", old.toString());
    messages.add(product.run("export", "--out", file.toString()).err());

    assertThat(messages).allSatisfy(text -> assertThat(text.strip().lines()).hasSize(1));
  }

  private void run(String... command) {
    Product.Result result = product.run(command);
    assertThat(result.exitCode()).as(result.err()).isZero();
  }

  private String answer() {
    Product.Result result = product.run("query", WHO, "--format", "csv");
    assertThat(result.exitCode()).as(result.err()).isZero();
    return result.out();
  }
}
