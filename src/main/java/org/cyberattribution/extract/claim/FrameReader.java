package org.cyberattribution.extract.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.cyberattribution.extract.ParsedSentence.Token;
import org.cyberattribution.extract.grammar.Tree;
import org.cyberattribution.extract.lexicon.Frame;
import org.cyberattribution.extract.lexicon.Lexicon;
import org.cyberattribution.extract.text.Sentence;
import org.cyberattribution.model.PartyClass;
import org.cyberattribution.model.SpeechAct;

/** Finds the frames that a sentence's words evoke, and fills them. */
public final class FrameReader {
  private static final int LONGEST_ACTIVITY = 300;
  private static final Set<String> SUPPOSING = Set.of("if", "whether", "unless", "should", "lest");
  private static final Set<String> UNREAL =
      Set.of("would", "might", "may", "could", "will", "shall", "can", "wo");
  private static final Set<String> OBLIGING = Set.of("must", "should", "shall", "need", "ought");
  private static final Set<String> ATTRIBUTING =
      Set.of("attribute", "ascribe", "attribution", "blame", "accuse");
  private static final Set<String> WITHHOLDING =
      Set.of(
          "refuse",
          "urge",
          "call",
          "ask",
          "demand",
          "require",
          "decline",
          "fail",
          "threaten",
          "plan",
          "want",
          "hesitate",
          "consider",
          "avoid",
          "stop",
          "refrain",
          "prepare");

  private final DocumentContext context;
  private final Lexicon lexicon;
  private final Topic topic;

  public FrameReader(DocumentContext context, Topic topic) {
    this.context = context;
    this.lexicon = context.lexicon();
    this.topic = topic;
  }

  public List<Assertion> read(Sentence sentence, Tree tree) {
    if (sentence.text().endsWith("?") || topic.isOffTopic(sentence.text())) {
      return List.of();
    }
    List<Assertion> found = new ArrayList<>();
    SentenceReader reader = new SentenceReader(sentence, tree);
    for (Token token : tree.tokens()) {
      for (Frame frame : lexicon.evokedBy(Tree.lemma(token))) {
        List<Assertion> assertions = reader.read(token, frame);
        if (!assertions.isEmpty()) {
          found.addAll(assertions);
          break;
        }
      }
    }
    return withoutWeaker(found);
  }

  /** Who confirms that somebody did it attributes, and does not only confirm that it happened. */
  private static List<Assertion> withoutWeaker(List<Assertion> found) {
    boolean attributed = found.stream().anyMatch(each -> each.act() == SpeechAct.ATTRIBUTES);
    return attributed
        ? found.stream().filter(each -> each.act() != SpeechAct.CONFIRMS).toList()
        : found;
  }

  private final class SentenceReader {
    private final Sentence sentence;
    private final Tree tree;
    private final Participants participants;
    private final Speakers speakers;
    private final Perpetrators perpetrators;

    SentenceReader(Sentence sentence, Tree tree) {
      this.sentence = sentence;
      this.tree = tree;
      this.participants = new Participants(context, sentence, tree);
      this.speakers = new Speakers(context, sentence, tree, participants);
      this.perpetrators = new Perpetrators(context, sentence, tree, participants, topic);
    }

