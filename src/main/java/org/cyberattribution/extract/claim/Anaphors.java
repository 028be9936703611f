package org.cyberattribution.extract.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cyberattribution.extract.text.Sentence;
import org.cyberattribution.model.Level;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;

/** Whom pronouns and the like mean, and who of those that a phrase names can speak. */
final class Anaphors {
  private static final Pattern MEDIA =
      Pattern.compile(
          "(?i)\\b(?:daily|weekly|newspaper|magazine|broadcaster|news(?! corp)|tv|radio|times)\\b");
  private static final Set<String> GOVERNING =
      Set.of(
          "government",
          "authorities",
          "prosecutors",
          "police",
          "cabinet",
          "president",
          "minister",
          "premier",
          "chancellor");

  private static final Set<String> GROUPS =
      Set.of("group", "gang", "hackers", "collective", "crew");

  /** What each state has one of: who spoke last may be of another kind. */
  private static final Set<String> INSTITUTIONS =
      Set.of("ministry", "parliament", "army", "military", "embassy");

  private final DocumentContext context;
  private final Sentence sentence;

  Anaphors(DocumentContext context, Sentence sentence) {
    this.context = context;
    this.sentence = sentence;
  }

  List<Referent> speakable(List<Referent> referents) {
    List<Referent> found = new ArrayList<>();
    for (Referent referent : resolved(referents, false)) {
      Party party = referent.party();
      boolean outlet = party != null && party.is(PartyClass.MEDIA_OUTLET);
      if (!outlet
          && !referent.is(Referent.Kind.NOBODY)
          && !(referent.is(Referent.Kind.UNNAMED) && !isCalledByName(referent))) {
        found.add(referent);
      }
    }
    return found;
  }

  /** 'The author' and 'three men' are nobody whose words count; a person with a name is. */
  private static boolean isCalledByName(Referent referent) {
    return referent.level() == Level.INDIVIDUAL
        && !referent.words().isEmpty()
        && referent.words().contains(" ")
        && !MEDIA.matcher(referent.words()).find()
        && Character.isUpperCase(referent.words().charAt(0));
  }

  /** Pronouns and the like replaced by whom they mean; what means nobody falls away. */
  List<Referent> resolved(List<Referent> referents, boolean accused) {
    List<Referent> found = new ArrayList<>();
    for (Referent referent : referents) {
      switch (referent.kind()) {
        case OURSELVES -> {
          if (accused) {
            found.add(referent);
          } else if (!context.groups().ours(sentence).isEmpty()) {
            context
                .groups()
                .ours(sentence)
                .forEach(party -> found.add(Referent.named(party, referent.words())));
          } else {
            ourselves().ifPresent(party -> found.add(Referent.named(party, referent.words())));
          }
        }
        case ANAPHOR -> {
          List<Party> group = they(referent, accused);
          group.forEach(party -> found.add(Referent.named(party, referent.words())));
          if (group.isEmpty()) {
            anaphor(referent, accused).ifPresent(found::add);
          }
        }
        case NOBODY -> {}
        case NAMED, UNNAMED -> found.add(referent);
      }
    }
    return found;
  }

  private List<Party> they(Referent referent, boolean accused) {
    boolean many = !accused && referent.words().equalsIgnoreCase("they");
    return many && !context.isQuoted(sentence, 0) ? context.groups().before(sentence) : List.of();
  }

  private Optional<Party> ourselves() {
    boolean quoted = !context.quotations().within(sentence.begin(), sentence.end()).isEmpty();
    return quoted
        ? context.voices().quoted(sentence)
        : context.issuer().or(() -> context.voices().before(sentence.index(), 0));
  }

  private Optional<Referent> anaphor(Referent referent, boolean accused) {
    String word = referent.words().toLowerCase(Locale.ROOT);
    String id = context.lexicon().words().anaphors().get(word);
    Optional<Party> fixed = id == null ? Optional.empty() : context.names().partyById(id);
    if (fixed.isPresent()) {
      return fixed.map(party -> Referent.named(party, referent.words()));
    }
    if (accused) {
      return actor(word).or(() -> Optional.of(referent));
    }
    return own(word)
        .or(() -> governing(word))
        .or(() -> institution(referent.words(), word))
        .or(
            () ->
                context
                    .voices()
                    .before(sentence.index(), place(referent.words()), referent.words()))
        .or(context::issuer)
        .map(party -> Referent.named(party, referent.words()));
  }

  /** 'Attributed the attacks to the group': the actor named last before it. */
  private Optional<Referent> actor(String word) {
    if (!GROUPS.contains(word)) {
      return Optional.empty();
    }
    int at = place(word);
    return context.mentions(sentence).stream()
        .filter(mention -> mention.end() < at)
        .map(mention -> context.meaning(sentence, mention))
        .filter(party -> party.is(PartyClass.THREAT_ACTOR))
        .reduce((first, last) -> last)
        .map(party -> Referent.named(party, word));
  }

  /** 'This statement' is the issuer's own. */
  private Optional<Party> own(String word) {
    return context.lexicon().words().documents().contains(word)
        ? context.issuer()
        : Optional.empty();
  }

  /** 'The government' and 'prosecutors' are those of the state that the document speaks from. */
  private Optional<Party> governing(String word) {
    return context.issuer().isEmpty() && GOVERNING.contains(word)
        ? context.home()
        : Optional.empty();
  }

  /** 'The ministry' is that of the state who spoke last, else of the document's own. */
  private Optional<Party> institution(String words, String word) {
    return context.issuer().isEmpty() && INSTITUTIONS.contains(word)
        ? context
            .voices()
            .before(sentence.index(), place(words), words)
            .filter(party -> context.names().spokenFor(party).is(PartyClass.STATE))
            .or(context::home)
        : Optional.empty();
  }

  private int place(String words) {
    Matcher place = Pattern.compile("\\b" + Pattern.quote(words) + "\\b").matcher(sentence.text());
    return place.find() ? place.start() : 0;
  }
}
