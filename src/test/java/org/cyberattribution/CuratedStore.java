package org.cyberattribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.file.PathUtils;

/** The project's data as the built product loads it, for tests that read it. */
public final class CuratedStore {
  private static final Path LOADED = Product.HOME.resolve("target/curated-store");

  private static final List<Path> MADE_FROM =
      List.of(
          Product.JAR,
          Product.HOME.resolve("ontology"),
          Product.HOME.resolve("data"),
          Product.HOME.resolve("queries"),
          Product.HOME.resolve("policies"));

  private CuratedStore() {}

  /**
   * Puts a loaded store where there is none yet.
   *
   * @param store what `--store` names
   */
  public static void copyTo(Path store) throws IOException, InterruptedException {
    OncePerBuild.make(LOADED, MADE_FROM, CuratedStore::load);
    PathUtils.copyDirectory(LOADED, store);
  }

  private static void load() throws IOException {
    if (Files.exists(LOADED)) {
      PathUtils.deleteDirectory(LOADED);
    }
    Path fresh = LOADED.resolveSibling("curated-store.new");
    if (Files.exists(fresh)) {
      PathUtils.deleteDirectory(fresh);
    }
    Product.Result result =
        new Product(Product.HOME, fresh).run("load", Product.HOME.resolve("data").toString());
    if (result.exitCode() != 0) {
      throw new AssertionError(result.err());
    }
    Files.move(fresh, LOADED);
  }
}