    List<Assertion> read(Token cue, Frame frame) {
      Optional<Token> evoked = predicate(cue, frame);
      if (evoked.isEmpty() || !isReal(evoked.get(), frame) || !hasWith(evoked.get(), frame)) {
        return List.of();
      }
      Token predicate = evoked.get();
      List<Referent> whom = whom(predicate, frame);
      List<Token> what = places(predicate, frame.what());
      String activity = activity(predicate, what, frame);
      List<Referent> to = to(predicate, frame);
      if (whom.isEmpty() || frame.speechAct() == SpeechAct.CONDEMNS) {
        List<Referent> within =
            what.stream().flatMap(token -> perpetrators.of(token).stream()).toList();
        whom =
            frame.speechAct() == SpeechAct.CONDEMNS || frame.speechAct() == SpeechAct.ATTRIBUTES
                ? within
                : whom;
      }
      if (frame.speechAct() == SpeechAct.ACKNOWLEDGES || frame.speechAct() == SpeechAct.ENDORSES) {
        whom = attributed(predicate);
      }
      whom = Perpetrators.withTerritory(whom, perpetrators.territories(), frame);
      if (!suffices(frame, predicate, whom, to, activity)) {
        return List.of();
      }
      SpeechAct act = relaysOthers(predicate, frame) ? SpeechAct.ACKNOWLEDGES : frame.speechAct();
      int[] span = span(predicate);
      boolean own = context.isQuoted(sentence, predicate.begin()) || context.issuer().isPresent();
      List<Referent> accused = whom;
      return speakers.all(predicate, frame).stream()
          .map(
              speaker ->
                  new Assertion(
                      frame, act, speaker, accused, to, activity, sentence, span[0], span[1], own))
          .toList();
    }

    /** Whom others are said to have attributed to, below a word such as 'acknowledge'. */
    private List<Referent> attributed(Token predicate) {
      return tree.subtree(predicate).stream()
          .filter(
              token -> token.index() > predicate.index() && ATTRIBUTING.contains(Tree.lemma(token)))
          .flatMap(token -> tree.prepositional(token, List.of("to", "on")).stream())
          .map(place -> accusable(participants.all(place)))
          .filter(list -> !list.isEmpty())
          .findFirst()
          .orElse(List.of());
    }

    /** 'Which are attributed to China': the speaker passes on what others hold. */
    private boolean relaysOthers(Token predicate, Frame frame) {
      return frame.act().equals("attributes")
          && ATTRIBUTING.contains(Tree.lemma(predicate))
          && Tree.isVerb(predicate)
          && tree.isPassive(predicate)
          && tree.agent(predicate).isEmpty();
    }

    private Optional<Token> predicate(Token cue, Frame frame) {
      String lemma = Tree.lemma(cue);
      if (frame.verbs().contains(lemma) && Tree.isVerb(cue) && !cue.relation().startsWith("aux")) {
        return Optional.of(cue);
      }
      if (frame.adjectives().contains(lemma)
          && (cue.tag().startsWith("JJ") || cue.tag().equals("VBN"))) {
        return Optional.of(cue);
      }
      if (frame.nouns().contains(lemma) && cue.tag().startsWith("NN")) {
        boolean said = !frame.what().contains("subject") || tree.child(cue, "cop").isPresent();
        return said ? Optional.of(cue) : Optional.empty();
      }
      return frame.prepositions().contains(lemma) && cue.relation().equals("case")
          ? tree.head(cue)
          : Optional.empty();
    }

    private boolean isReal(Token predicate, Frame frame) {
      if (frame.abstaining()) {
        return true;
      }
      if (frame.must()) {
        return tree.auxiliary(predicate, OBLIGING).isPresent() && !tree.isNegated(predicate);
      }
      if (frame.passive() && !tree.isPassive(predicate)) {
        return false;
      }
      boolean unreal = !frame.isDeed() && tree.auxiliary(predicate, UNREAL).isPresent();
      if (tree.isNegated(predicate) || unreal || tree.marker(predicate, SUPPOSING).isPresent()) {
        return false;
      }
      return isRealAbove(predicate, frame);
    }

    private boolean isRealAbove(Token predicate, Frame frame) {
      Token token = predicate;
      while (token.head() >= 0) {
        Token head = tree.token(token.head());
        boolean clausal =
            Set.of("xcomp", "ccomp", "advcl", "acl", "conj").contains(token.relation());
        if (clausal
            && !token.relation().equals("conj")
            && ((tree.isNegated(head) && !token.relation().equals("advcl"))
                || (WITHHOLDING.contains(Tree.lemma(head)) && token.relation().equals("xcomp")))) {
          return false;
        }
        if (token.relation().equals("ccomp") && tree.marker(token, SUPPOSING).isPresent()) {
          return false;
        }
        if (frame.isDeed()
            && Set.of("deny", "reject", "refute", "dismiss").contains(Tree.lemma(head))) {
          return false;
        }
        token = head;
      }
      return true;
    }

