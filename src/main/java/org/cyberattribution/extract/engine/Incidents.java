package org.cyberattribution.extract.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cyberattribution.extract.claim.Assertion;
import org.cyberattribution.extract.claim.DocumentContext;
import org.cyberattribution.extract.claim.Referent;
import org.cyberattribution.extract.claim.Topic;
import org.cyberattribution.extract.incident.ActivityPhrases;
import org.cyberattribution.extract.incident.IncidentMatcher;
import org.cyberattribution.extract.incident.IncidentMatcher.Match;
import org.cyberattribution.extract.incident.Phrase;
import org.cyberattribution.extract.incident.Provisional;
import org.cyberattribution.extract.incident.Wording;
import org.cyberattribution.extract.name.Mention;
import org.cyberattribution.extract.text.Sentence;
import org.cyberattribution.model.Incident;
import org.cyberattribution.model.Level;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;
import org.cyberattribution.model.SpeechAct;
import org.jspecify.annotations.Nullable;

/** Which incident each assertion of a document is about, also where it only says 'the attack'. */
final class Incidents {
  private static final double CLEAR = 6;
  private static final double HINT = 2.5;

  /** 'Cyber attacks against computer systems': said of any incident. */
  private static final Pattern GENERIC =
      Pattern.compile(
          "(?s)(?:[Tt]he |[Aa]n? |[Tt]heir |[Ii]ts )?(?:malicious |recent |several )?(?:cyber[- ]?attacks?|cyber activit\\p{L}+|attacks?|hacking|cyber operations?|activit\\p{L}+|campaigns?)\\b[^\\p{Lu}]*");

  /** 'These attacks', wherever it stands, and no victim behind it. */
  private static final Pattern MEANT =
      Pattern.compile(
          "(?i)\\b(?:this|these|such|those) (?:cyber[- ]?)?(?:attack|incident|activit|breach|hack|operation|campaign)\\p{L}*(?! (?:on|against|of|targeting|in) )");

  private static final Pattern NAMED = Pattern.compile("(?<=.)\\b\\p{Lu}|\\d");

  private static final int LEAD = 4;
  private static final Set<SpeechAct> MAY_BE_NEW =
      Set.of(SpeechAct.ATTRIBUTES, SpeechAct.SANCTIONS, SpeechAct.CHARGES);

  private final DocumentContext context;
  private final IncidentMatcher matcher;
  private final Provisional provisional;
  private final Topic topic;
  private final ActivityPhrases names;
  private final List<List<Phrase>> phrases = new ArrayList<>();
  private final @Nullable Phrase mainPhrase;
  private final @Nullable Incident main;
  private @Nullable Incident last;

  Incidents(
      DocumentContext context, IncidentMatcher matcher, Provisional provisional, Topic topic) {
    this.context = context;
    this.matcher = matcher;
    this.provisional = provisional;
    this.topic = topic;
    this.names = new ActivityPhrases(context.words());
    context.sentences().forEach(sentence -> phrases.add(phrases(sentence)));
    this.mainPhrase = findPhrase().orElse(null);
    this.main = findMain().orElse(null);
    this.last = main;
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
    Optional<Phrase> actor = actorOfTitle();
    if (phrase == null || (actor.isPresent() && !phrase.isName())) {
      return actor.map(this::campaign);
    }
    return Optional.of(provisional.of(placed(phrase)));
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
        .orElseGet(() -> provisional.of(placed(phrase)));
  }

  /** A known incident gives way to a name that the document uses and that is not the incident's. */
  private boolean agrees(Match match) {
    Phrase phrase = mainPhrase;
    return phrase == null || !phrase.isName() || covers(match.incident(), phrase);
  }

