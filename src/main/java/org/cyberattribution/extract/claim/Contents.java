package org.cyberattribution.extract.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cyberattribution.extract.ParsedSentence.Token;
import org.cyberattribution.extract.grammar.Tree;
import org.cyberattribution.extract.lexicon.Frame;
import org.cyberattribution.extract.lexicon.Lexicon;
import org.cyberattribution.extract.name.Mention;
import org.cyberattribution.extract.text.Sentence;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;

/**
 * What others are said to have found: whose finding it is, and whom it accuses, below a word such
 * as 'endorse', 'dispute' or 'retract'.
 */
final class Contents {
  private static final Set<String> ATTRIBUTING =
      Set.of("attribute", "ascribe", "attribution", "blame", "accuse", "accusation", "allegation");
  private static final Set<String> ACCUSING =
      Set.of("accusation", "allegation", "claim", "evidence", "case", "charge", "finding");

  /** How far behind 'that' the one stands of whom something is told. */
  private static final int NEXT = 30;

  private static final Pattern TO = Pattern.compile("\\b(?:to|on|against) (?:the )?$");
  private static final Pattern NOW = Pattern.compile("\\b(?:now|but|instead)\\b");
  private static final Set<String> ALLEGED =
      Set.of("evidence", "case", "charge", "finding", "claim");
  private static final List<String> TOWARDS = List.of("to", "on", "against");

  private final DocumentContext context;
  private final Lexicon lexicon;
  private final Sentence sentence;
  private final Tree tree;
  private final Participants participants;
  private final Cues cues;
  private final Places places;

  Contents(DocumentContext context, Sentence sentence, Tree tree, Participants participants) {
    this.context = context;
    this.lexicon = context.lexicon();
    this.sentence = sentence;
    this.tree = tree;
    this.participants = participants;
    this.cues = new Cues(sentence, tree);
    this.places = new Places(tree);
  }