    private boolean hasWith(Token predicate, Frame frame) {
      if (!frame.with().isEmpty() && near(predicate, frame.with()).isEmpty()) {
        return false;
      }
      if (!frame.withIn().isEmpty() && near(predicate, frame.withIn()).isEmpty()) {
        return false;
      }
      if (!frame.as().isEmpty() && isNamedAs(predicate, frame)) {
        return true;
      }
      return frame.as().isEmpty()
          || tree.subtree(predicate).stream()
              .anyMatch(
                  token ->
                      token.index() > predicate.index()
                          && frame.as().contains(Tree.lemma(token))
                          && (tree.preposition(token).filter("as"::equals).isPresent()
                              || token.relation().equals("xcomp")
                              || Tree.lemma(token).equals("behind")));
    }

    private boolean isNamedAs(Token predicate, Frame frame) {
      String behind = sentence.text().substring(predicate.end()).toLowerCase(Locale.ROOT);
      return frame.as().stream()
          .anyMatch(
              role ->
                  behind.matches(
                      "(?s).*\\bas (?:the |a |an |being )?(?:\\w+ ){0,2}" + role + "\\b.*"));
    }

    private Optional<Token> near(Token predicate, List<String> lemmas) {
      for (Token child : tree.children(predicate)) {
        boolean subject = child.relation().startsWith("nsubj");
        if (lemmas.contains(Tree.lemma(child))
            && (!subject || child.relation().equals("nsubj:pass"))) {
          return Optional.of(child);
        }
      }
      for (Token child : tree.children(predicate)) {
        boolean beside =
            tree.preposition(child)
                .filter(Set.of("in", "to", "by", "within")::contains)
                .isPresent();
        if (!child.relation().startsWith("nsubj")
            && !child.relation().startsWith("ccomp")
            && !beside) {
          Optional<Token> below =
              tree.children(child).stream()
                  .filter(token -> lemmas.contains(Tree.lemma(token)))
                  .findFirst();
          if (below.isPresent()) {
            return below;
          }
        }
      }
      return Optional.empty();
    }

    private List<Token> places(Token predicate, List<String> roles) {
      List<Token> found = new ArrayList<>();
      List<String> prepositions = new ArrayList<>();
      for (String role : roles) {
        switch (role) {
          case "subject" -> subjectOf(predicate).ifPresent(found::add);
          case "object" -> tree.object(predicate).ifPresent(found::add);
          case "clause" -> clause(predicate).ifPresent(found::add);
          case "behind" -> {
            if (!Tree.isVerb(predicate)) {
              found.add(predicate);
            } else {
              prepositions.add(role);
            }
          }
          default -> prepositions.add(role);
        }
      }
      if (!prepositions.isEmpty()) {
        particle(predicate, prepositions).ifPresent(found::add);
        found.addAll(tree.prepositional(predicate, prepositions));
        gerund(predicate, prepositions).ifPresent(found::add);
      }
      return found;
    }

    /** 'Called on Beijing', taken for 'called on' with an object. */
    private Optional<Token> particle(Token predicate, List<String> prepositions) {
      return tree.child(predicate, "compound:prt")
          .filter(particle -> prepositions.contains(Tree.lemma(particle)))
          .flatMap(particle -> tree.object(predicate));
    }

    private Optional<Token> subjectOf(Token predicate) {
      return tree.isPassive(predicate) && !predicate.tag().startsWith("NN")
          ? tree.object(predicate).or(() -> tree.subject(predicate))
          : tree.subject(predicate);
    }

    private Optional<Token> clause(Token predicate) {
      return tree.child(predicate, "ccomp", "xcomp", "advcl", "acl");
    }