  /**
   * Whether an incident's own names hold most of the words of a phrase: 'Aurora Registry' is not
   * Aurora.
   */
  private static boolean covers(Incident incident, Phrase phrase) {
    String known =
        String.join(
                " ", incident.name(), incident.aliases().toString(), incident.malware().toString())
            .toLowerCase(Locale.ROOT);
    long shared = phrase.words().stream().filter(known::contains).count();
    return 2 * shared > phrase.words().size();
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

  private Set<String> parties(Sentence sentence) {
    return context.mentions(sentence).stream()
        .flatMap(mention -> mention.senses().stream())
        .map(sense -> sense.party().id())
        .collect(Collectors.toSet());
  }

  Incident of(Assertion assertion, List<Referent> whom) {
    Incident found = find(assertion, whom);
    last = found;
    return found;
  }

  private Incident find(Assertion assertion, List<Referent> whom) {
    Sentence sentence = assertion.sentence();
    String told = Wording.of(assertion.what());
    boolean specific = MAY_BE_NEW.contains(assertion.act()) && isSpecific(assertion, told, whom);
    String passage = specific ? assertion.what() : assertion.what() + " " + sentence.text();
    List<Match> matches =
        matcher.matches(
            withoutSpeaker(passage, assertion),
            parties(sentence),
            Optional.ofNullable(context.source().date()));
    Optional<Phrase> own = phrase(assertion);
    matches =
        matches.stream()
            .filter(
                match ->
                    own.isEmpty()
                        || covers(match.incident(), own.get())
                        || isNamedApart(match, own.get()))
            .toList();
    Incident known = main;
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
      return provisional.of(placed(told), accused(whom));
    }
    Incident current = main == null ? last : main;
    return current == null ? provisional.of(placed(label(assertion)), accused(whom)) : current;
  }

  private Phrase placed(Phrase phrase) {
    return new Phrase(placed(phrase.label()), phrase.key(), phrase.weight(), phrase.begin());
  }

  /** A label that names nobody gets the state that the document speaks from. */
  private String placed(String label) {
    boolean named = !context.mentions(label).isEmpty() || NAMED.matcher(label).find();
    return named ? label : context.home().map(home -> label + " – " + home.name()).orElse(label);
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
    return phrases.get(assertion.sentence().index()).stream()
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
    Phrase first = mainPhrase;
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
        .orElseGet(() -> provisional.of(placed(phrase)));
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

  /** Whether an activity is told by more than 'these attacks': by a victim that has a name. */
  private boolean isSpecific(Assertion assertion, String what, List<Referent> whom) {
    if (whom.stream().allMatch(each -> each.level() == Level.TERRITORY)) {
      return false;
    }
    boolean told =
        topic.isCyber(what)
            || assertion.frame().isDeed()
            || assertion.act() != SpeechAct.ATTRIBUTES;
    if (!told
        || MEANT.matcher(what).find()
        || what.toLowerCase(Locale.ROOT)
            .matches(
                "(?s)^(?:(?:this|these|such|those)\\b.*|the (?:attack|incident|activit|breach|hack).{0,60})$")) {
      return false;
    }
    Set<String> accused =
        whom.stream()
            .filter(each -> each.party() != null)
            .map(each -> each.party().id())
            .collect(Collectors.toSet());
    for (Mention mention : context.mentions(assertion.sentence())) {
      String name = assertion.sentence().text().substring(mention.begin(), mention.end());
      boolean inWhat = what.contains(name);
      if (inWhat
          && mention.senses().stream().noneMatch(sense -> accused.contains(sense.party().id()))) {
        return true;
      }
    }
    return what.split("\\s+", -1).length > 6 && !GENERIC.matcher(what).matches();
  }

  private static String accused(List<Referent> whom) {
    return whom.stream()
        .map(Referent::party)
        .filter(java.util.Objects::nonNull)
        .map(Party::name)
        .limit(2)
        .collect(Collectors.joining(", "));
  }

  private String label(Assertion assertion) {
    if (topic.isActivity(assertion.what()) && assertion.what().split("\\s+", -1).length > 2) {
      return assertion.what();
    }
    return names
        .thing(assertion.sentence().text(), context.mentions(assertion.sentence()))
        .orElse(context.title());
  }
}
