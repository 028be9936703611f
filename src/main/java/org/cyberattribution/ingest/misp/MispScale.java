package org.cyberattribution.ingest.misp;

import java.util.Map;
import java.util.Optional;
import org.cyberattribution.ingest.json.JsonEntry;
import org.cyberattribution.model.Confidence;
import org.cyberattribution.model.Strength;

/**
 * How sure MISP says that it is. Its attribution-confidence, from 0 to 100, is a scale of its own:
 * 50 gives no information, and what is below says 'probably not'. Its relations have words of
 * estimative language instead.
 */
final class MispScale {
  private static final Map<String, Strength> ESTIMATIVE =
      Map.ofEntries(
          Map.entry("likelihood-probability=\"almost-no-chance\"", Strength.REMOTE),
          Map.entry("likelihood-probability=\"very-unlikely\"", Strength.VERY_UNLIKELY),
          Map.entry("likelihood-probability=\"unlikely\"", Strength.UNLIKELY),
          Map.entry("likelihood-probability=\"roughly-even-chance\"", Strength.EVEN_CHANCE),
          Map.entry("likelihood-probability=\"likely\"", Strength.LIKELY),
          Map.entry("likelihood-probability=\"very-likely\"", Strength.VERY_LIKELY),
          Map.entry("likelihood-probability=\"almost-certain\"", Strength.ALMOST_CERTAIN),
          Map.entry("confidence-in-analytic-judgment=\"low\"", Strength.LOW_CONFIDENCE),
          Map.entry("confidence-in-analytic-judgment=\"moderate\"", Strength.MODERATE_CONFIDENCE),
          Map.entry("confidence-in-analytic-judgment=\"high\"", Strength.HIGH_CONFIDENCE));

  private MispScale() {}

  /** The strength of an attribution-confidence, which says 'probably not' if it is below 50. */
  static Optional<Strength> of(String value) {
    try {
      int number = Integer.parseInt(value);
      return number < 0 || number > 100 ? Optional.empty() : Optional.of(strength(number));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Strength strength(int number) {
    if (number == 0) {
      return Strength.MISP_0;
    } else if (number < 50) {
      return Strength.MISP_25;
    } else if (number == 50) {
      return Strength.MISP_50;
    }
    return number < 100 ? Strength.MISP_75 : Strength.MISP_100;
  }

  /**
   * The confidence that a relation's tags express, the first that is of the estimative language.
   */
  static Confidence of(JsonEntry relation) {
    for (String tag : relation.texts("tags")) {
      Strength strength = ESTIMATIVE.get(tag.replaceFirst("^estimative-language:", ""));
      if (strength != null) {
        return new Confidence(tag, strength);
      }
    }
    return Confidence.NOT_RECORDED;
  }
}
