package org.cyberattribution.extract.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.cyberattribution.extract.ParsedSentence.Token;
import org.cyberattribution.extract.grammar.Tree;
import org.cyberattribution.extract.lexicon.Frame;
import org.cyberattribution.extract.text.Sentence;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;
import org.cyberattribution.model.SpeechAct;

/** Fills frames with the words of one sentence. */
final class SentenceFrames {
  private static final Set<String> RELAYED =
      Set.of("attribute", "ascribe", "attribution", "blame", "accuse");
  private static final String CONTENT = "content";
  private static final String OWNER = "owner";

  private final DocumentContext context;
  private final Sentence sentence;
  private final Tree tree;
  private final Participants participants;
  private final Speakers speakers;
  private final Anaphors anaphors;
  private final Perpetrators perpetrators;
  private final Cues cues;
  private final Reality reality;
  private final Places places;
  private final ActivityText activity;
  private final Contents contents;
  private final Pairs pairs;
  private final Requirements requirements;

  SentenceFrames(
      DocumentContext context, Topic topic, boolean focused, Sentence sentence, Tree tree) {
    this.context = context;
    this.sentence = sentence;
    this.tree = tree;
    this.participants = new Participants(context, sentence, tree);
    this.speakers = new Speakers(context, sentence, tree, participants);
    this.anaphors = new Anaphors(context, sentence);
    this.perpetrators = new Perpetrators(context, sentence, tree, participants);
    this.cues = new Cues(sentence, tree);
    this.places = new Places(tree);
    this.activity = new ActivityText(sentence, tree);
    this.contents = new Contents(context, sentence, tree, participants);
    this.reality = new Reality(tree, contents::isOfSomebody);
    this.pairs = new Pairs(sentence, tree);
    this.requirements = new Requirements(context, topic, focused, sentence, tree, participants);
  }

  /** What a frame says where a word evokes it; nothing if it is not filled. */
  List<Assertion> read(Token cue, Frame frame) {
    Optional<Token> evoked = cues.predicate(cue, frame);
    if (evoked.isEmpty()
        || !reality.isReal(evoked.get(), frame)
        || !cues.hasWith(evoked.get(), frame)) {
      return List.of();
    }
    if (relaysOthers(evoked.get(), frame) && evoked.get().relation().equals("acl")) {
      return List.of();
    }
    return fillings(evoked.get(), frame).stream()
        .filter(filling -> requirements.areMet(frame, filling))
        .flatMap(filling -> assertions(filling, frame).stream())
        .toList();
  }

  /**
   * What a predicate says once, or of each pair: 'attributed one to Russia and another to Iran'.
   */
  private List<Filling> fillings(Token predicate, Frame frame) {
    List<Pairs.Pair> found = frame.whom().contains("to") ? pairs.of(predicate) : List.of();
    return found.isEmpty()
        ? List.of(fill(predicate, frame))
        : found.stream()
            .map(pair -> new Filling(predicate, paired(pair, frame), List.of(), pair.what()))
            .toList();
  }

  private List<Referent> paired(Pairs.Pair pair, Frame frame) {
    return participants.alone(pair.whom()).stream()
        .filter(referent -> fits(referent, frame))
        .toList();
  }

  private Filling fill(Token predicate, Frame frame) {
    List<Token> what = places.of(predicate, frame.what());
    return new Filling(
        predicate,
        Perpetrators.withTerritory(
            blamed(predicate, frame, what), perpetrators.territories(), frame),
        to(predicate, frame),
        activity.of(predicate, what, frame));
  }

  private List<Referent> blamed(Token predicate, Frame frame, List<Token> what) {
    if (frame.whom().contains(CONTENT)) {
      return frame.speechAct() == SpeechAct.REVISES
          ? contents.revised(predicate)
          : contents.accused(predicate);
    }
    List<Referent> whom = whom(predicate, frame);
    SpeechAct act = frame.speechAct();
    if (act != SpeechAct.CONDEMNS
        && act != SpeechAct.SUPPORTS
        && !(whom.isEmpty() && act == SpeechAct.ATTRIBUTES)) {
      return whom;
    }
    List<Referent> within =
        what.stream()
            .filter(Tree::isNoun)
            .flatMap(token -> perpetrators.of(token).stream())
            .toList();
    return within.isEmpty() ? whom : within;
  }

  private List<Referent> whom(Token predicate, Frame frame) {
    List<Referent> found = new ArrayList<>();
    for (String role : frame.whom()) {
      List<Token> standing =
          role.equals("subject") && frame.isDeed() && !frame.passive()
              ? tree.subject(predicate).map(List::of).orElse(List.of())
              : places.of(predicate, List.of(role));
      if (role.equals("source")) {
        tree.subject(predicate)
            .ifPresent(people -> found.addAll(participants.fromThere(people, predicate)));
      }
      for (Token place : standing) {
        if (role.equals("state-of")) {
          found.addAll(participants.statesOf(place));
        } else if (found.isEmpty()) {
          found.addAll(accusable(participants.all(place)));
        }
        if (found.isEmpty() && frame.isDeed() && role.equals("subject")) {
          found.addAll(perpetrators.of(place));
        }
        if (found.isEmpty() && frame.isMeasure()) {
          found.addAll(participants.anybody(place));
        }
      }
    }
    return anaphors.resolved(found, true).stream()
        .filter(referent -> fits(referent, frame))
        .toList();
  }

  /** Measures are taken against anybody; deeds are done by those who can do them. */
  private boolean fits(Referent referent, Frame frame) {
    SpeechAct act = frame.speechAct();
    boolean accusing =
        act == SpeechAct.ATTRIBUTES || act == SpeechAct.CONDEMNS || act == SpeechAct.DENIES;
    return !accusing
        || Perpetrators.canAct(referent)
        || (Perpetrators.canBear(referent, frame) && isSpokenOf(referent));
  }

