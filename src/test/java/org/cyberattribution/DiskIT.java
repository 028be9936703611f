package org.cyberattribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A disk of its own that is full, or may not be written: each command says so in one line, and the
 * last good version stays. Only root may mount one.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiskIT {
  private static final String WHO = "who-attributed-what-to-whom";
  private static final int AMPLE_KILOBYTES = 256 << 10;

  private Path disk;
  private Path changed;
  private Product product;
  private String before;
  private boolean mounted;

  @BeforeAll
  void mount(@TempDir Path folder) throws IOException, InterruptedException {
    disk = Files.createDirectory(folder.resolve("disk"));
    mounted =
        ran("mount", "-t", "tmpfs", "-o", "size=" + AMPLE_KILOBYTES + "k", "tmpfs", disk + "");
    assumeTrue(mounted, "only root on Linux, where that is allowed, can mount a small disk");
    Path home = Product.smallHome(folder, World.inWhichTheAlliance("acknowledges"));
    changed = Files.createDirectories(folder.resolve("changed")).resolve("world.yaml");
    Files.writeString(changed, World.inWhichTheAlliance("attributes"));
    product = new Product(home, disk.resolve("store"));
    assertThat(product.run("load", home.resolve("data/world.yaml").toString()).exitCode()).isZero();
    before = answer();
  }

  @AfterAll
  void unmount() throws IOException, InterruptedException {
    if (mounted) {
      ran("umount", disk.toString());
    }
  }

  private static boolean ran(String... command) throws IOException, InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @ParameterizedTest
  @CsvSource({"load, 200", "compact, 200", "export, 0"})
  void saysThatTheDiskIsFullAndKeepsWhatIsThere(String command, long free)
      throws IOException, InterruptedException {
    resize(usedKilobytes() + free);

    Product.Result result =
        command.equals("load") ? product.run(command, changed.toString()) : product.run(command);

    assertThat(result.exitCode()).as(result.err()).isEqualTo(5);
    assertThat(result.err().strip().lines()).as(result.err()).hasSize(1);
    assertThat(result.err()).contains("Make room");
    resize(AMPLE_KILOBYTES);
    assertThat(answer()).isEqualTo(before);
  }

  @Test
  void saysThatTheDiskMayNotBeWritten() throws IOException, InterruptedException {
    assertThat(ran("mount", "-o", "remount,ro", disk.toString())).isTrue();

    for (String command : new String[] {"load", "compact", "infer", "export"}) {
      Product.Result result =
          command.equals("load") ? product.run(command, changed.toString()) : product.run(command);
      assertThat(result.exitCode()).as(command + ": " + result.err()).isNotZero();
      assertThat(result.err().strip().lines()).as(command + ": " + result.err()).hasSize(1);
    }
    assertThat(ran("mount", "-o", "remount,rw", disk.toString())).isTrue();
    assertThat(answer()).isEqualTo(before);
  }

  private void resize(long kilobytes) throws IOException, InterruptedException {
    assertThat(ran("mount", "-o", "remount,size=" + kilobytes + "k", disk.toString())).isTrue();
  }

  private long usedKilobytes() throws IOException {
    var store = Files.getFileStore(disk);
    return (store.getTotalSpace() - store.getUnallocatedSpace()) >> 10;
  }

  private String answer() {
    Product.Result result = product.run("query", WHO, "--format", "csv");
    assertThat(result.exitCode()).as(result.err()).isZero();
    return result.out();
  }
}
