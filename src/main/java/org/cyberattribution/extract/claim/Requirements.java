package org.cyberattribution.extract.claim;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.cyberattribution.extract.ParsedSentence.Token;
import org.cyberattribution.extract.grammar.Tree;
import org.cyberattribution.extract.lexicon.Frame;
import org.cyberattribution.extract.lexicon.Words;
import org.cyberattribution.extract.text.Sentence;
import org.cyberattribution.model.Level;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;

/** Whether enough of what a frame needs stands in a sentence. */
final class Requirements {
  private static final List<String> BESIDES = List.of("from", "against", "for");
  private static final Set<String> FINDINGS =
      Set.of(
          "attribute",
          "attribution",
          "blame",
          "assessment",
          "finding",
          "conclusion",
          "determination",
          "view");
  private static final Set<String> RESPONSIBILITY =
      Set.of("responsibility", "blame", "fault", "accountability");
  private static final Set<String> OTHERS =
      Set.of(
          "state",
          "country",
          "nation",
          "ally",
          "partner",
          "government",
          "expert",
          "researcher",
          "firm",
          "company",
          "agency");
  private static final int LONGEST_PARTICLE = 10;
  private static final Pattern MEANT =
      Pattern.compile("(?i)(?:for )?(?:it|this|that|them|these|those)");
  private static final Set<String> SAYING =
      Set.of("say", "comment", "speculate", "tell", "determine", "conclude");

  private final Words words;
  private final boolean focused;
  private final Topic topic;
  private final Sentence sentence;
  private final Tree tree;
  private final Participants participants;
  private final Places places;
  private final Exclusions exclusions;
  private final Disowning disowning;

  Requirements(
      DocumentContext context,
      Topic topic,
      boolean focused,
      Sentence sentence,
      Tree tree,
      Participants participants) {
    this.words = context.lexicon().words();
    this.focused = focused;
    this.topic = topic;
    this.sentence = sentence;
    this.tree = tree;
    this.participants = participants;
    this.places = new Places(tree);
    this.disowning = new Disowning(sentence, tree, participants);
    this.exclusions = new Exclusions(context, topic, sentence, tree, participants);
  }

  boolean areMet(Frame frame, Filling filling) {
    return isFilled(frame, filling)
        && !(frame.isDeed() && disowning.isWithoutEvidence(filling.predicate()))
        && !exclusions.exclude(frame, filling)
        && isAboutDeeds(frame, filling)
        && frame.needs().stream().allMatch(need -> isMet(need, filling))
        && (!frame.abstaining() || isHoldingBack(filling.predicate()));
  }

  private static boolean isFilled(Frame frame, Filling filling) {
    return !(frame.isNeeded("whom") && filling.whom().isEmpty())
        && !(frame.isNeeded("to") && filling.to().isEmpty());
  }

  private boolean isAboutDeeds(Frame frame, Filling filling) {
    boolean stateAlone = Perpetrators.isStateAlone(filling.whom());
    boolean untold =
        filling.what().isEmpty()
            || MEANT.matcher(filling.what()).matches()
            || filling.whom().stream().anyMatch(each -> each.words().equals(filling.what()));
    boolean silent = untold && !frame.isDeed() && !frame.isNeeded("activity") && stateAlone;
    String deed =
        frame.isDeed() && isHarming(filling.predicate()) ? clause(filling) : filling.what();
    if ((frame.isNeeded("what") || frame.isNeeded("activity"))
        && !silent
        && !isActorsDeed(frame, filling)
        && !topic.isActivity(deed)) {
      return false;
    }
    if (frame.isDeed()
        && stateAlone
        && filling.whom().stream().noneMatch(Perpetrators::isTerritory)
        && !topic.isHostile(filling.what())
        && !isByAttacks(filling.predicate())
        && !(focused && topic.isHarm(deed))) {
      return false;
    }
    return !frame.isMeasure() || isAboutNetworks() || !Perpetrators.noneKnown(filling.whom());
  }

  /** 'Its cyberattacks targeted the organisers'. */
  private boolean isByAttacks(Token predicate) {
    return tree.subject(predicate).filter(subject -> topic.isHostile(subject.word())).isPresent();
  }

  /** What an actor in networks is said to have targeted or sent needs no word about networks. */
  private static boolean isActorsDeed(Frame frame, Filling filling) {
    return frame.isDeed()
        && frame.isNeeded("actor")
        && filling.whom().stream()
            .map(Referent::party)
            .anyMatch(party -> party != null && party.is(PartyClass.THREAT_ACTOR));
  }

  /** Whether the verb alone tells harm: 'breached', 'broke into'. */
  private boolean isHarming(Token verb) {
    int end = Math.min(sentence.text().length(), verb.end() + LONGEST_PARTICLE);
    String words = sentence.text().substring(verb.begin(), end);
    return Tree.isVerb(verb)
        && (topic.isHarm(verb.word()) || topic.isHarm(words.replaceFirst("^(\\S+ \\S+).*", "$1")));
  }

  /** The words of a deed with those of who does it left out. */
  private String clause(Filling filling) {
    List<Token> below = tree.subtree(filling.predicate());
    int end = Math.max(filling.predicate().end(), below.get(below.size() - 1).end());
    return filling.what() + " " + sentence.text().substring(filling.predicate().begin(), end);
  }

