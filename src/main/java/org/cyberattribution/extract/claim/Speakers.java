package org.cyberattribution.extract.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cyberattribution.extract.ParsedSentence.Token;
import org.cyberattribution.extract.grammar.Tree;
import org.cyberattribution.extract.lexicon.Frame;
import org.cyberattribution.extract.text.Sentence;
import org.cyberattribution.model.Level;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.SpeechAct;

/** In whose mouth the words of a sentence stand. */
final class Speakers {
  private static final Pattern ACCORDING = Pattern.compile("(?i)\\b(according to|per the|per)\\b");
  private static final Pattern HOLDING =
      Pattern.compile(
          "^(?:(?: made| issued| published| raised| voiced| reached)? (?:of|by|from) [^,;]{2,60}| [^,;]{2,40} (?:have|has|had) reached)? that ");
  private static final Set<SpeechAct> OTHERS =
      Set.of(
          SpeechAct.DENIES,
          SpeechAct.DISPUTES,
          SpeechAct.ENDORSES,
          SpeechAct.ACKNOWLEDGES,
          SpeechAct.RETRACTS,
          SpeechAct.REVISES);
  private static final Set<String> BLAMING = Set.of("blame", "pin", "accuse");
  private static final Set<String> OWNED = Set.of("by", "of", "from");

  private final DocumentContext context;
  private final Sentence sentence;
  private final Tree tree;
  private final Participants participants;
  private final Anaphors anaphors;

  Speakers(DocumentContext context, Sentence sentence, Tree tree, Participants participants) {
    this.context = context;
    this.sentence = sentence;
    this.tree = tree;
    this.participants = participants;
    this.anaphors = new Anaphors(context, sentence);
  }

  List<Referent> all(Token predicate, Frame frame) {
    boolean inner =
        frame.isDeed()
            || frame.embedded()
            || frame.must()
            || (frame.act().equals("denies")
                && (!Tree.isVerb(predicate) || !frame.adjectives().isEmpty()));
    if (isTold(predicate)) {
      return List.of();
    }
    boolean tracing = frame.embedded() && Tree.isVerb(predicate) && !tree.isPassive(predicate);
    List<Referent> found = inner && !tracing ? List.of() : performers(predicate, frame);
    if (!found.isEmpty()) {
      return found;
    }
    boolean relayed =
        frame.act().equals("attributes")
            && Set.of("attribute", "ascribe").contains(Tree.lemma(predicate));
    if (!inner && Tree.isVerb(predicate) && isByNobody(predicate)) {
      return List.of();
    }
    if (predicate.tag().startsWith("NN") && !inner && isOfOthers(predicate)) {
      return List.of();
    }
    boolean heard = context.isQuoted(sentence, predicate.begin()) || context.issuer().isPresent();
    if (!inner && Tree.isVerb(predicate) && tree.isPassive(predicate) && !(relayed && heard)) {
      return frame.isMeasure() && tree.agent(predicate).isEmpty() ? taker(predicate) : List.of();
    }
    return saying(predicate);
  }

  /** 'An attack blamed on Russia': by somebody, whom the text does not name. */
  private boolean isTold(Token predicate) {
    return Set.of("VBN", "VBD").contains(predicate.tag())
        && Set.of("acl", "dep", "advcl").contains(predicate.relation())
        && tree.child(predicate, "nsubj:pass").isEmpty()
        && tree.child(predicate, "nsubj").isEmpty()
        && BLAMING.contains(Tree.lemma(predicate))
        && tree.agent(predicate).isEmpty();
  }

  /** 'Supports its partners' attribution': somebody else's, whoever it is. */
  private boolean isOfOthers(Token noun) {
    return tree.child(noun, "nmod:poss").isPresent()
        || tree.head(noun).filter(Tree::isVerb).filter(this::isAboutAnother).isPresent();
  }

