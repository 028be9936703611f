package org.cyberattribution.ingest.text;

import com.optimaize.langdetect.LanguageDetector;
import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Tells in which language a text is, since the rules of extraction know English only. */
final class Language {
  private static final int TOO_SHORT = 80;
  private static final int SAMPLE = 6000;

  private Language() {}

  /** The profiles of all languages, which take long to read and never change. */
  private static final class Profiles {
    static final LanguageDetector DETECTOR = detector();

    private static LanguageDetector detector() {
      try {
        return LanguageDetectorBuilder.create(NgramExtractors.standard())
            .withProfiles(new LanguageProfileReader().readAllBuiltIn())
            .minimalConfidence(0.9)
            .build();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The language other than English that a text is certainly in. */
  static Optional<String> foreign(String text) {
    if (text.length() < TOO_SHORT) {
      return Optional.empty();
    }
    String sample = text.substring(0, Math.min(text.length(), SAMPLE));
    return Optional.ofNullable(Profiles.DETECTOR.detect(sample).orNull())
        .map(locale -> locale.getLanguage())
        .filter(language -> !language.equals("en"));
  }
}
