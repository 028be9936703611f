package org.cyberattribution.extract.claim;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cyberattribution.extract.ParsedSentence.Token;
import org.cyberattribution.extract.grammar.Tree;
import org.cyberattribution.extract.lexicon.Words;
import org.cyberattribution.extract.name.Mention;
import org.cyberattribution.extract.text.Sentence;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;

/** What belongs to a noun: where its phrase begins and ends, which names stand in it, how many. */
final class NounPhrases {
  private static final Set<String> LISTING = Set.of("such", "include", "including", "like");
  private static final Set<String> NAMING =
      Set.of("know", "call", "track", "dub", "name", "refer", "identify", "label", "include");
  private static final Map<String, Integer> NUMBERS =
      Map.of(
          "one", 1, "two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "seven", 7, "eight", 8,
          "nine", 9, "ten", 10);
  private static final int FARTHEST_TIE = 45;

  /** Those who rule where they are said to be. */
  private static final Set<String> RULING =
      Set.of("official", "officials", "authority", "authorities", "leadership", "government");

  /** Those who are in a state and not of it. */
  private static final Set<String> SENT =
      Set.of("embassy", "consulate", "mission", "ambassador", "envoy", "diplomat", "delegation");

  private static final Pattern PARENTHESES = Pattern.compile("^ \\([^()]*,[^()]*\\)");
  private static final Pattern CALLING =
      Pattern.compile(
          "^,? (?:that |which )?(?:(?:it|he|she|they|the [\\p{L}]+|\\p{Lu}[\\p{L}]+|researchers) (?:calls?|tracks?|dubs|dubbed|names?|refers? to|identif(?:y|ies|ied)|called|tracked)|(?:known|tracked|identified|referred to)|called|dubbed|named)(?: as)? (?:the )?[\"“‘']?(?=\\p{Lu})");

  private static final Pattern PLACED = Pattern.compile("^ in (?:the )?(?=\\p{Lu})");

  private final DocumentContext context;
  private final Sentence sentence;
  private final Tree tree;
  private final Words words;

  NounPhrases(DocumentContext context, Sentence sentence, Tree tree) {
    this.context = context;
    this.sentence = sentence;
    this.tree = tree;
    this.words = context.lexicon().words();
  }

  static String withoutArticle(String phrase) {
    return phrase
        .replaceFirst("^(?i)(the|a|an|these|those|this|its|his|their|some) ", "")
        .replaceFirst(
            "(?<=.{12})(?<!linked|tied|connected|affiliated|associated|related|belonging)(?: (?:linked|tied|connected|affiliated|associated|related|belonging))? (?:to|with|that|who|which|for|in connection) .*$",
            "")
        .strip();
  }

  @org.jspecify.annotations.Nullable Integer count(Token head) {
    return tree.child(head, "nummod")
        .map(Tree::lemma)
        .map(number -> number.matches("\\d{1,4}") ? Integer.valueOf(number) : NUMBERS.get(number))
        .orElse(null);
  }

  /** Parties given as examples: 'Allies, such as Canada and the United States'. */
  List<Party> listed(Token head) {
    List<Party> found = new ArrayList<>();
    for (Token child : tree.children(head)) {
      boolean listing =
          tree.children(child).stream()
              .anyMatch(
                  mark ->
                      LISTING.contains(Tree.lemma(mark)) && !mark.relation().startsWith("nmod"));
      if (listing || LISTING.contains(Tree.lemma(child))) {
        for (Token token : tree.subtree(child)) {
          mentionAt(token.begin())
              .filter(m -> m.end() == token.end() && !m.is(Mention.Kind.DEMONYM))
              .map(m -> context.meaning(sentence, m))
              .ifPresent(found::add);
        }
      }
    }
    if (found.isEmpty()) {
      found.addAll(inParentheses(head));
    }
    return found;
  }

  /** 'Allies (Canada, the United Kingdom and Japan)'. */
  private List<Party> inParentheses(Token head) {
    Matcher list = PARENTHESES.matcher(sentence.text().substring(head.end()));
    if (!list.find()) {
      return List.of();
    }
    int end = head.end() + list.end();
    return context.mentions(sentence).stream()
        .filter(mention -> mention.begin() > head.end() && mention.end() < end)
        .filter(mention -> !mention.is(Mention.Kind.DEMONYM))
        .map(mention -> context.meaning(sentence, mention))
        .toList();
  }

  /** Named actors within a phrase: 'the hacking group known as APT31'. */
  List<Party> actorsWithin(Token head) {
    Set<Party> found = new LinkedHashSet<>();
    for (Mention mention : within(head)) {
      Party party = context.meaning(sentence, mention);
      if (party.is(PartyClass.THREAT_ACTOR)) {
        found.add(party);
      }
    }
    calledBehind(head).ifPresent(found::add);
    return List.copyOf(found);
  }

  /** 'A group it calls Hafnium', wherever the parser hangs the calling. */
  private Optional<Party> calledBehind(Token head) {
    Matcher calling = CALLING.matcher(sentence.text().substring(head.end()));
    return calling.find()
        ? mentionAt(head.end() + calling.end())
            .map(mention -> context.meaning(sentence, mention))
            .filter(party -> party.is(PartyClass.THREAT_ACTOR))
        : Optional.empty();
  }

