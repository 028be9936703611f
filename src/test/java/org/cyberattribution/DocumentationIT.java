package org.cyberattribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs each command of the documents' console blocks; what a document shows below it must be in the
 * output.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentationIT {
  private static final String PROMPT = "$ ./cag ";
  private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|\\S+");

  private Product product;
  private Path work;

  /** A command as a document shows it, and the lines of output shown. */
  record Example(Path document, String command, List<String> output) {
    @Override
    public String toString() {
      return document.getFileName() + ": " + command;
    }
  }

  @BeforeAll
  void load(@TempDir Path folder) {
    work = folder;
    product = new Product(Product.HOME, folder.resolve("store"));
  }

  @Test
  void findsCommandsToRun() throws IOException {
    assertThat(examples().count()).isGreaterThan(3);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void showsWhatTheCommandPrints(Example example) {
    Product.Result result = product.run(words(example.command()).toArray(String[]::new));

    assertThat(result.exitCode()).as(result.err()).isZero();
    for (String line : example.output()) {
      assertThat(squeezed(result.out())).contains(squeezed(line));
    }
  }

  private static String squeezed(String text) {
    return text.replaceAll("[ \\t]+", " ");
  }

  static Stream<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    for (Path document : documents()) {
      examples.addAll(examples(document));
    }
    return examples.stream();
  }

  private static List<Path> documents() throws IOException {
    List<Path> documents =
        new ArrayList<>(
            List.of(Product.HOME.resolve("README.md"), Product.HOME.resolve("CONTRIBUTING.md")));
    try (Stream<Path> guides = Files.walk(Product.HOME.resolve("docs"))) {
      guides.filter(path -> path.toString().endsWith(".md")).sorted().forEach(documents::add);
    }
    return documents.stream().filter(Files::exists).toList();
  }

  private static List<Example> examples(Path document) throws IOException {
    List<Example> examples = new ArrayList<>();
    boolean console = false;
    for (String line : Files.readAllLines(document)) {
      if (line.startsWith("```")) {
        console = line.equals("```console");
      } else if (console && line.startsWith(PROMPT)) {
        examples.add(new Example(document, line.substring(PROMPT.length()), new ArrayList<>()));
      } else if (console && !line.equals("…")) {
        examples.get(examples.size() - 1).output().add(line);
      }
    }
    return examples;
  }

  /**
   * Splits a command at spaces outside double quotes; a folder for output is put where it can be
   * thrown away.
   */
  private List<String> words(String command) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(command);
    while (matcher.find()) {
      String word = matcher.group().replace("\"", "");
      words.add(word.startsWith("data/") ? Product.HOME.resolve(word).toString() : word);
    }
    if (words.get(0).equals("export")) {
      words.addAll(List.of("--out", work.resolve("dumps").toString()));
    }
    return words;
  }
}
