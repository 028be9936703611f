package org.cyberattribution.extract.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cyberattribution.extract.claim.DocumentContext;
import org.cyberattribution.extract.incident.ActivityPhrases;
import org.cyberattribution.extract.incident.IncidentMatcher;
import org.cyberattribution.extract.incident.IncidentMatcher.Match;
import org.cyberattribution.extract.incident.Phrase;
import org.cyberattribution.extract.incident.Precedents;
import org.cyberattribution.extract.incident.Provisional;
import org.cyberattribution.extract.name.Mention;
import org.cyberattribution.extract.text.Sentence;
import org.cyberattribution.model.Incident;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;
import org.jspecify.annotations.Nullable;

/** The incident that a document is mainly about, and the phrase by which it calls it. */
final class MainIncident {
  private static final double CLEAR = 6;
  private static final int LEAD = 4;

  private final DocumentContext context;
  private final IncidentMatcher matcher;
  private final Precedents precedents;
  private final Provisional provisional;
  private final ActivityPhrases names;
  private final IncidentLabels labels;
  private final List<List<Phrase>> phrases = new ArrayList<>();
  private final @Nullable Phrase mainPhrase;
  private final @Nullable Incident main;

  MainIncident(
      DocumentContext context,
      IncidentMatcher matcher,
      Precedents precedents,
      Provisional provisional,
      ActivityPhrases names,
      IncidentLabels labels) {
    this.context = context;
    this.matcher = matcher;
    this.precedents = precedents;
    this.provisional = provisional;
    this.names = names;
    this.labels = labels;
    context.sentences().forEach(sentence -> phrases.add(phrases(sentence)));
    this.mainPhrase = findPhrase().orElse(null);
    this.main = findMain().orElse(null);
  }

  Optional<Incident> incident() {
    return Optional.ofNullable(main);
  }

  Optional<Phrase> phrase() {
    return Optional.ofNullable(mainPhrase);
  }

  /** The phrases of a sentence that could call an incident. */
  List<Phrase> phrasesOf(Sentence sentence) {
    return phrases.get(sentence.index());
  }

  private List<Phrase> phrases(Sentence sentence) {
    List<Mention> mentions = context.mentions(sentence);
    return sentence.isBody()
        ? names.in(sentence.text(), mentions)
        : names.inTitle(sentence.text(), mentions);
  }

  private Optional<Incident> findMain() {
    Optional<Incident> known = findKnown().filter(match -> agrees(match)).map(Match::incident);
    if (known.isPresent()) {
      return known;
    }
    Phrase phrase = mainPhrase;
    Optional<Incident> recorded = recorded();
    if (recorded.isPresent()
        && (phrase == null || !phrase.isName() || covers(recorded.get(), phrase))) {
      return recorded;
    }
    Optional<Phrase> actor = actorOfTitle();
    if (phrase == null || (actor.isPresent() && !phrase.isName())) {
      return actor.map(this::campaign);
    }
    return Optional.of(provisional.of(labels.placed(phrase)));
  }

  /** What those who are named ahead are recorded to have spoken of in those days. */
  private Optional<Incident> recorded() {
    Set<String> named = new HashSet<>();
    context.mentions(context.title()).forEach(mention -> named.add(mention.first().id()));
    context.sentences().stream().limit(2L * LEAD).forEach(each -> named.addAll(parties(each)));
    return Optional.ofNullable(context.source().date())
        .flatMap(date -> precedents.among(named, date));
  }

  /** Where the title names an actor and no incident, the actor's doings are meant. */
  private Optional<Phrase> actorOfTitle() {
    return context.mentions(context.title()).stream()
        .map(Mention::first)
        .filter(party -> party.is(PartyClass.THREAT_ACTOR))
        .map(Party::name)
        .map(name -> new Phrase(name + " campaign", name.toLowerCase(Locale.ROOT), 3, 0))
        .findFirst();
  }

  private Incident campaign(Phrase phrase) {
    return matcher.matches(phrase.label(), Set.of(), Optional.empty()).stream()
        .filter(Match::isNamed)
        .findFirst()
        .map(Match::incident)
        .orElseGet(() -> provisional.of(labels.placed(phrase)));
  }

  /** A known incident gives way to a name that the document uses and that is not the incident's. */
  private boolean agrees(Match match) {
    Phrase phrase = mainPhrase;
    return phrase == null
        || !phrase.isName()
        || covers(match.incident(), phrase)
        || (match.isNamed() && isLater(phrase));
  }

  /** What is first called so behind the lead, where a known incident stands, is another one. */
  private boolean isLater(Phrase phrase) {
    return context.sentences().stream()
        .limit(LEAD)
        .flatMap(sentence -> phrasesOf(sentence).stream())
        .noneMatch(phrase::isLike);
  }

  private Optional<Match> findKnown() {
    String lead =
        context.title()
            + "\n"
            + context.sentences().stream()
                .limit(LEAD)
                .map(Sentence::text)
                .collect(Collectors.joining("\n"));
    Set<String> parties = new HashSet<>();
    context.sentences().stream().limit(LEAD).forEach(sentence -> parties.addAll(parties(sentence)));
    return matcher.matches(lead, parties, Optional.ofNullable(context.source().date())).stream()
        .findFirst()
        .filter(match -> match.weight() >= CLEAR)
        .or(() -> whole());
  }

  private Optional<Match> whole() {
    return matcher.matches(context.source().text(), Set.of(), Optional.empty()).stream()
        .findFirst()
        .filter(match -> match.weight() >= 2 * CLEAR - 2);
  }

  /** The phrase that the document, its title above all, comes back to most. */
  private Optional<Phrase> findPhrase() {
    List<Phrase> all = new ArrayList<>(titlePhrases());
    List<Phrase> title = List.copyOf(all);
    phrases.forEach(all::addAll);
    Phrase best = null;
    int most = 0;
    for (Phrase phrase : all) {
      int weight = 0;
      for (Phrase other : all) {
        weight += other.isLike(phrase) ? other.weight() : 0;
      }
      weight += title.stream().anyMatch(other -> other.isLike(phrase)) ? 2 : 0;
      boolean better =
          phrase.isName() == (best != null && best.isName()) ? weight > most : phrase.isName();
      if (best == null || better) {
        best = phrase;
        most = weight;
      }
    }
    return Optional.ofNullable(best);
  }

  private List<Phrase> titlePhrases() {
    String title = context.title();
    return names.inTitle(title, context.mentions(title));
  }

  /**
   * Whether an incident's own names hold most of the words of a phrase: 'Aurora Registry' is not
   * Aurora.
   */
  static boolean covers(Incident incident, Phrase phrase) {
    String known =
        String.join(
                " ", incident.name(), incident.aliases().toString(), incident.malware().toString())
            .toLowerCase(Locale.ROOT);
    long shared = phrase.words().stream().filter(known::contains).count();
    return 2 * shared > phrase.words().size();
  }

  Set<String> parties(Sentence sentence) {
    return context.mentions(sentence).stream()
        .flatMap(mention -> mention.senses().stream())
        .map(sense -> sense.party().id())
        .collect(Collectors.toSet());
  }
}