  /** The names within a noun's phrase, without those in clauses that tell something else. */
  List<Mention> within(Token head) {
    List<Mention> found = new ArrayList<>();
    for (Token token : phraseTokens(head)) {
      mentionAt(token.begin()).filter(mention -> !found.contains(mention)).ifPresent(found::add);
    }
    return found;
  }

  List<Token> phraseTokens(Token head) {
    List<Token> tokens = new ArrayList<>();
    tokens.add(head);
    for (Token child : tree.children(head)) {
      boolean clause = child.relation().startsWith("acl") || child.relation().startsWith("conj");
      if (!clause || NAMING.contains(Tree.lemma(child))) {
        if ((!child.relation().startsWith("nsubj") || head.relation().equals("ccomp"))
            && !child.relation().equals("cop")
            && !child.relation().startsWith("obl")) {
          tokens.addAll(
              child.relation().startsWith("acl") ? tree.subtree(child) : phraseTokens(child));
        }
      }
    }
    tokens.sort(java.util.Comparator.comparingInt(Token::index));
    return tokens;
  }

  Optional<Mention> mentionAt(int offset) {
    return context.mentions(sentence).stream()
        .filter(mention -> mention.covers(offset))
        .findFirst();
  }

  int phraseBegin(Token head) {
    return tree.children(head).stream()
        .filter(child -> child.index() < head.index())
        .filter(
            child ->
                Set.of(
                        "det",
                        "amod",
                        "compound",
                        "nmod:poss",
                        "nummod",
                        "nmod",
                        "advmod",
                        "obl",
                        "dep",
                        "flat")
                    .contains(child.relation()))
        .mapToInt(child -> tree.subtree(child).get(0).begin())
        .min()
        .orElse(head.begin());
  }

  int phraseEnd(Token head) {
    return tree.children(head).stream()
        .filter(child -> child.index() > head.index())
        .filter(
            child ->
                child.relation().equals("nmod")
                    || child.relation().equals("flat")
                    || (child.relation().equals("acl") && isTying(child))
                    || (child.relation().equals("amod") && isTying(child)))
        .mapToInt(child -> simpleEnd(child))
        .max()
        .orElse(tiedEnd(head));
  }

  /** 'Hackers from China': what ties a noun to a state belongs to it, whatever the parser says. */
  int tiedEnd(Token head) {
    String behind =
        sentence
            .text()
            .substring(head.end())
            .toLowerCase(Locale.ROOT)
            .replaceFirst("^,? (?:that|which|who) (?:is|are|was|were) ", " ");
    boolean tied =
        words.phrases().keySet().stream().anyMatch(phrase -> behind.startsWith(" " + phrase + " "));
    return context.mentions(sentence).stream()
        .filter(mention -> tied && mention.begin() > head.end())
        .filter(mention -> mention.begin() < head.end() + FARTHEST_TIE)
        .mapToInt(Mention::end)
        .findFirst()
        .orElse(head.end());
  }

  int simpleEnd(Token child) {
    List<Token> tokens = new ArrayList<>(tree.subtree(child));
    tokens.removeIf(token -> token.relation().startsWith("acl:relcl"));
    return tokens.get(tokens.size() - 1).end();
  }

  boolean isTying(Token clause) {
    String text = sentence.text().substring(clause.begin()).toLowerCase(Locale.ROOT);
    return words.phrases().keySet().stream().anyMatch(text::startsWith);
  }

  /** 'The EU member's intelligence agency' is a state's, not the union's. */
  boolean isOfMember(Mention alliance) {
    return sentence
        .text()
        .substring(alliance.end())
        .matches("(?s)^ (?:member|country|nation|ally)(?:'s|’s) .*");
  }

  /** 'The embassy in the United Kingdom' is another state's. */
  boolean isHost(Token head, Mention place) {
    return SENT.contains(Tree.lemma(head))
        && place.begin() > head.end()
        && sentence.text().substring(head.end(), place.begin()).matches(" (?:in|to) (?:the )?");
  }

  /** 'Officials in Moscow', whatever the parser hangs the place on. */
  Optional<Mention> placedBehind(Token head) {
    Matcher place = PLACED.matcher(sentence.text().substring(head.end()));
    return RULING.contains(Tree.lemma(head)) && place.find()
        ? mentionAt(head.end() + place.end())
        : Optional.empty();
  }

  /** A phrase with what an office is for: 'the Ministry of Foreign Affairs'. */
  String titled(Token head) {
    int end =
        tree.children(head).stream()
            .filter(child -> child.relation().equals("nmod") && child.tag().startsWith("NNP"))
            .filter(child -> tree.preposition(child).filter("of"::equals).isPresent())
            .mapToInt(Token::end)
            .findFirst()
            .orElse(head.end());
    return sentence.text().substring(phraseBegin(head), end);
  }

  String phrase(Token head) {
    return sentence.text().substring(phraseBegin(head), head.end());
  }
}
