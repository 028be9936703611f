package org.cyberattribution.extract.engine;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.cyberattribution.extract.claim.DocumentContext;
import org.cyberattribution.extract.claim.Topic;
import org.cyberattribution.extract.lexicon.Words;
import org.cyberattribution.extract.name.Mention;
import org.cyberattribution.extract.text.Sentence;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;

/** What the words of a sentence tell without its grammar: who could act, what could be meant. */
final class Glance {
  private static final Pattern SOMEBODY =
      Pattern.compile(
          " (we|our|it|they|them|he|she|who|government|ministry|agency|officials?|authorities|minister|council|statement|declaration|spokes\\p{L}+|states|hackers?|group|groups|individuals|nationals|operators|actors) ");
  private static final Pattern MEANT = Pattern.compile(" (it|they|them|he|she|him|us) ");
  private static final Pattern PEOPLE =
      Pattern.compile(
          " (groups?|hackers?|actors?|operators?|gang|individuals?|nationals?|operatives?|units?|intruders?|attackers?|defendants?|suspects?|collective|crew|officers?|criminals?|adversar(?:y|ies)|services|spies|hacktivists?|front|faction|workers?|cluster|apt|brigade|syndicate|entit(?:y|ies)|members?|perpetrators?|affiliates?|contractors?|militia|sets?|persons?|teams?|networks?) ");
  private static final Pattern COPULA = Pattern.compile(" (is|are|was|were|be|been|being|s) ");
  private static final Pattern NEGATION =
      Pattern.compile("(?i)\\b(?:not|never|no longer|cannot)\\b|n['’]t\\b");
  private static final Pattern SOIL =
      Pattern.compile(
          "(?i)\\b(?:territory|soil|inside|within|located in|based in|ip address(?:es)? in)\\b");
  private static final Pattern REPORTED = Pattern.compile("[\"“”„«]");
  private static final Set<String> SEEMING = Set.of("have", "lead", "see", "know");

  private final DocumentContext context;
  private final Sentence sentence;
  private final Topic topic;
  private final Words words;
  private final String lower;
  private final List<Mention> mentions;

  Glance(DocumentContext context, Sentence sentence, Topic topic, Words words) {
    this.context = context;
    this.sentence = sentence;
    this.topic = topic;
    this.words = words;
    this.lower =
        " " + sentence.text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
    this.mentions = context.mentions(sentence);
  }

  /** The sentence's words in lower case with single blanks around each. */
  String lower() {
    return lower;
  }

  boolean hasSomebody() {
    return !mentions.isEmpty() || SOMEBODY.matcher(lower).find();
  }

  boolean hasDoer() {
    return has(Glance::canAct) || hasPeople() || MEANT.matcher(lower).find();
  }

  boolean hasState() {
    return has(party -> party.is(PartyClass.STATE));
  }

  boolean hasPeople() {
    return PEOPLE.matcher(lower).find();
  }

  boolean isActivity() {
    return topic.isActivity(sentence.text());
  }

  boolean isNegated() {
    return NEGATION.matcher(sentence.text()).find();
  }

  boolean hasCopula() {
    return COPULA.matcher(lower).find();
  }

  boolean isFromSoil() {
    return hasState() && isActivity() && isTold() && SOIL.matcher(sentence.text()).find();
  }

  /** Measures against those whom no list knows need a word about networks. */
  boolean isAboutNetworks() {
    return context.isSnippet()
        || topic.isCyber(sentence.text())
        || has(party -> !party.is(PartyClass.STATE) && !party.is(PartyClass.COMPANY));
  }

  /** Whether somebody may be said to have done something in networks. */
  boolean isDeed() {
    return hasDoer() && isActivity() && isTold() && (hasActor() || isHarm());
  }

  /** An actor with a name, or one that its words may tie to a state. */
  boolean hasActor() {
    return has(party -> party.is(PartyClass.THREAT_ACTOR) || party.is(PartyClass.PERSON))
        || (hasPeople() && has(Glance::canAct));
  }

  boolean isHarm() {
    return topic.isHostile(sentence.text())
        || (context.isSnippet() && topic.isHarm(sentence.text()));
  }

  /** A deed is a claim only where somebody says so. */
  private boolean isTold() {
    return context.issuer().isPresent()
        || REPORTED.matcher(sentence.text()).find()
        || context.isQuoted(sentence, 0)
        || lower.contains(" according to ")
        || contains(words.reporting())
        || contains(words.findings());
  }

  private boolean contains(Set<String> lemmas) {
    return lemmas.stream()
        .filter(lemma -> !SEEMING.contains(lemma))
        .flatMap(lemma -> Forms.of(lemma).stream())
        .anyMatch(form -> lower.contains(" " + form + " "));
  }

  private boolean has(java.util.function.Predicate<Party> wanted) {
    return mentions.stream()
        .flatMap(mention -> mention.senses().stream())
        .map(Mention.Sense::party)
        .anyMatch(wanted);
  }

  private static boolean canAct(Party party) {
    return party.is(PartyClass.STATE)
        || party.is(PartyClass.STATE_ORGAN)
        || party.is(PartyClass.PERSON)
        || party.is(PartyClass.THREAT_ACTOR);
  }
}
