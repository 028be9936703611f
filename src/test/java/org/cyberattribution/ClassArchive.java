package org.cyberattribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.file.PathUtils;

/**
 * The archive of classes from which the launcher starts the product. The tests start it in the same
 * way, dozens of times.
 */
final class ClassArchive {
  private static final Path ARCHIVE = Product.HOME.resolve("target/cag.jsa");

  private ClassArchive() {}

  /** The options of a JVM that starts from the archive. */
  static List<String> options() {
    try {
      OncePerBuild.make(ARCHIVE, List.of(Product.JAR), ClassArchive::make);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return List.of(
        "-XX:SharedArchiveFile=" + ARCHIVE, "-Xshare:auto", "-Xlog:disable", "-Xlog:all=off");
  }

  private static void make() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("cag-archive");
    Files.deleteIfExists(ARCHIVE);
    Path home = Product.smallHome(folder, World.inWhichTheAlliance("acknowledges"));
    new ProcessBuilder(
            Product.JAVA,
            "-XX:ArchiveClassesAtExit=" + ARCHIVE,
            "-Xlog:disable",
            "-Xlog:all=off",
            "-Dcag.home=" + home,
            "-jar",
            Product.JAR.toString(),
            "query",
            "-e",
            "ASK {}",
            "--store",
            folder.resolve("store").toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log").toFile())
        .start()
        .waitFor();
    PathUtils.deleteDirectory(folder);
  }
}
