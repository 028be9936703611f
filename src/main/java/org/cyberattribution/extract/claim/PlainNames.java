package org.cyberattribution.extract.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cyberattribution.extract.ParsedSentence;
import org.cyberattribution.extract.ParsedSentence.Token;
import org.cyberattribution.extract.SentenceParser;
import org.cyberattribution.extract.name.Mention;
import org.cyberattribution.extract.text.Sentence;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;
import org.jspecify.annotations.Nullable;

/**
 * Parses a sentence with a plain word in place of each long name, since 'the Ministry of State
 * Security (MSS)' is one noun to a reader and a puzzle to a parser; the tokens are given back where
 * the names stand.
 */
public final class PlainNames {
  private static final Pattern ABBREVIATED =
      Pattern.compile("^ \\(\\p{Lu}[\\p{L}\\p{N}. ’'-]{1,40}\\)");
  private static final String ALIAS =
      "(?:[Tt]he )?\\p{Lu}[\\p{L}\\p{N}-]*(?: [\\p{Lu}\\p{N}][\\p{L}\\p{N}-]*)*";
  private static final Pattern ALIASES =
      Pattern.compile(
          "^,? \\(?(?:also known as|also called|also tracked as|aka|a\\.k\\.a\\.) [\"“‘']?"
              + ALIAS
              + "(?:(?:, and|, or|,| and| or) "
              + ALIAS
              + ")*[\"”’']?(?:\\)|,(?! (?:an?|the|which|who) ))?");
  private static final Pattern MEMBERS =
      Pattern.compile("^(?:'s|’s)? (?:allies|members|member states|member countries|partners)\\b");

  /** Who is the source is found without grammar, and what he says is read better without him. */
  private static final Pattern ACCORDING =
      Pattern.compile("^(?:Q: )?According to [^,]{3,90}, (?=\\p{L}|[\"“])");

  /** 'The group known as APT31': the noun tells a parser enough. */
  private static final Pattern CALLED =
      Pattern.compile(
          "(?:group|hackers|actors?|gang|collective|unit|team|outfit)( (?:which is |that is |publicly |also |commonly )?(?:known|tracked|identified|referred to) (?:by [\\p{L} ]{3,30} )?as (?:the )?)$");

  /** 'Hackers affiliated with Iran': whose they are is read from the words, without grammar. */
  private static final Pattern TIED =
      Pattern.compile(
          "(?:hackers?|actors?|groups?|operatives|operators|gang|team|spies|attackers|cybercriminals)((?: that (?:is|are)| who (?:is|are)|,? believed to be| allegedly| reportedly| suspected of being)? (?:affiliated with|linked to|linked with|tied to|connected to|associated with|working for|working on behalf of|acting on behalf of|operating on behalf of|backed by|sponsored by|supported by|directed by|employed by|with links to|with ties to|belonging to) (?:the |a unit of (?:the )?|elements of (?:the )?)?)$");

  /** 'Canada judges that': a verb that a parser takes for a noun behind a name. */
  private static final Pattern JUDGES =
      Pattern.compile(
          "^ (judge|share|claim|report|view|blame|name|link|charge|condemn|denounce|accuse|attribute|suspect)s(?= (?:that|the|an?|its|this|these|those|\\p{Lu}))");

  private static final Pattern OWNER = Pattern.compile("^(?:'s|’s) ");

  private static final Pattern JOINED = Pattern.compile("^[-‐/]");

  private final DocumentContext context;
  private final SentenceParser parser;

  /** A stretch of the plain text and the stretch of the sentence that it stands for. */
  private record Stretch(
      int plainBegin, int plainEnd, int begin, int end, int next, String lemma) {}

  /** What is replaced, and where the text goes on; an aside where there is no name. */
  private record Part(
      int begin, int end, int next, @Nullable Mention mention, String word, String lemma) {
    static Part without(int begin, int end) {
      return new Part(begin, end, end, null, "", "");
    }

    static Part inserted(int at, String word) {
      return new Part(at, at, at, null, word, "");
    }
  }

  public PlainNames(DocumentContext context, SentenceParser parser) {
    this.context = context;
    this.parser = parser;
  }

  public ParsedSentence parse(Sentence sentence) {
    StringBuilder plain = new StringBuilder();
    List<Stretch> replaced = new ArrayList<>();
    int from = 0;
    for (Part part : parts(sentence)) {
      if (part.begin >= from) {
        plain.append(sentence.text(), from, part.begin);
        int begin = plain.length();
        plain.append(
            part.mention == null
                ? part.word
                : word(context.meaning(sentence, part.mention), plain));
        from = part.next;
        replaced.add(new Stretch(begin, plain.length(), part.begin, part.end, from, part.lemma));
      }
    }
    plain.append(sentence.text().substring(from));
    ParsedSentence parsed = parser.parse(plain.toString());
    return new ParsedSentence(
        sentence.text(),
        parsed.tokens().stream().map(token -> restored(token, replaced, sentence)).toList());
  }

