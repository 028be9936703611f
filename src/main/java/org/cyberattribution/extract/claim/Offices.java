package org.cyberattribution.extract.claim;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cyberattribution.extract.lexicon.Words;
import org.cyberattribution.extract.name.Mention;
import org.cyberattribution.extract.text.Sentence;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;

/** The offices by which a text introduces somebody: before the name or behind a comma. */
final class Offices {
  private static final Pattern TITLE_BEFORE =
      Pattern.compile("(?:^|[,;:()“”\"—–]\\s*)([^,;:()“”\"—–]{3,140}?),? $");
  private static final Pattern BEHIND =
      Pattern.compile("^, (?:who is (?:also )?)?([^;:()“”\"]{3,120}?)(?:,|\\.|;| who\\b|$)");
  private static final Pattern BY_OFFICE_ALONE =
      Pattern.compile(
          "\\b(?:said|says|told|announced|confirmed|stated|added|accused|blamed|condemned)\\b");
  private static final Pattern COUNTRYS =
      Pattern.compile("\\b(?:country|nation|republic|kingdom)['’]s ([^,;“”\"]{3,80}) $");
  private static final Pattern MINISTER =
      Pattern.compile(
          "(?:^|[,;”\"] )(?i:the )(?:[\\p{Ll}-]+ ){0,4}(?:minister|president|premier|chancellor|secretary)(?: for [\\p{Ll} ]{3,40})? $");
  private static final Pattern CUT =
      Pattern.compile(
          "(?s)^.*\\b(?:said|says|told|added|stated|noted|wrote|while|when|but|because|after|before|as|that|which|by|with|to|from|is|are|was|were|has|have|had) ");
  private static final int NEAR = 90;

  /** Whom an office speaks for; nobody known where the body is on no list. */
  record Office(Optional<Party> body) {}

  private final DocumentContext context;
  private final Words words;
  private final Institutions institutions;

  Offices(DocumentContext context) {
    this.context = context;
    this.words = context.lexicon().words();
    this.institutions = new Institutions(context.names());
  }

  boolean isTitle(String word) {
    String lower = word.toLowerCase(Locale.ROOT).replaceFirst("['’]s$|-elect$", "");
    return words.officials().contains(lower)
        || words.institutions().contains(lower)
        || lower.matches(
            "mr\\.?|mrs\\.?|ms\\.?|dr\\.?|sir|lord|prime|deputy|acting|former|the|gen\\.?|col\\.?|sen\\.?");
  }

  /** The office of somebody whose name stands from begin until end. */
  Optional<Office> of(Sentence sentence, int begin, int end) {
    return before(sentence, begin).or(() -> behind(sentence, end));
  }

  private Optional<Office> before(Sentence sentence, int begin) {
    Matcher title = TITLE_BEFORE.matcher(sentence.text().substring(0, begin));
    if (!title.find()) {
      return Optional.empty();
    }
    String stretch = title.group(1);
    Matcher cut = CUT.matcher(stretch + " ");
    int from = title.start(1) + (cut.find() ? Math.min(cut.end(), stretch.length()) : 0);
    return office(sentence, Math.max(from, begin - NEAR), begin);
  }

  /** The office told behind a name. */
  Optional<Office> behind(Sentence sentence, int end) {
    Matcher apposition = BEHIND.matcher(sentence.text().substring(end));
    return apposition.find()
        ? office(sentence, end + apposition.start(1), end + apposition.end(1))
        : Optional.empty();
  }

  private Optional<Office> office(Sentence sentence, int from, int until) {
    String stretch = sentence.text().substring(from, until);
    if (!hasOfficial(stretch)) {
      return Optional.empty();
    }
    return Optional.of(new Office(body(sentence, from, until)));
  }

  private boolean hasOfficial(String stretch) {
    for (String word : stretch.toLowerCase(Locale.ROOT).split("[^\\p{L}-]+", -1)) {
      if (words.officials().contains(word)) {
        return true;
      }
    }
    return false;
  }

  private Optional<Party> body(Sentence sentence, int from, int until) {
    String stretch = sentence.text().substring(from, until);
    Optional<Mention> named =
        context.mentions(sentence).stream()
            .filter(mention -> mention.begin() >= from && mention.end() <= until)
            .filter(mention -> !mention.first().is(PartyClass.PERSON))
            .findFirst();
    if (named.isEmpty()) {
      return isPrivate(stretch) ? Optional.empty() : context.home();
    }
    Mention mention = named.get();
    String behind = sentence.text().substring(mention.begin(), until);
    if (mention.is(Mention.Kind.DEMONYM) && isPrivate(behind)) {
      return Optional.empty();
    }
    Party party = context.meaning(sentence, mention);
    return party.is(PartyClass.MEDIA_OUTLET) || party.is(PartyClass.THREAT_ACTOR)
        ? Optional.empty()
        : Optional.of(institutions.of(party, stretch));
  }

  /** 'Executive director of the Harbour Policy Institute': a body that is not the state's. */
  private boolean isPrivate(String stretch) {
    Matcher capitalised = Pattern.compile("\\p{Lu}[\\p{L}-]+").matcher(stretch);
    while (capitalised.find()) {
      if (words.privateBodies().contains(capitalised.group().toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return Arrays.stream(stretch.toLowerCase(Locale.ROOT).split("[^\\p{L}-]+", -1))
        .anyMatch(words.privateOffices()::contains);
  }

  /** Who spoke last before a sentence as 'the Norwegian foreign minister', without a name. */
  Optional<Party> unnamedBefore(Sentence sentence) {
    for (int index = sentence.index() - 1; index >= 0; index--) {
      Sentence earlier = context.sentences().get(index);
      Optional<Party> body = anonymous(earlier);
      if (body.isPresent()) {
        return body;
      }
    }
    return Optional.empty();
  }

  /**
   * 'The deputy prime minister', 'the country's interior minister': whose the text need not say.
   */
  Optional<Party> alone(String ahead) {
    Matcher country = COUNTRYS.matcher(ahead);
    if (country.find() && hasOfficial(country.group(1))) {
      return context.home();
    }
    Matcher minister = MINISTER.matcher(ahead);
    return minister.find() ? context.home() : Optional.empty();
  }

  private Optional<Party> anonymous(Sentence sentence) {
    Matcher saying = BY_OFFICE_ALONE.matcher(sentence.text());
    while (saying.find()) {
      Optional<Party> alone = alone(sentence.text().substring(0, saying.start()));
      if (alone.isPresent()) {
        return alone;
      }
      for (Mention mention : context.mentions(sentence)) {
        int end = saying.start();
        if (mention.end() < end && end - mention.end() < 60) {
          String between = sentence.text().substring(mention.end(), end);
          if (hasOfficial(between) && !between.matches("(?s).*[,;“”\"].*")) {
            return Optional.of(
                institutions.of(
                    context.meaning(sentence, mention),
                    sentence.text().substring(mention.begin(), end)));
          }
        }
      }
    }
    return Optional.empty();
  }
}