    /** 'accused of hacking': the preposition marks a verb. */
    private Optional<Token> gerund(Token predicate, List<String> prepositions) {
      return tree.subtree(predicate).stream()
          .filter(token -> Tree.isVerb(token) && token.index() > predicate.index())
          .filter(token -> tree.marker(token, Set.copyOf(prepositions)).isPresent())
          .findFirst();
    }

    private List<Referent> whom(Token predicate, Frame frame) {
      List<Referent> found = new ArrayList<>();
      for (String role : frame.whom()) {
        List<Token> places =
            role.equals("subject") && frame.isDeed() && !frame.passive()
                ? deedSubject(predicate)
                : places(predicate, List.of(role));
        for (Token place : places) {
          List<Referent> here = accusable(participants.all(place));
          if (!here.isEmpty() && found.isEmpty()) {
            found.addAll(here);
          }
        }
      }
      return speakers.resolved(found, true).stream()
          .filter(referent -> fits(referent, frame))
          .toList();
    }

    /** Measures are taken against anybody; deeds are done by those who can do them. */
    private boolean fits(Referent referent, Frame frame) {
      SpeechAct act = frame.speechAct();
      boolean accusing =
          act == SpeechAct.ATTRIBUTES || act == SpeechAct.CONDEMNS || act == SpeechAct.DENIES;
      return !accusing || Perpetrators.canAct(referent);
    }

    private List<Token> deedSubject(Token predicate) {
      Optional<Token> subject = tree.subject(predicate);
      return subject.map(List::of).orElse(List.of());
    }

    private List<Referent> accusable(List<Referent> referents) {
      return referents.stream()
          .filter(referent -> !referent.is(Referent.Kind.NOBODY))
          .filter(this::isAccusable)
          .toList();
    }

    private boolean isAccusable(Referent referent) {
      return referent.party() == null || !referent.party().is(PartyClass.MEDIA_OUTLET);
    }

    private List<Referent> to(Token predicate, Frame frame) {
      List<Referent> found = new ArrayList<>();
      for (String role : frame.to()) {
        for (Token place : places(predicate, List.of(role))) {
          if (found.isEmpty()) {
            found.addAll(accusable(participants.all(place)));
          }
        }
      }
      return speakers.resolved(found, false);
    }

    /** The words of the activity; an object goes on to the end of its clause. */
    private String activity(Token predicate, List<Token> what, Frame frame) {
      StringBuilder text = new StringBuilder();
      Optional<Token> object = frame.isDeed() ? tree.object(predicate) : Optional.empty();
      for (Token token : what) {
        Token whole =
            object.filter(token::equals).isPresent() && !tree.isPassive(predicate)
                ? predicate
                : token;
        int begin = tree.subtree(token).get(0).begin();
        List<Token> phrase = tree.subtree(whole);
        int end = Math.min(phrase.get(phrase.size() - 1).end(), begin + LONGEST_ACTIVITY);
        String part = begin < end ? sentence.text().substring(begin, end) : "";
        if (text.indexOf(part) < 0) {
          text.append(text.isEmpty() ? "" : " ; ").append(part);
        }
      }
      return text.toString();
    }

