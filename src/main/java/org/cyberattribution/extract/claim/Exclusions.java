package org.cyberattribution.extract.claim;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cyberattribution.extract.ParsedSentence.Token;
import org.cyberattribution.extract.grammar.Tree;
import org.cyberattribution.extract.lexicon.Frame;
import org.cyberattribution.extract.lexicon.Words;
import org.cyberattribution.extract.text.Sentence;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;
import org.cyberattribution.model.SpeechAct;

/** What looks like a filled frame and is no claim about a deed in networks. */
final class Exclusions {
  private static final Set<String> LINKING =
      Set.of(
          "link",
          "linked",
          "tie",
          "tied",
          "connect",
          "connected",
          "associate",
          "relate",
          "related");
  private static final Set<String> REJECTING =
      Set.of("deny", "reject", "refute", "rebut", "dismiss", "repudiate", "rebuff");

  private final DocumentContext context;
  private final Topic topic;
  private final Words words;
  private final Sentence sentence;
  private final Tree tree;
  private final Participants participants;
  private final Places places;

  Exclusions(
      DocumentContext context,
      Topic topic,
      Sentence sentence,
      Tree tree,
      Participants participants) {
    this.context = context;
    this.topic = topic;
    this.words = context.lexicon().words();
    this.sentence = sentence;
    this.tree = tree;
    this.participants = participants;
    this.places = new Places(tree);
  }

  boolean exclude(Frame frame, Filling filling) {
    return isCountered(frame, filling.what())
        || isAttributive(frame, filling.predicate())
        || isNaming(filling.predicate())
        || isAffiliation(frame, filling)
        || isPolicy(frame, filling)
        || isSponsorship(frame, filling.predicate())
        || isHelpToDo(frame, filling.predicate())
        || isOfNobody(frame, filling);
  }

  /** 'Which it tracks as APT44': what a group is called, not what was seen of it. */
  private boolean isNaming(Token predicate) {
    return Tree.lemma(predicate).equals("track")
        && sentence.text().startsWith(" as ", predicate.end());
  }

  /** 'Hackers supported by a government': a tie, and nobody's support for those who were hit. */
  private boolean isSponsorship(Frame frame, Token predicate) {
    return frame.speechAct() == SpeechAct.SUPPORTS
        && predicate.tag().equals("VBN")
        && tree.head(predicate)
            .map(Tree::lemma)
            .filter(noun -> words.actors().contains(noun) || words.individuals().contains(noun))
            .isPresent();
  }

  /** 'Helps organisations to check for infections': a service, and no solidarity. */
  private boolean isHelpToDo(Frame frame, Token predicate) {
    return frame.speechAct() == SpeechAct.SUPPORTS
        && Set.of("help", "assist", "aid").contains(Tree.lemma(predicate))
        && places.clause(predicate).isPresent();
  }

  private static boolean isPolicy(Frame frame, Filling filling) {
    return frame.speechAct() == SpeechAct.URGES
        && !filling.to().isEmpty()
        && filling.to().stream().allMatch(Exclusions::isAlliance);
  }

  private static boolean isOfNobody(Frame frame, Filling filling) {
    return frame.isMeasure() && Tree.isNoun(filling.predicate()) && isAnybody(filling.whom());
  }

  /** 'Accused Japan of smearing it': what is held against somebody is his accusation. */
  private boolean isCountered(Frame frame, String what) {
    String lower = what.toLowerCase(Locale.ROOT);
    return !frame.isDeed()
        && frame.act().equals("attributes")
        && words.counterCharges().stream().anyMatch(lower::contains);
  }

  /** 'The prosecution of state actors' is not that of anybody in particular. */
  private static boolean isAnybody(List<Referent> whom) {
    return whom.stream()
        .allMatch(each -> each.party() == null && each.count() == null && each.links().isEmpty());
  }

  /** 'Blamed it for the “intolerable” attack': the word stands beside the attack in passing. */
  private boolean isAttributive(Frame frame, Token predicate) {
    boolean beside = isBeside(predicate) && !Tree.isVerb(predicate);
    if (beside && frame.act().equals("denies")) {
      return isRejected(predicate);
    }
    if (!beside || !frame.act().equals("condemns")) {
      return false;
    }
    boolean deed = tree.head(predicate).filter(noun -> topic.isActivity(noun.word())).isPresent();
    return !deed || !(context.issuer().isPresent() || isQuotedWhole(predicate));
  }

  /** 'Irresponsible and destabilising behaviour': the first adjective stands beside it too. */
  private boolean isBeside(Token adjective) {
    return adjective.relation().equals("amod")
        || (adjective.relation().startsWith("conj")
            && tree.head(adjective).filter(first -> first.relation().equals("amod")).isPresent());
  }

  /** 'Rejected the “unfounded” accusations': the verb tells the denial, and whose it is. */
  private boolean isRejected(Token predicate) {
    return tree.head(predicate)
        .flatMap(tree::head)
        .filter(Tree::isVerb)
        .filter(verb -> REJECTING.contains(Tree.lemma(verb)))
        .isPresent();
  }

  private boolean isQuotedWhole(Token predicate) {
    return context.isQuoted(sentence, predicate.begin())
        && tree.head(predicate)
            .filter(noun -> context.isQuoted(sentence, noun.end() - 1))
            .isPresent();
  }

  /** 'APT31, which is linked to China': whose an actor is, not what anybody did. */
  private boolean isAffiliation(Frame frame, Filling filling) {
    boolean linking =
        LINKING.contains(Tree.lemma(filling.predicate())) && frame.whom().contains("to");
    return linking
        && places.of(filling.predicate(), frame.what()).stream().anyMatch(this::isSomebody);
  }

  private boolean isSomebody(Token token) {
    String lemma = Tree.lemma(token);
    boolean people =
        words.actors().contains(lemma)
            || words.individuals().contains(lemma)
            || words.organisations().contains(lemma);
    return people
        || participants.all(token).stream()
            .map(Referent::party)
            .anyMatch(
                party ->
                    party != null
                        && (party.is(PartyClass.THREAT_ACTOR) || party.is(PartyClass.PERSON)));
  }

  /** What an alliance is asked to do is policy, not conduct in networks. */
  private static boolean isAlliance(Referent referent) {
    Party party = referent.party();
    return party != null && party.is(PartyClass.INTERGOVERNMENTAL_ORGANISATION);
  }
}
