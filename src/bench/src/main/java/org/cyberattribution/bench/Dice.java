package org.cyberattribution.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.cyberattribution.model.DateText;

/** Chance that is the same whenever seed and number are. */
final class Dice {
  private static final LocalDate FIRST_DAY = LocalDate.of(2007, 1, 1);
  private static final int DAYS = 7000;

  /** Some words have to be escaped in N-Quads, or take more than one byte in UTF-8. */
  private static final List<String> WORDS =
      List.of(
          "government",
          "said",
          "the",
          "of",
          "a",
          "network",
          "operators",
          "malicious",
          "behind",
          "foreign",
          "ministry",
          "server",
          "with",
          "high",
          "confidence",
          "that",
          "officers",
          "campaign",
          "against",
          "and",
          "\"hackers\"",
          "state",
          "security",
          "Außenministerium",
          "almost",
          "certainly",
          "parliament",
          "attack",
          "Präsident",
          "заявил",
          "公报",
          "for",
          "intrusion",
          "espionage",
          "data",
          "military",
          "unit",
          "affiliated",
          "énergie",
          "in");

  private final SplittableRandom random;

  Dice(long seed, long number) {
    this.random = new SplittableRandom(seed + number * 0x9E3779B97F4A7C15L);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  long below(long bound) {
    return random.nextLong(bound);
  }

  boolean chance(int percent) {
    return below(100) < percent;
  }

  <T> T one(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  @SafeVarargs
  final <T> T one(T... choices) {
    return choices[below(choices.length)];
  }

  /** At least as many as the fewest, and fewer than the limit. */
  <T> List<T> some(int fewest, int limit, Supplier<T> element) {
    int count = random.nextInt(fewest, limit);
    List<T> elements = new ArrayList<>(count);
    for (int index = 0; index < count; index++) {
      elements.add(element.get());
    }
    return elements;
  }

  String words(int fewest, int limit) {
    StringBuilder text = new StringBuilder();
    int count = random.nextInt(fewest, limit);
    for (int index = 0; index < count; index++) {
      text.append(index == 0 ? "" : " ").append(one(WORDS));
    }
    return text.toString();
  }

  LocalDate day() {
    return FIRST_DAY.plusDays(below(DAYS));
  }

  /** Four of five dates are days. */
  DateText date() {
    return chance(80) ? DateText.of(day()) : vague();
  }

  private DateText vague() {
    LocalDate day = day();
    return switch (below(4)) {
      case 0 -> DateText.parse(day.toString().substring(0, 4));
      case 1 -> DateText.parse(day.toString().substring(0, 7));
      case 2 -> DateText.parse(day + "/" + day.plusDays(30));
      default -> DateText.parse("-" + day.toString().substring(4));
    };
  }

  DateText yearOrMonth() {
    return DateText.parse(day().toString().substring(0, chance(50) ? 4 : 7));
  }

  /** A hash in the form that the ontology asks for. */
  String hash() {
    StringBuilder text = new StringBuilder("sha256:");
    for (int block = 0; block < 4; block++) {
      text.append(String.format("%016x", random.nextLong()));
    }
    return text.toString();
  }
}
