package org.cyberattribution.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines are sorted as by the bytes of UTF-8, however many there are. */
class SortedLinesTest {
  private static final int SEED = 17;

  @TempDir Path folder;

  @Test
  void sortsAsTheSortCommandDoes() throws IOException, InterruptedException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/sort")), "no sort command");
    List<String> lines = randomLines(20_000);
    Path file = Files.write(folder.resolve("lines"), lines);
    Path sorted = folder.resolve("sorted");
    ProcessBuilder sort = new ProcessBuilder("/usr/bin/sort", "-u", file.toString());
    sort.environment().put("LC_ALL", "C");
    sort.redirectOutput(sorted.toFile());
    assertThat(sort.start().waitFor()).isZero();

    assertThat(sorted(lines, 500_000)).isEqualTo(Files.readAllLines(sorted));
  }

  @Test
  void sortsLinesThatDoNotFitIntoMemory() {
    List<String> lines = randomLines(5_000);
    assertThat(sorted(lines, 100)).isEqualTo(sorted(lines, 500_000));
  }

  @Test
  void passesEachLineOnceThoughCopiesLieInDifferentFiles() {
    List<String> lines = new ArrayList<>();
    for (int index = 0; index < 50; index++) {
      lines.addAll(List.of("b", "a", "c"));
    }
    assertThat(sorted(lines, 2)).containsExactly("a", "b", "c");
  }

  @Test
  void passesNothingWhereThereIsNothing() {
    assertThat(sorted(List.of(), 10)).isEmpty();
    assertThat(sorted(List.of(""), 10)).containsExactly("");
  }

  @Property
  void ordersAsTheBytesOfUtf8(@ForAll int seed) {
    Random random = new Random(seed);
    String left = randomLine(random);
    String right = randomLine(random);
    assertThat(Integer.signum(SortedLines.BY_CODE_POINT.compare(left, right)))
        .isEqualTo(
            Integer.signum(
                Arrays.compareUnsigned(
                    left.getBytes(StandardCharsets.UTF_8),
                    right.getBytes(StandardCharsets.UTF_8))));
  }

  private static List<String> sorted(List<String> lines, int inMemory) {
    List<String> sorted = new ArrayList<>();
    try (SortedLines bag = new SortedLines(SortedLines.BY_CODE_POINT, inMemory)) {
      lines.forEach(bag::add);
      bag.forEachDistinct(sorted::add);
    }
    return sorted;
  }

  private static List<String> randomLines(int count) {
    Random random = new Random(SEED);
    return random.ints(count).mapToObj(each -> randomLine(random)).toList();
  }

  /** A short line from few characters, among them some of each length in UTF-8. */
  private static String randomLine(Random random) {
    int[] characters = {' ', 'a', 'B', '~', 'é', '中', 0xE000, 0xFFFD, 0x1F600, 0x10FFFD};
    StringBuilder line = new StringBuilder();
    random
        .ints(random.nextInt(5), 0, characters.length)
        .forEach(index -> line.appendCodePoint(characters[index]));
    return line.toString();
  }
}