    private boolean suffices(
        Frame frame, Token predicate, List<Referent> whom, List<Referent> to, String activity) {
      boolean lacking =
          (frame.isNeeded("whom") && whom.isEmpty()) || (frame.isNeeded("to") && to.isEmpty());
      if (lacking) {
        return false;
      }
      boolean silent = activity.isEmpty() && !frame.isDeed() && Perpetrators.isStateAlone(whom);
      if ((frame.isNeeded("what") || frame.isNeeded("activity"))
          && !silent
          && !topic.isActivity(activity)) {
        return false;
      }
      if (frame.isDeed()
          && Perpetrators.isStateAlone(whom)
          && whom.stream().noneMatch(Perpetrators::isTerritory)
          && !topic.isHostile(activity)) {
        return false;
      }
      if (isMeasure(frame) && !topic.isCyber(sentence.text()) && Perpetrators.noneKnown(whom)) {
        return false;
      }
      if (frame.isNeeded("clause")
          && clause(predicate).isEmpty()
          && places(predicate, List.of("from", "against", "for")).isEmpty()) {
        return false;
      }
      if (frame.isNeeded("actor") && whom.stream().noneMatch(Perpetrators::canAct)) {
        return false;
      }
      if (frame.isNeeded("territory") && whom.stream().noneMatch(Perpetrators::isTerritory)) {
        return false;
      }
      if (frame.isNeeded("attribution") && !mentionsAttribution(predicate)) {
        return false;
      }
      if (frame.isNeeded("denied") && !isDenied(predicate, activity)) {
        return false;
      }
      if (frame.isNeeded("happened") && (!topic.isCyber(activity) || !isHappening(predicate))) {
        return false;
      }
      if (frame.isNeeded("others") && !isByOthers(predicate)) {
        return false;
      }
      if (frame.isNeeded("victim") && !topic.isCyber(sentence.text())) {
        return false;
      }
      return !frame.abstaining() || isHoldingBack(predicate);
    }

    private boolean isMeasure(Frame frame) {
      SpeechAct act = frame.speechAct();
      return act == SpeechAct.SANCTIONS || act == SpeechAct.CHARGES || act == SpeechAct.RESPONDS;
    }

    private boolean mentionsAttribution(Token predicate) {
      return tree.subtree(predicate).stream()
          .map(Tree::lemma)
          .anyMatch(
              Set.of(
                      "attribute",
                      "attribution",
                      "blame",
                      "assessment",
                      "finding",
                      "conclusion",
                      "determination")
                  ::contains);
    }

    private boolean isDenied(Token predicate, String activity) {
      String lower = (activity.isEmpty() ? sentence.text() : activity).toLowerCase(Locale.ROOT);
      return lexicon.words().accusations().stream().anyMatch(lower::contains)
          || topic.isActivity(lower)
          || !participants.actorsWithin(predicate).isEmpty()
          || tree.subject(predicate)
              .filter(subject -> !participants.actorsWithin(subject).isEmpty())
              .isPresent();
    }

    /** 'Several member states have attributed': nobody in particular did. */
    private boolean isByOthers(Token predicate) {
      return tree.subject(predicate)
          .filter(subject -> !subject.tag().startsWith("PRP"))
          .filter(
              subject ->
                  participants.all(subject).stream()
                      .allMatch(each -> each.is(Referent.Kind.NOBODY)))
          .isPresent();
    }

    private boolean isHappening(Token predicate) {
      return tree.object(predicate).isPresent() || clause(predicate).isPresent();
    }

    private boolean isHoldingBack(Token predicate) {
      String lower = sentence.text().toLowerCase(Locale.ROOT);
      boolean negated = tree.isNegated(predicate);
      String ahead = lower.substring(Math.max(0, predicate.begin() - 45), predicate.begin());
      boolean held = lexicon.words().abstaining().stream().anyMatch(ahead::contains);
      String lemma = Tree.lemma(predicate);
      boolean saying =
          Set.of("say", "comment", "speculate", "tell", "determine", "conclude").contains(lemma);
      String behind = lower.substring(predicate.end());
      boolean who =
          behind.matches(
              "(?s)[^.]{0,40}\\b(who|whom|attribut|responsib|behind|perpetrator|culprit|origin)\\b?.*");
      return (negated || held)
          && (!saying || who)
          && (saying || topic.isActivity(sentence.text()) || lower.contains("anyone") || who);
    }

    private int[] span(Token predicate) {
      List<Token> phrase = tree.subtree(predicate);
      int begin = phrase.get(0).begin();
      int end = phrase.get(phrase.size() - 1).end();
      int first = Math.min(begin, tree.subject(predicate).map(participants::begin).orElse(begin));
      return new int[] {first, end};
    }
  }
}
