package org.cyberattribution.extract.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cyberattribution.extract.ParsedSentence.Token;
import org.cyberattribution.extract.grammar.Tree;
import org.cyberattribution.extract.lexicon.Frame;
import org.cyberattribution.extract.text.Sentence;
import org.cyberattribution.model.Level;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;

/** In whose mouth the words of a sentence stand. */
final class Speakers {
  private static final Pattern ACCORDING = Pattern.compile("(?i)\\b(according to|per the|per)\\b");
  private static final Set<String> OWNED = Set.of("by", "of", "from");

  private final DocumentContext context;
  private final Sentence sentence;
  private final Tree tree;
  private final Participants participants;

  Speakers(DocumentContext context, Sentence sentence, Tree tree, Participants participants) {
    this.context = context;
    this.sentence = sentence;
    this.tree = tree;
    this.participants = participants;
  }

  List<Referent> all(Token predicate, Frame frame) {
    boolean inner =
        frame.isDeed()
            || frame.embedded()
            || frame.must()
            || (frame.act().equals("denies") && !Tree.isVerb(predicate));
    List<Referent> found = inner ? List.of() : performers(predicate);
    if (!found.isEmpty()) {
      return found;
    }
    boolean relayed =
        frame.act().equals("attributes")
            && Set.of("attribute", "ascribe").contains(Tree.lemma(predicate));
    boolean heard = context.isQuoted(sentence, predicate.begin()) || context.issuer().isPresent();
    if (!inner && Tree.isVerb(predicate) && tree.isPassive(predicate) && !(relayed && heard)) {
      return List.of();
    }
    return saying(predicate);
  }

  private List<Referent> performers(Token predicate) {
    if (predicate.tag().startsWith("NN")) {
      return tree.children(predicate).stream()
          .map(this::owner)
          .filter(list -> !list.isEmpty())
          .findFirst()
          .orElseGet(() -> whoDoes(predicate));
    }
    return tree.subject(predicate)
        .map(subject -> speakable(participants.all(subject)))
        .orElse(List.of());
  }

  /** 'The attribution by Canada', 'the indictment issued by the Justice Department'. */
  private List<Referent> owner(Token child) {
    if (child.relation().startsWith("acl")) {
      return tree.agent(child).map(agent -> speakable(participants.all(agent))).orElse(List.of());
    }
    boolean own =
        child.relation().equals("nmod:poss")
            || tree.preposition(child).filter(OWNED::contains).isPresent();
    return own ? speakable(participants.all(child)) : List.of();
  }

  /** 'The ministry joins the condemnation': who does something with the act performs it. */
  private List<Referent> whoDoes(Token noun) {
    return tree.head(noun)
        .filter(Tree::isVerb)
        .filter(verb -> noun.relation().equals("obj") || noun.relation().startsWith("obl"))
        .flatMap(tree::subject)
        .map(subject -> speakable(participants.all(subject)))
        .orElse(List.of());
  }

  /**
   * Who says it: the subject of a verb of saying above, a phrase of source, a quotation, the
   * issuer.
   */
  private List<Referent> saying(Token predicate) {
    Token token = predicate;
    while (token.head() >= 0) {
      Token head = tree.token(token.head());
      if (context.lexicon().words().reporting().contains(Tree.lemma(head))
          && !token.relation().startsWith("nsubj")) {
        List<Referent> found =
            tree.subject(head)
                .map(subject -> speakable(participants.all(subject)))
                .orElse(List.of());
        if (!found.isEmpty()) {
          return found;
        }
      }
      token = head;
    }
    return source(predicate);
  }

  private List<Referent> source(Token predicate) {
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
            "(?s).*, (?:[^,]{2,60}) (?:said|says|added|reported|noted|wrote|claims|claimed|stated)(?: (?:on|in|at|last) [^,]*)?\\.?$");
  }

  private List<Referent> speakable(List<Referent> referents) {
    List<Referent> found = new ArrayList<>();
    for (Referent referent : resolved(referents, false)) {
      Party party = referent.party();
      boolean outlet =
          party != null && (party.is(PartyClass.MEDIA_OUTLET) || party.is(PartyClass.THREAT_ACTOR));
      if (!outlet
          && !referent.is(Referent.Kind.NOBODY)
          && !(referent.is(Referent.Kind.UNNAMED) && referent.level() != Level.INDIVIDUAL)) {
        found.add(referent);
      }
    }
    return found;
  }

  /** Pronouns and the like replaced by whom they mean; what means nobody falls away. */
  List<Referent> resolved(List<Referent> referents, boolean accused) {
    List<Referent> found = new ArrayList<>();
    for (Referent referent : referents) {
      switch (referent.kind()) {
        case OURSELVES ->
            ourselves().ifPresent(party -> found.add(Referent.named(party, referent.words())));
        case ANAPHOR -> anaphor(referent, accused).ifPresent(found::add);
        case NOBODY -> {}
        case NAMED, UNNAMED -> found.add(referent);
      }
    }
    return found;
  }

  private Optional<Party> ourselves() {
    boolean quoted = !context.quotations().within(sentence.begin(), sentence.end()).isEmpty();
    return quoted
        ? context.voices().quoted(sentence)
        : context.issuer().or(() -> context.voices().before(sentence.index(), 0));
  }

  private Optional<Referent> anaphor(Referent referent, boolean accused) {
    String word = referent.words().toLowerCase(Locale.ROOT);
    String id = context.lexicon().words().anaphors().get(word);
    Optional<Party> fixed = id == null ? Optional.empty() : context.names().partyById(id);
    if (fixed.isPresent()) {
      return fixed.map(party -> Referent.named(party, referent.words()));
    }
    if (accused) {
      return Optional.of(referent);
    }
    return context
        .voices()
        .before(sentence.index(), sentence.text().indexOf(referent.words()), referent.words())
        .or(context::issuer)
        .map(party -> Referent.named(party, referent.words()));
  }
}