  private boolean isMet(String need, Filling filling) {
    Token predicate = filling.predicate();
    return switch (need) {
      case "clause" ->
          places.clause(predicate).isPresent() || !places.of(predicate, BESIDES).isEmpty();
      case "actor" -> filling.whom().stream().anyMatch(Perpetrators::canAct);
      case "territory" -> filling.whom().stream().anyMatch(Perpetrators::isTerritory);
      case "attribution" -> !filling.whom().isEmpty() || mentionsAttribution(predicate);
      case "denied" -> isDenied(predicate, filling.what());
      case "happened" -> topic.isActivity(filling.what()) && isHappening(predicate);
      case "others" -> isByOthers(predicate);
      case "victim" -> isAboutNetworks() && topic.isHarm(sentence.text());
      case "responsibility" -> isOf(predicate, RESPONSIBILITY);
      case "nothing-to-do" -> disowning.isOf(predicate);
      case "taken-back" -> isTakenBack(predicate);
      case "object" -> lower().startsWith(" of ", predicate.end());
      case "attributing" ->
          tree.child(predicate, "ccomp")
              .filter(this::isBySomebody)
              .map(Tree::lemma)
              .filter(
                  lemma ->
                      FINDINGS.contains(lemma) || lemma.equals("accuse") || lemma.equals("hold"))
              .isPresent();
      case "now" -> lower().contains(" now ");
      case "no-evidence" -> disowning.hasNoEvidence();
      case "by-actor" -> !participants.actorsWithin(predicate).isEmpty() || isByActor(predicate);
      case "support" -> isSupport(predicate);
      default -> true;
    };
  }

  /** A sentence of a text about networks need not say so; one of another text does. */
  private boolean isAboutNetworks() {
    return topic.isCyber(sentence.text()) || (focused && topic.isActivity(sentence.text()));
  }

  private boolean isBySomebody(Token verb) {
    return tree.subject(verb)
        .filter(
            subject ->
                OTHERS.contains(Tree.lemma(subject))
                    || participants.all(subject).stream().anyMatch(each -> each.party() != null))
        .isPresent();
  }

  private boolean isOf(Token predicate, Set<String> subjects) {
    return tree.subject(predicate).map(Tree::lemma).filter(subjects::contains).isPresent();
  }

  private boolean isSupport(Token predicate) {
    List<String> nouns =
        tree.subtree(predicate).stream().filter(Tree::isNoun).map(Tree::lemma).toList();
    return nouns.contains("solidarity") || (nouns.contains("support") && isAboutNetworks());
  }

  private String lower() {
    return sentence.text().toLowerCase(Locale.ROOT);
  }

  /** 'Takes back its claim'; who takes a claim seriously does not. */
  private boolean isTakenBack(Token predicate) {
    boolean loose = Set.of("walk", "take", "pull").contains(Tree.lemma(predicate));
    return !loose
        || lower().substring(predicate.end()).matches("(?s) (?:\\S+ ){0,4}(?:back|down)\\b.*");
  }

  private boolean isByActor(Token predicate) {
    return tree.subject(predicate).stream()
        .flatMap(subject -> participants.all(subject).stream())
        .anyMatch(Requirements::isActor);
  }

  private static boolean isActor(Referent referent) {
    Party party = referent.party();
    return party == null
        ? referent.is(Referent.Kind.UNNAMED) && referent.level() == Level.ACTOR
        : party.is(PartyClass.THREAT_ACTOR);
  }

  private boolean mentionsAttribution(Token predicate) {
    return tree.subtree(predicate).stream().map(Tree::lemma).anyMatch(FINDINGS::contains);
  }

  private boolean isDenied(Token predicate, String activity) {
    String lower = (activity.isEmpty() ? sentence.text() : activity).toLowerCase(Locale.ROOT);
    return words.accusations().stream().anyMatch(lower::contains)
        || topic.isActivity(lower)
        || !participants.actorsWithin(predicate).isEmpty()
        || tree.subject(predicate)
            .filter(subject -> !participants.actorsWithin(subject).isEmpty())
            .isPresent();
  }

  /** 'Several member states have attributed': nobody in particular did. */
  private boolean isByOthers(Token predicate) {
    return tree.subject(predicate)
        .filter(subject -> OTHERS.contains(Tree.lemma(subject).replaceFirst("s$", "")))
        .filter(
            subject ->
                participants.all(subject).stream().allMatch(each -> each.is(Referent.Kind.NOBODY)))
        .isPresent();
  }

  private boolean isHappening(Token predicate) {
    return tree.object(predicate).isPresent() || places.clause(predicate).isPresent();
  }

  private boolean isHoldingBack(Token predicate) {
    String lower = sentence.text().toLowerCase(Locale.ROOT);
    boolean negated = tree.isNegated(predicate);
    String ahead = lower.substring(Math.max(0, predicate.begin() - 45), predicate.begin());
    boolean held = words.abstaining().stream().anyMatch(ahead::contains);
    String lemma = Tree.lemma(predicate);
    boolean saying = SAYING.contains(lemma);
    String behind = lower.substring(predicate.end());
    boolean who =
        behind.matches(
            "(?s)[^.]{0,40}\\b(who|whom|attribut|responsib|behind|perpetrator|culprit|origin)\\b?.*");
    return (negated || held)
        && (!saying || who)
        && (saying || topic.isActivity(sentence.text()) || lower.contains("anyone") || who);
  }
}
