package org.cyberattribution.extract.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cyberattribution.extract.claim.Assertion;
import org.cyberattribution.extract.claim.DocumentContext;
import org.cyberattribution.extract.claim.Referent;
import org.cyberattribution.extract.claim.Topic;
import org.cyberattribution.extract.incident.ActivityPhrases;
import org.cyberattribution.extract.incident.IncidentMatcher;
import org.cyberattribution.extract.incident.IncidentMatcher.Match;
import org.cyberattribution.extract.incident.Phrase;
import org.cyberattribution.extract.incident.Precedents;
import org.cyberattribution.extract.incident.Provisional;
import org.cyberattribution.extract.incident.Wording;
import org.cyberattribution.extract.text.Sentence;
import org.cyberattribution.model.DateText;
import org.cyberattribution.model.Incident;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;
import org.jspecify.annotations.Nullable;

/** Which incident each assertion of a document is about, also where it only says 'the attack'. */
final class Incidents {
  private static final double CLEAR = 6;
  private static final double HINT = 2.5;
  private static final Pattern ACTOR =
      Pattern.compile(
          "^(?:[Tt]he )?(.+?)(?: (?:actors?|group|hackers|gang|hacking group|threat actor))?$");

  /** Longer words of an activity tell more than a name. */
  private static final int LONGEST_NAME = 60;

  private final DocumentContext context;
  private final IncidentMatcher matcher;
  private final Precedents precedents;
  private final Readings readings;
  private final Provisional provisional;
  private final IncidentLabels labels;
  private final Specificity specificity;
  private final MainIncident document;
  private final @Nullable Incident main;
  private @Nullable Incident last;

  Incidents(
      DocumentContext context,
      Readings readings,
      IncidentMatcher matcher,
      Precedents precedents,
      Provisional provisional,
      Topic topic) {
    this.context = context;
    this.matcher = matcher;
    this.precedents = precedents;
    this.readings = readings;
    this.provisional = provisional;
    ActivityPhrases names = new ActivityPhrases(context.words());
    this.labels = new IncidentLabels(context, topic, names);
    this.specificity = new Specificity(context, topic);
    this.document = new MainIncident(context, matcher, precedents, provisional, names, labels);
    this.main = document.incident().orElse(null);
    this.last = main;
  }

  Incident of(Assertion assertion, List<Referent> whom) {
    Incident found = find(assertion, whom);
    last = found;
    return found;
  }

  private Incident find(Assertion assertion, List<Referent> whom) {
    Sentence sentence = assertion.sentence();
    String told = Wording.of(assertion.what());
    Optional<Incident> called = called(deeds(told));
    if (called.isPresent()) {
      return called.get();
    }
    Optional<Incident> recorded = recorded(assertion, whom);
    boolean untold = told.isEmpty() || specificity.isGeneric(told);
    if (recorded.isPresent() && untold) {
      return recorded.get();
    }
    boolean specific = specificity.has(assertion, told, whom);
    String passage = specific ? assertion.what() : assertion.what() + " " + sentence.text();
    List<Match> matches =
        matcher.matches(
            withoutSpeaker(passage, assertion),
            document.parties(sentence),
            Optional.ofNullable(context.source().date()));
    Optional<Phrase> own = phrase(assertion);
    matches =
        matches.stream()
            .filter(
                match ->
                    own.isEmpty()
                        || MainIncident.covers(match.incident(), own.get())
                        || isNamedApart(match, own.get()))
            .toList();
    Incident known = recorded.orElse(main);
    if (known != null && isNear(known, matches)) {
      return known;
    }
    if (own.isPresent() && (matches.isEmpty() || !matches.get(0).isNamed())) {
      return named(own.get(), matches);
    }
    if (!matches.isEmpty() && matches.get(0).weight() >= CLEAR) {
      return matches.get(0).incident();
    }
    if (specific) {
      return provisional.of(
          labels.placed(labels.deed(assertion, told)), IncidentLabels.accused(whom));
    }
    Incident current = main == null ? last : main;
    return current == null
        ? provisional.of(labels.placed(labels.label(assertion)), IncidentLabels.accused(whom))
        : current;
  }

  /** What the speaker is recorded to have spoken of in those days, accusing the same. */
  private Optional<Incident> recorded(Assertion assertion, List<Referent> whom) {
    Party speaker = assertion.speaker().party();
    DateText date = readings.date(assertion);
    List<Party> accused = whom.stream().map(Referent::party).flatMap(Stream::ofNullable).toList();
    return speaker == null || date == null
        ? Optional.empty()
        : precedents.of(speaker, assertion.act(), accused, date);
  }

  /** What an actor that stands for its deeds is known to have done. */
  private String deeds(String told) {
    String name = ACTOR.matcher(told).replaceFirst("$1");
    boolean actor =
        context.mentions(name).stream()
            .filter(mention -> mention.begin() == 0 && mention.end() == name.length())
            .anyMatch(mention -> mention.first().is(PartyClass.THREAT_ACTOR));
    return actor ? name + " campaign" : told;
  }

  /** A known incident that the words of the activity call by its own name. */
  private Optional<Incident> called(String told) {
    return told.length() > LONGEST_NAME
        ? Optional.empty()
        : matcher.matches(told, Set.of(), Optional.empty()).stream()
            .filter(Match::isNamed)
            .map(Match::incident)
            .findFirst();
  }

  /** Whether the passage also calls a known incident by name, apart from what a phrase names. */
  private static boolean isNamedApart(Match match, Phrase phrase) {
    String name = match.incident().name().toLowerCase(Locale.ROOT);
    return match.isNamed()
        && !phrase.isName(Phrase.NAMED)
        && phrase.words().stream().noneMatch(name::contains);
  }

  /** The name by which the sentence itself calls what it is about. */
  private Optional<Phrase> phrase(Assertion assertion) {
    return document.phrasesOf(assertion.sentence()).stream()
        .filter(Phrase::isName)
        .min(Comparator.comparingInt(phrase -> distance(phrase, assertion)));
  }

  private static int distance(Phrase phrase, Assertion assertion) {
    boolean within =
        assertion.what().contains(phrase.label())
            || (phrase.begin() >= assertion.begin() && phrase.begin() <= assertion.end());
    return within ? 0 : Math.abs(phrase.begin() - assertion.begin());
  }

  private Incident named(Phrase phrase, List<Match> matches) {
    Phrase first = document.phrase().orElse(null);
    Incident known = main;
    if (first != null && known != null && phrase.isLike(first)) {
      return known;
    }
    return matches.stream()
        .filter(match -> match.weight() >= CLEAR)
        .filter(
            match ->
                (match.incident().name() + match.incident().aliases())
                    .toLowerCase(Locale.ROOT)
                    .contains(phrase.key().split(" ", 2)[0]))
        .findFirst()
        .map(Match::incident)
        .orElseGet(() -> provisional.of(labels.placed(phrase)));
  }

  private static boolean isNear(Incident known, List<Match> matches) {
    return matches.stream()
        .filter(match -> match.incident().equals(known) && match.weight() >= HINT)
        .anyMatch(match -> match.weight() + 3 >= matches.get(0).weight());
  }

  /** The speaker's own name tells nothing of the victim. */
  private static String withoutSpeaker(String passage, Assertion assertion) {
    Party party = assertion.speaker().party();
    if (party == null) {
      return passage;
    }
    String left = passage;
    for (String name : party.aliases()) {
      left = left.replaceAll("\\b" + java.util.regex.Pattern.quote(name) + "(?![\\p{L}])", " ");
    }
    return left.replace(party.name(), " ");
  }
}