  /** 'Several governments had attributed': others did, and not who tells it. */
  private boolean isByNobody(Token predicate) {
    return tree.child(predicate, "nsubj")
        .flatMap(
            subject -> subject.tag().equals("WDT") ? tree.subject(predicate) : Optional.of(subject))
        .filter(subject -> subject.tag().equals("NNS") || subject.tag().equals("NN"))
        .filter(
            subject ->
                participants.all(subject).stream().allMatch(each -> each.is(Referent.Kind.NOBODY)))
        .isPresent();
  }

  private List<Referent> performers(Token predicate, Frame frame) {
    if (predicate.tag().startsWith("NN")) {
      return tree.children(predicate).stream()
          .filter(child -> !isOfWhom(child, frame) && !child.tag().startsWith("PRP"))
          .map(this::owner)
          .filter(list -> !list.isEmpty())
          .findFirst()
          .orElseGet(() -> whoDoes(predicate));
    }
    Optional<Token> subject =
        frame.adjectives().contains(Tree.lemma(predicate))
            ? tree.child(predicate, "nsubj:pass").or(() -> tree.subject(predicate))
            : tree.subject(predicate);
    List<Referent> found = new ArrayList<>();
    subject.ifPresent(each -> found.addAll(anaphors.speakable(participants.all(each))));
    if (found.isEmpty() && frame.speechAct() == SpeechAct.CLAIMS) {
      subject.ifPresent(each -> found.addAll(claimants(each)));
    }
    joined(predicate).ifPresent(each -> found.addAll(anaphors.speakable(participants.all(each))));
    return found;
  }

  /** 'A hacker group has claimed': for a deed of its own it speaks though it has no name. */
  private List<Referent> claimants(Token subject) {
    return participants.all(subject).stream()
        .filter(each -> each.is(Referent.Kind.UNNAMED) && each.level() == Level.ACTOR)
        .toList();
  }

  /** Those whom the subject joins in doing it: 'Australia joins Canada in condemning'. */
  private Optional<Token> joined(Token predicate) {
    return tree.head(predicate)
        .filter(head -> between(head, predicate).contains(" in "))
        .flatMap(this::partners);
  }

  /** Those with whom a verb of joining joins its subject. */
  private Optional<Token> partners(Token verb) {
    return Tree.lemma(verb).equals("join") ? tree.object(verb) : Optional.empty();
  }

  private boolean isOfWhom(Token child, Frame frame) {
    return frame.whom().contains("of-whom")
        && tree.preposition(child).filter("of"::equals).isPresent();
  }

  /** 'The attribution by Canada', 'the indictment issued by the Justice Department'. */
  private List<Referent> owner(Token child) {
    if (child.relation().startsWith("acl")) {
      return tree.agent(child)
          .map(agent -> anaphors.speakable(participants.all(agent)))
          .orElse(List.of());
    }
    boolean own =
        child.relation().equals("nmod:poss")
            || tree.preposition(child).filter(OWNED::contains).isPresent();
    return own ? anaphors.speakable(participants.all(child)) : List.of();
  }

  /** Who rejects or endorses an accusation does not make it. */
  private boolean isAboutAnother(Token verb) {
    return !Tree.lemma(verb).equals("join")
        && context.lexicon().evokedBy(Tree.lemma(verb)).stream()
            .map(Frame::speechAct)
            .anyMatch(OTHERS::contains);
  }

  /** 'The ministry joins the condemnation': who does something with the act performs it. */
  private List<Referent> whoDoes(Token noun) {
    return tree.head(noun)
        .filter(Tree::isVerb)
        .filter(verb -> tree.child(noun, "nmod:poss").isEmpty() && !isAboutAnother(verb))
        .filter(verb -> noun.relation().equals("obj") || noun.relation().startsWith("obl"))
        .flatMap(tree::subject)
        .map(subject -> anaphors.speakable(participants.all(subject)))
        .orElse(List.of());
  }