  /** Whether a name that no list knows stands in the text more than once. */
  private boolean isSpokenOf(Referent referent) {
    String text = context.source().text();
    int first = text.indexOf(referent.words());
    return referent.party() != null
        || (first >= 0 && text.indexOf(referent.words(), first + 1) > first);
  }

  private static List<Referent> accusable(List<Referent> referents) {
    return referents.stream()
        .filter(referent -> !referent.is(Referent.Kind.NOBODY))
        .filter(each -> each.party() == null || !each.party().is(PartyClass.MEDIA_OUTLET))
        .toList();
  }

  private List<Referent> to(Token predicate, Frame frame) {
    List<Referent> found = new ArrayList<>();
    for (String role : frame.to()) {
      if (found.isEmpty() && role.equals(OWNER)) {
        found.addAll(contents.owners(predicate));
      }
      for (Token place : places.of(predicate, List.of(role))) {
        if (found.isEmpty()) {
          found.addAll(accusable(participants.all(place)));
        }
      }
    }
    return anaphors.resolved(found, false);
  }

  private List<Assertion> assertions(Filling filling, Frame frame) {
    List<Assertion> found = new ArrayList<>();
    for (Referent speaker : speakers.all(filling.predicate(), frame)) {
      performed(filling, frame, speaker).ifPresent(found::add);
    }
    boolean accused =
        !filling.whom().isEmpty()
            && found.stream().noneMatch(each -> filling.whom().contains(each.speaker()));
    if (!found.isEmpty() && frame.to().contains(OWNER) && accused) {
      filling.to().stream()
          .filter(owner -> owner.party() != null)
          .map(owner -> assertion(filling, frame, SpeechAct.ATTRIBUTES, owner, filling.whom()))
          .forEach(found::add);
    }
    return found;
  }

  /** What a speaker does with the words, which may be another act than that of most speakers. */
  private Optional<Assertion> performed(Filling filling, Frame frame, Referent speaker) {
    Party party = speaker.party();
    if (party != null && party.is(PartyClass.THREAT_ACTOR)) {
      boolean claiming = frame.act().equals("claims") || isSelf(filling.whom(), party);
      return claiming
          ? Optional.of(assertion(filling, frame, SpeechAct.CLAIMS, speaker, List.of()))
          : Optional.empty();
    }
    List<Referent> whom =
        filling.whom().stream().filter(each -> !each.is(Referent.Kind.OURSELVES)).toList();
    if (whom.isEmpty() && !filling.whom().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(assertion(filling, frame, act(filling, frame, speaker), speaker, whom));
  }

  private static boolean isSelf(List<Referent> whom, Party speaker) {
    return !whom.isEmpty()
        && whom.stream()
            .allMatch(
                each ->
                    each.party() == null
                        ? !each.is(Referent.Kind.UNNAMED)
                        : each.party().equals(speaker));
  }

  private SpeechAct act(Filling filling, Frame frame, Referent speaker) {
    if (relaysOthers(filling.predicate(), frame)) {
      return SpeechAct.ACKNOWLEDGES;
    }
    if (frame.speechAct() == SpeechAct.DENIES && accusesOthers(filling.whom(), speaker)) {
      return SpeechAct.DISPUTES;
    }
    boolean own = accusesOneself(filling.whom(), speaker);
    return frame.speechAct() == SpeechAct.DISPUTES && own ? SpeechAct.DENIES : frame.speechAct();
  }

  /** Who rejects what is said of somebody else does not deny it of himself. */
  private boolean accusesOthers(List<Referent> whom, Referent speaker) {
    return accuses(
        whom,
        speaker,
        (accused, party) -> !accused.is(PartyClass.THREAT_ACTOR) && !isOneParty(accused, party));
  }

  private boolean accusesOneself(List<Referent> whom, Referent speaker) {
    return accuses(whom, speaker, this::isOneParty);
  }

  private static boolean accuses(
      List<Referent> whom, Referent speaker, BiPredicate<Party, Party> relation) {
    Party party = speaker.party();
    return party != null
        && whom.stream()
            .map(Referent::party)
            .anyMatch(accused -> accused != null && relation.test(accused, party));
  }

  /** Whether two parties are the same, or speak for the same. */
  private boolean isOneParty(Party one, Party other) {
    return context.names().spokenFor(one).equals(context.names().spokenFor(other));
  }

  /** 'Which are attributed to China': the speaker passes on what others hold. */
  private boolean relaysOthers(Token predicate, Frame frame) {
    return frame.act().equals("attributes")
        && RELAYED.contains(Tree.lemma(predicate))
        && Tree.isVerb(predicate)
        && tree.isPassive(predicate)
        && tree.agent(predicate).isEmpty();
  }

  private Assertion assertion(
      Filling filling, Frame frame, SpeechAct act, Referent speaker, List<Referent> whom) {
    int[] span = span(filling.predicate());
    boolean own =
        context.isQuoted(sentence, filling.predicate().begin()) || context.issuer().isPresent();
    return new Assertion(
        frame, act, speaker, whom, filling.to(), filling.what(), sentence, span[0], span[1], own);
  }

  private int[] span(Token predicate) {
    List<Token> phrase = tree.subtree(predicate);
    int begin = phrase.get(0).begin();
    int end = phrase.get(phrase.size() - 1).end();
    int first = Math.min(begin, tree.subject(predicate).map(participants::begin).orElse(begin));
    return new int[] {first, end};
  }
}
