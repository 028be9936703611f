package org.cyberattribution.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the ontology, the questions and the project's own data lie below its folder.
 *
 * @param authorities the files and folders of the lists that names are looked up in
 */
public record ProjectFiles(Path home, List<Path> authorities) {
  public static ProjectFiles at(Path home) {
    return new ProjectFiles(
        home, List.of(home.resolve("data/entities"), home.resolve("data/incidents")));
  }

  public List<Path> ontology() {
    try (Stream<Path> files = Files.list(home.resolve("ontology"))) {
      return files.filter(file -> file.toString().endsWith(".ttl")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rules of inference; there may be no such folder. */
  public Path rules() {
    return home.resolve("ontology/rules");
  }

  /** The policies under which views are made; there may be no such folder. */
  public Path policies() {
    return home.resolve("policies");
  }

  public Path shapes() {
    return home.resolve("ontology/shapes");
  }

  public Path checks() {
    return queries().resolve("checks");
  }

  public Path queries() {
    return home.resolve("queries");
  }

  public Path recordSchema() {
    return home.resolve("data/schema/document.schema.json");
  }

  /** The parties that were removed on request; there may be no such file. */
  public Path removals() {
    return home.resolve("data/removals.yaml");
  }

  public Path removalsSchema() {
    return home.resolve("data/schema/removals.schema.json");
  }

  /** The words and frames by which texts attribute. */
  public Path lexicon() {
    return home.resolve("lexicon");
  }

  /** The curated data as a whole. */
  public Path data() {
    return home.resolve("data");
  }
}