  /**
   * Who says it: the subject of a verb of saying above, a phrase of source, a quotation, the
   * issuer.
   */
  private List<Referent> saying(Token predicate) {
    List<Referent> told = finders(predicate);
    if (told.isEmpty()) {
      told = told(predicate);
    }
    return told.isEmpty() ? source(predicate) : told;
  }

  /** Who takes a measure that is told in the passive: who tells it. */
  private List<Referent> taker(Token predicate) {
    List<Referent> told = told(predicate);
    return told.isEmpty() && context.issuer().isPresent() ? source(predicate) : told;
  }

  /** The subject of a verb of saying above. */
  private List<Referent> told(Token predicate) {
    Token token = predicate;
    List<Referent> beside = beside(token);
    if (!beside.isEmpty()) {
      return beside;
    }
    while (token.head() >= 0) {
      Token head = tree.token(token.head());
      if (context.lexicon().words().reporting().contains(Tree.lemma(head))
          && !token.relation().startsWith("nsubj")) {
        List<Referent> found =
            new ArrayList<>(
                tree.subject(head)
                    .map(subject -> anaphors.speakable(participants.all(subject)))
                    .orElse(List.of()));
        if (!found.isEmpty()) {
          found.addAll(companions(head));
          return found;
        }
      }
      token = head;
      List<Referent> said = beside(token);
      if (!said.isEmpty()) {
        return said;
      }
    }
    return List.of();
  }

  /** 'Joined others, including Canada, in saying': they say so too. */
  private List<Referent> companions(Token saying) {
    return Stream.of(Optional.of(saying), tree.head(saying))
        .flatMap(Optional::stream)
        .flatMap(verb -> partners(verb).stream())
        .flatMap(others -> anaphors.speakable(participants.all(others)).stream())
        .toList();
  }

  /** 'It was behind the attack, the ministry reported': the saying hangs on what is said. */
  private List<Referent> beside(Token said) {
    return tree.children(said).stream()
        .filter(child -> child.relation().equals("parataxis") && Tree.isVerb(child))
        .filter(child -> context.lexicon().words().reporting().contains(Tree.lemma(child)))
        .flatMap(child -> tree.child(child, "nsubj").stream())
        .map(subject -> anaphors.speakable(participants.all(subject)))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** 'Norway's assessment that Russia was behind it': Norway says so. */
  private List<Referent> finders(Token predicate) {
    return tree.tokens().stream()
        .filter(noun -> noun.index() < predicate.index())
        .filter(noun -> context.lexicon().words().findings().contains(Tree.lemma(noun)))
        .filter(noun -> HOLDING.matcher(between(noun, predicate)).find())
        .filter(noun -> !tree.subtree(predicate).contains(noun))
        .map(noun -> anaphors.speakable(participants.owners(noun)))
        .filter(owners -> !owners.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private String between(Token noun, Token predicate) {
    return sentence.text().substring(noun.end(), Math.max(noun.end(), predicate.begin()));
  }

  private List<Referent> source(Token predicate) {
    if (Voices.isOfNobody(sentence.text())) {
      return List.of();
    }
    boolean outside = ACCORDING.matcher(sentence.text()).find() || hasQuoteBehind();
    Optional<Party> party =
        context.isQuoted(sentence, predicate.begin()) || outside
            ? context.voices().quoted(sentence)
            : context.issuer();
    return party.map(found -> List.of(Referent.named(found, found.name()))).orElse(List.of());
  }

  /** 'The group was behind it, the ministry said.' */
  private boolean hasQuoteBehind() {
    return sentence
        .text()
        .matches(
            "(?s).*, (?:[^,]{2,60}) (?:said|says|added|reported|noted|wrote|claims|claimed|stated|alleged|alleges|announced|concluded|warned|confirmed|believes|believe|has said|have said)(?: (?:on|in|at|last) [^,]*)?\\.?$");
  }
}
