package org.cyberattribution.extract.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.cyberattribution.extract.claim.Assertion;
import org.cyberattribution.extract.claim.DocumentContext;
import org.cyberattribution.extract.lexicon.Words;
import org.cyberattribution.extract.text.Sentence;
import org.cyberattribution.model.Confidence;
import org.cyberattribution.model.DateText;
import org.cyberattribution.model.Names;
import org.cyberattribution.model.Norm;
import org.cyberattribution.model.SpeechAct;
import org.cyberattribution.model.Strength;
import org.cyberattribution.model.Term;
import org.jspecify.annotations.Nullable;

/** What a sentence says of when, how surely, and by which norm. */
final class Readings {
  private final DocumentContext context;
  private final Words words;

  Readings(DocumentContext context) {
    this.context = context;
    this.words = context.words();
  }

  @Nullable DateText date(Assertion assertion) {
    return new Dates(context).of(assertion);
  }

  /**
   * The surest words of the sentences that make the statement; others' follow their order in the
   * list.
   */
  Confidence confidence(Draft draft) {
    if (draft.assertion().act() != SpeechAct.ATTRIBUTES
        && draft.assertion().act() != SpeechAct.CONFIRMS) {
      return Confidence.NOT_RECORDED;
    }
    for (Words.Confidence level : words.confidence()) {
      for (Sentence sentence : draft.sentences()) {
        Optional<String> wording = wording(level, sentence.text());
        if (wording.isPresent()) {
          return new Confidence(
              wording.get(), Term.bySlug(Strength.values(), level.strength()).orElse(null));
        }
      }
    }
    return Confidence.NOT_RECORDED;
  }

  private static Optional<String> wording(Words.Confidence level, String sentence) {
    String lower = sentence.toLowerCase(Locale.ROOT);
    return level.phrases().stream()
        .filter(lower::contains)
        .findFirst()
        .map(
            phrase ->
                sentence.substring(lower.indexOf(phrase), lower.indexOf(phrase) + phrase.length()));
  }

  /** The norms of the statement's sentences, and of those around them that tell of a breach. */
  List<Norm.Invocation> norms(Draft draft, Names names) {
    Assertion assertion = draft.assertion();
    List<Norm.Invocation> found = new ArrayList<>();
    for (Words.Invoked invoked : words.norms()) {
      if (names.norm(invoked.id()) instanceof Names.Lookup.Found<Norm> norm) {
        invoking(draft, invoked)
            .map(each -> use(assertion, each.text().toLowerCase(Locale.ROOT)))
            .findFirst()
            .ifPresent(use -> found.add(new Norm.Invocation(norm.entity(), use)));
      }
    }
    return found;
  }

  private Stream<Sentence> invoking(Draft draft, Words.Invoked invoked) {
    return Stream.concat(draft.sentences().stream(), around(draft))
        .filter(
            each ->
                invoked.phrases().stream()
                    .anyMatch(each.text().toLowerCase(Locale.ROOT)::contains));
  }

  /**
   * Who accuses says beside it what was breached: in the paragraph, or all over his own document.
   */
  private Stream<Sentence> around(Draft draft) {
    SpeechAct act = draft.assertion().act();
    boolean accusing = act == SpeechAct.ATTRIBUTES || act == SpeechAct.CONDEMNS;
    boolean own = context.issuer().isPresent();
    return context.sentences().stream()
        .filter(
            each ->
                each.paragraph() == draft.assertion().sentence().paragraph()
                    || (own && accusing && isBreach(each.text())));
  }

  private boolean isBreach(String sentence) {
    String lower = sentence.toLowerCase(Locale.ROOT);
    return words.breachWords().stream().anyMatch(lower::contains);
  }

  private Norm.Use use(Assertion assertion, String lower) {
    if (assertion.act() == SpeechAct.URGES) {
      return Norm.Use.URGED;
    }
    if (words.breachWords().stream().anyMatch(lower::contains)) {
      return Norm.Use.BREACHED;
    }
    return words.urgeWords().stream().anyMatch(lower::contains)
        ? Norm.Use.URGED
        : Norm.Use.MENTIONED;
  }
}