  /** What is not given to the parser as it stands: long names, and asides. */
  private List<Part> parts(Sentence sentence) {
    List<Part> parts = new ArrayList<>();
    for (Asides.Aside aside : Asides.of(sentence.text())) {
      parts.add(Part.without(aside.begin(), aside.end()));
    }
    for (Mention mention : context.mentions(sentence)) {
      String ahead = sentence.text().substring(0, mention.begin());
      Matcher called = CALLED.matcher(ahead);
      Matcher tied = TIED.matcher(ahead);
      if (mention.first().is(PartyClass.THREAT_ACTOR) && called.find()) {
        parts.add(Part.without(called.start(1), mention.end()));
      } else if (tied.find()) {
        parts.add(Part.without(tied.start(1), tiedEnd(sentence, mention)));
      } else if (isLong(sentence.text(), mention)) {
        int next = mention.end() + dropped(sentence.text(), mention);
        parts.add(new Part(mention.begin(), mention.end(), next, mention, "", ""));
      }
      Matcher judges = JUDGES.matcher(sentence.text().substring(mention.end()));
      if (judges.find()) {
        parts.add(verb(mention.end() + 1, mention.end() + judges.end(), judges.group(1)));
      }
    }
    MissingThat.places(sentence.text(), context.mentions(sentence))
        .forEach(place -> parts.add(Part.inserted(place, " that")));
    Matcher according = ACCORDING.matcher(sentence.text());
    if (according.find() && isNamed(sentence, according.end())) {
      parts.removeIf(part -> part.begin < according.end());
      parts.add(Part.without(0, according.end()));
    }
    parts.sort(Comparator.comparingInt(Part::begin));
    return parts;
  }

  private static Part verb(int begin, int end, String lemma) {
    return new Part(begin, end, end, null, "takes", lemma);
  }

  /**
   * How far the names go on that tell whose the actors are: 'the PRC's Ministry of State Security'.
   */
  private int tiedEnd(Sentence sentence, Mention mention) {
    String behind = sentence.text().substring(mention.end());
    Matcher owner = OWNER.matcher(behind);
    int next = owner.find() ? mention.end() + owner.end() : -1;
    return context.mentions(sentence).stream()
        .filter(other -> other.begin() == next)
        .mapToInt(Mention::end)
        .findFirst()
        .orElse(mention.end());
  }

  private boolean isNamed(Sentence sentence, int until) {
    return context.mentions(sentence).stream()
        .anyMatch(
            mention -> mention.end() <= until && !mention.first().is(PartyClass.THREAT_ACTOR));
  }

  private static boolean isLong(String text, Mention mention) {
    String name = text.substring(mention.begin(), mention.end());
    boolean several =
        name.chars().anyMatch(each -> !Character.isLetter(each))
            || name.chars().filter(Character::isUpperCase).count() > 1;
    return several
        && !mention.is(Mention.Kind.DEMONYM)
        && !JOINED.matcher(text.substring(mention.end())).find();
  }

  /** How many chars behind a name are other names of the same. */
  static int aliases(String behind) {
    Matcher abbreviation = ABBREVIATED.matcher(behind);
    int end = abbreviation.find() ? abbreviation.end() : 0;
    Matcher aliases = ALIASES.matcher(behind.substring(end));
    return aliases.find() ? end + aliases.end() : end;
  }

  /** How many chars behind a name say nothing more: other names, or that members are meant. */
  private static int dropped(String text, Mention mention) {
    String behind = text.substring(mention.end());
    int end = aliases(behind);
    if (end > 0) {
      return end;
    }
    Matcher members = MEMBERS.matcher(behind);
    boolean alliance = mention.first().is(PartyClass.INTERGOVERNMENTAL_ORGANISATION);
    return alliance && members.find() ? members.end() : end;
  }

  private static String word(Party party, StringBuilder before) {
    if (party.is(PartyClass.STATE)) {
      return before.toString().toLowerCase(Locale.ROOT).endsWith("the ")
          ? "Netherlands"
          : "Germany";
    }
    return party.is(PartyClass.PERSON) ? "Johnson" : "Microsoft";
  }

  private static Token restored(Token token, List<Stretch> replaced, Sentence sentence) {
    int[] span = {token.begin(), token.end()};
    String word = token.word();
    int shift = 0;
    for (Stretch stretch : replaced) {
      if (token.begin() >= stretch.plainEnd) {
        shift = stretch.next - stretch.plainEnd;
      } else if (token.begin() >= stretch.plainBegin) {
        if (stretch.begin == stretch.end) {
          return moved(token, stretch.begin, stretch.begin);
        }
        word = sentence.text().substring(stretch.begin, stretch.end);
        return new Token(
            token.index(),
            word,
            stretch.lemma.isEmpty() ? word : stretch.lemma,
            token.tag(),
            stretch.begin,
            stretch.end,
            token.head(),
            token.relation());
      }
    }
    return moved(token, span[0] + shift, span[1] + shift);
  }

  private static Token moved(Token token, int begin, int end) {
    return new Token(
        token.index(),
        token.word(),
        token.lemma(),
        token.tag(),
        begin,
        end,
        token.head(),
        token.relation());
  }
}
