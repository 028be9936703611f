package org.cyberattribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
  void survivesBeingKilledAtAnyMoment(@TempDir Path empty)
      throws IOException, InterruptedException {
    long seed = Long.getLong("kill.seed", System.nanoTime());
    System.out.println("kill.seed " + seed);
    assertThatCode(() -> Kills.of(KILLS, seed, empty, kill -> {})).doesNotThrowAnyException();
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
    for (int length : new int[] {0, bytes.length - 1}) {
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