  /** Whose finding is meant. */
  List<Referent> owners(Token predicate) {
    return scope(predicate)
        .filter(token -> lexicon.words().findings().contains(Tree.lemma(token)))
        .map(participants::owners)
        .filter(owners -> !owners.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** Whether a noun is a finding of somebody whom the sentence names. */
  boolean isOfSomebody(Token noun) {
    return lexicon.words().findings().contains(Tree.lemma(noun))
        && !participants.owners(noun).isEmpty();
  }

  /** Whom the finding accuses. */
  List<Referent> accused(Token predicate) {
    if (isOfOneself(predicate)) {
      return List.of();
    }
    List<Referent> owners = owners(predicate);
    return Stream.<List<Referent>>of(attributed(predicate), done(predicate, owners))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElseGet(() -> named(predicate, owners));
  }

  /** 'Denied that it was behind such attacks': nobody else is meant. */
  private boolean isOfOneself(Token predicate) {
    return places
        .clause(predicate)
        .flatMap(clause -> tree.child(clause, "nsubj", "nsubj:pass"))
        .filter(subject -> subject.tag().equals("PRP"))
        .isPresent();
  }

  /** Whom the revised finding accuses: who is named behind 'now' or 'but', or else at all. */
  List<Referent> revised(Token predicate) {
    Matcher now = NOW.matcher(sentence.text());
    List<Party> actors = actorsFrom(now.find() ? now.end() : sentence.text().length());
    return actors.isEmpty()
        ? accused(predicate)
        : List.of(Referent.named(actors.get(0), actors.get(0).name()));
  }

  private List<Party> actorsFrom(int offset) {
    return context.mentions(sentence).stream()
        .filter(mention -> mention.begin() >= offset)
        .map(mention -> context.meaning(sentence, mention))
        .filter(party -> party.is(PartyClass.THREAT_ACTOR))
        .toList();
  }

  /** 'The attribution of the attack to APT28', 'accusations against Venezuela'. */
  private List<Referent> attributed(Token predicate) {
    return scope(predicate)
        .flatMap(token -> placed(token).stream())
        .map(place -> accusable(participants.all(place)))
        .filter(list -> !list.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** An accusation 'regarding attacks on the parliament' is not one against the parliament. */
  private List<Token> placed(Token token) {
    List<Token> found = tree.prepositional(token, towards(token));
    return ACCUSING.contains(Tree.lemma(token))
        ? found.stream().filter(each -> isNear(each, token)).toList()
        : found;
  }

  /** Whether a place hangs on a noun, or on what is told of it: 'evidence presented against'. */
  private boolean isNear(Token place, Token noun) {
    return tree.head(place)
        .filter(head -> head.equals(noun) || (Tree.isVerb(head) && head.head() == noun.index()))
        .isPresent();
  }

  private static List<String> towards(Token token) {
    if (ACCUSING.contains(Tree.lemma(token))) {
      return List.of("against");
    }
    if (ATTRIBUTING.contains(Tree.lemma(token))) {
      return TOWARDS;
    }
    return ALLEGED.contains(Tree.lemma(token)) ? List.of("against") : List.of();
  }

  /** 'The finding that the GRU caused it', 'the report that tied RedEcho to it'. */
  private List<Referent> done(Token predicate, List<Referent> owners) {
    return scope(predicate)
        .filter(token -> !token.equals(predicate))
        .flatMap(token -> accusing(token).stream())
        .map(found -> without(found, owners))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<List<Referent>> accusing(Token token) {
    List<List<Referent>> found = new ArrayList<>();
    for (Frame frame : lexicon.evokedBy(Tree.lemma(token))) {
      if (frame.isDeed() || frame.act().equals("attributes")) {
        cues.predicate(token, frame)
            .filter(each -> cues.hasWith(each, frame))
            .map(each -> whom(each, frame))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  private List<Referent> whom(Token predicate, Frame frame) {
    return places.of(predicate, frame.whom()).stream()
        .map(place -> accusable(participants.all(place)))
        .filter(list -> !list.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** An actor that is named at all, or the first state behind 'that'. */
  private List<Referent> named(Token predicate, List<Referent> owners) {
    List<Mention> mentions =
        context.mentions(sentence).stream()
            .filter(mention -> mention.begin() > predicate.end())
            .toList();
    Optional<Party> actor =
        mentions.stream()
            .map(mention -> context.meaning(sentence, mention))
            .filter(party -> party.is(PartyClass.THREAT_ACTOR))
            .findFirst();
    int that = sentence.text().toLowerCase(Locale.ROOT).indexOf(" that ", predicate.end());
    Optional<Party> found =
        actor.or(
            () ->
                mentions.stream()
                    .filter(mention -> that >= 0 && mention.begin() > that)
                    .filter(mention -> mention.begin() < that + NEXT)
                    .filter(mention -> !mention.is(Mention.Kind.DEMONYM))
                    .map(mention -> context.meaning(sentence, mention))
                    .filter(Contents::isStateOrOrgan)
                    .findFirst());
    return without(
        found
            .or(() -> towards(mentions))
            .map(party -> List.of(Referent.named(party, party.name())))
            .orElse(List.of()),
        owners);
  }

  /**
   * 'The attribution by Lithuania of the incident to the GRU', wherever the parser hangs the end.
   */
  private Optional<Party> towards(List<Mention> mentions) {
    if (!sentence.text().toLowerCase(Locale.ROOT).contains("attribut")) {
      return Optional.empty();
    }
    return mentions.stream()
        .filter(mention -> TO.matcher(sentence.text().substring(0, mention.begin())).find())
        .map(mention -> context.meaning(sentence, mention))
        .filter(Contents::isStateOrOrgan)
        .findFirst();
  }

  private static boolean isStateOrOrgan(Party party) {
    return party.is(PartyClass.STATE) || party.is(PartyClass.STATE_ORGAN);
  }

  private static List<Referent> accusable(List<Referent> referents) {
    return referents.stream()
        .filter(each -> each.is(Referent.Kind.NAMED) || each.is(Referent.Kind.UNNAMED))
        .filter(Perpetrators::canAct)
        .toList();
  }

  private static List<Referent> without(List<Referent> found, List<Referent> owners) {
    return found.stream()
        .filter(
            each ->
                each.party() == null
                    || owners.stream().noneMatch(owner -> each.party().equals(owner.party())))
        .toList();
  }

  /** What hangs on a predicate; of a passive, its subject too. */
  private Stream<Token> scope(Token predicate) {
    Optional<Token> subject = tree.isPassive(predicate) ? tree.object(predicate) : Optional.empty();
    Stream<Token> below =
        tree.subtree(predicate).stream().filter(token -> token.index() >= predicate.index());
    return Stream.concat(subject.stream().flatMap(token -> tree.subtree(token).stream()), below)
        .distinct();
  }
}
