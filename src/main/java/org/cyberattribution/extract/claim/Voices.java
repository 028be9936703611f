package org.cyberattribution.extract.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cyberattribution.extract.name.Mention;
import org.cyberattribution.extract.text.Sentence;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;

/**
 * Who is said to speak in each sentence, found by the words around verbs of saying and without
 * grammar, since most of these sentences are never parsed.
 */
final class Voices {
  private static final Pattern SAYING =
      Pattern.compile(
          "\\b(said|says|say|told|added|adds|adding|stated|states|noted|notes|wrote|claimed|claims|announced|announces|reads?|concluded(?= that| in)|concludes(?= that)"
              + "|reported|reports|confirmed|confirms|commented|stressed|stresses|underscored|underscores|underscoring|warned|continued|affirmed|declared"
              + "|[Aa]ccording to|[Pp]er the|per|explained|shows|denied|condemned|condemns|accused|accuses|blamed|blames|urged|urges|called on|calls on|called out|calling out"
              + "|sanctioned|charged|issued|released|published|reiterated|tweeted|posted|alleged|alleges|pledged|asserted|attributed|attributes|doubled down|voices|details|detailed|revealed|disclosed)\\b");
  private static final Pattern INVERTED =
      Pattern.compile("said|says|added|adds|wrote|told|continued|noted");
  private static final Pattern ACCORDING = Pattern.compile("[Aa]ccording to|[Pp]er the|per");
  private static final Pattern PRONOUN =
      Pattern.compile(
          "(?i)\\b(he|she|it|they|the (?:statement|release|press release|declaration|document|ministry|spokes\\p{L}+|agency|council|report|government|company"
              + "|alliance|bloc|announcement|communiqu[eé]|spokesperson|department|coalition|officials?|minister|president|police|centre|center|researchers))\\s*$");
  private static final Pattern ASIDE =
      Pattern.compile("\\b(?:context|wake|light|regarding|about|against|concerning)\\b");
  private static final Pattern FIRM =
      Pattern.compile(
          "^(?:[-’'\\p{Ll}]+)?(?: \\p{Ll}[\\p{L}-]*){0,4} (?:firm|company|vendor|researchers?|provider|giant|lab|think tank|newspaper|broadcaster|magazine|outlet)\\b");
  private static final Pattern HOST =
      Pattern.compile("(?i)\\b(?:embassy|ambassador|consulate|mission|envoy) (?:in|to) (?:the )?$");
  private static final Pattern NOBODY =
      Pattern.compile(
          ", (?:the |an? |some |several |its )?(?:U\\.?S\\.?|[\\p{L}'’-]+)?[\\p{Ll}'’ -]{0,40}\\b(?:sources?|newspaper|daily|paper|people|experts?|analysts?|insiders?|magazine|firm|company|researchers?) (?:also |later |has |have |had )?$");
  private static final Pattern LAST =
      Pattern.compile(
          "\\b(?:said|says|claimed|claims|reported|told \\p{L}+)(?: on \\p{L}+| in [^,]{3,40})?\\.?$");
  private static final int FARTHEST = 150;
  private static final int BEHIND = 60;

  private record Voice(int sentence, int offset, Party party) {}

  private final DocumentContext context;
  private final Institutions institutions;
  private final Offices offices;
  private final List<Voice> voices = new ArrayList<>();

  Voices(DocumentContext context) {
    this.context = context;
    this.institutions = new Institutions(context.names());
    this.offices = new Offices(context);
    context.sentences().forEach(this::listen);
  }

  /** 'Jane Doe: We condemn this': a transcript names who speaks. */
  private Optional<Voice> label(Sentence sentence) {
    return context.mentions(sentence).stream()
        .filter(mention -> mention.begin() == 0 && sentence.text().startsWith(": ", mention.end()))
        .findFirst()
        .flatMap(mention -> voice(sentence, mention));
  }

  private void listen(Sentence sentence) {
    label(sentence).ifPresent(voices::add);
    Matcher saying = SAYING.matcher(sentence.text());
    while (saying.find()) {
      if (!context.isQuoted(sentence, saying.start())) {
        boolean behind = ACCORDING.matcher(saying.group()).matches();
        Optional<Voice> voice =
            behind
                ? after(sentence, saying.end())
                : before(sentence, saying.start())
                    .or(
                        () ->
                            INVERTED.matcher(saying.group()).matches()
                                ? after(sentence, saying.end())
                                : Optional.empty());
        voice.ifPresent(voices::add);
      }
    }
  }

  /** 'It was them, the newspaper's sources said': somebody without a name. */
  static boolean isOfNobody(String sentence) {
    Matcher last = LAST.matcher(sentence);
    return last.find() && NOBODY.matcher(sentence.substring(0, last.start())).find();
  }

  private Optional<Voice> before(Sentence sentence, int verb) {
    String ahead = sentence.text().substring(0, verb);
    Optional<Voice> office =
        offices.alone(ahead).map(body -> new Voice(sentence.index(), verb, body));
    if (office.isPresent()) {
      return office;
    }
    if (PRONOUN.matcher(ahead).find()) {
      return last(sentence, verb, pronoun(ahead))
          .or(() -> named(sentence, verb, pronoun(ahead)))
          .or(() -> own(sentence, verb));
    }
    return own(sentence, verb);
  }

  /**
   * The first name of the stretch before the verb that no other saying or quotation parts from it.
   */
  private Optional<Voice> own(Sentence sentence, int verb) {
    if (NOBODY.matcher(sentence.text().substring(0, verb)).find()) {
      return Optional.empty();
    }
    int from = Math.max(0, verb - FARTHEST);
    return context.mentions(sentence).stream()
        .filter(mention -> mention.begin() >= from && mention.end() <= verb)
        .filter(mention -> !context.isQuoted(sentence, mention.begin()))
        .filter(mention -> !isBroken(sentence, mention.end(), verb))
        .filter(mention -> !isOfFirm(sentence.text(), mention))
        .filter(mention -> !HOST.matcher(sentence.text().substring(0, mention.begin())).find())
        .flatMap(mention -> voice(sentence, mention).stream())
        .reduce((first, second) -> second);
  }

  private boolean isBroken(Sentence sentence, int from, int until) {
    String between = sentence.text().substring(from, until);
    return SAYING.matcher(between).find()
        || between.contains("; ")
        || !context
            .quotations()
            .within(sentence.begin() + from, sentence.begin() + until)
            .isEmpty();
  }

  private Optional<Voice> after(Sentence sentence, int verb) {
    int until = Math.min(sentence.text().length(), verb + BEHIND);
    return context.mentions(sentence).stream()
        .filter(mention -> mention.begin() >= verb && mention.begin() < until)
        .filter(mention -> !isOfFirm(sentence.text(), mention))
        .filter(mention -> !ASIDE.matcher(sentence.text().substring(verb, mention.begin())).find())
        .filter(mention -> !context.isQuoted(sentence, mention.begin()))
        .flatMap(mention -> voice(sentence, mention).stream())
        .findFirst();
  }

  /** 'US computer security firm FireEye': the state only says whence the firm is. */
  private static boolean isOfFirm(String text, Mention mention) {
    return mention.first().is(PartyClass.STATE)
        && FIRM.matcher(text.substring(mention.end())).find();
  }

  private static String pronoun(String ahead) {
    Matcher matcher = PRONOUN.matcher(ahead);
    return matcher.find() ? matcher.group(1) : "";
  }

  private Optional<Voice> last(Sentence sentence, int offset, String word) {
    return before(sentence.index(), offset, word)
        .map(party -> new Voice(sentence.index(), offset, party));
  }

  /** 'The department' is that of which the sentence spoke before. */
  private Optional<Voice> named(Sentence sentence, int offset, String word) {
    String noun = word.toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
    return context.mentions(sentence).stream()
        .filter(mention -> mention.end() <= offset && word.startsWith("the "))
        .filter(mention -> mention.first().name().toLowerCase(Locale.ROOT).contains(noun))
        .findFirst()
        .flatMap(mention -> voice(sentence, mention));
  }

  private Optional<Voice> voice(Sentence sentence, Mention mention) {
    Party party = context.meaning(sentence, mention);
    if (party.is(PartyClass.MEDIA_OUTLET) || party.is(PartyClass.THREAT_ACTOR)) {
      return Optional.empty();
    }
    String phrase = phrase(sentence.text(), mention);
    boolean adjective = mention.is(Mention.Kind.DEMONYM);
    if (adjective && !isInstitution(phrase.substring(mention.end() - mention.begin()))) {
      return Optional.empty();
    }
    return Optional.of(
        new Voice(
            sentence.index(), mention.begin(), institutions.of(context.speaking(party), phrase)));
  }

  private boolean isInstitution(String text) {
    String phrase = text.split("[,;:(]", 2)[0];
    for (String word : phrase.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", 6)) {
      if (isInstitutional(word)) {
        return true;
      }
    }
    return false;
  }

  private boolean isInstitutional(String word) {
    Set<String> institutions = context.lexicon().words().institutions();
    return institutions.contains(word)
        || institutions.contains(word.replaceFirst("s$", ""))
        || institutions.contains(word.replaceFirst("ies$", "y"));
  }

  private static String phrase(String text, Mention mention) {
    int end = Math.min(text.length(), mention.end() + 45);
    return text.substring(mention.begin(), end);
  }

  /**
   * Who spoke last before a place and bears a word such as 'council' in the name, or else who spoke
   * last.
   */
  Optional<Party> before(int sentence, int offset, String word) {
    String noun = word.toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
    Party found = null;
    for (Voice voice : voices) {
      boolean earlier =
          voice.sentence < sentence || (voice.sentence == sentence && voice.offset < offset);
      if (earlier && voice.party.name().toLowerCase(Locale.ROOT).contains(noun)) {
        found = voice.party;
      }
    }
    boolean named = noun.length() > 4 && found != null;
    return named ? Optional.ofNullable(found) : before(sentence, offset);
  }

  /** Who spoke last before a place. */
  Optional<Party> before(int sentence, int offset) {
    Voice found = null;
    for (Voice voice : voices) {
      if (voice.sentence < sentence || (voice.sentence == sentence && voice.offset < offset)) {
        found = voice;
      }
    }
    return Optional.ofNullable(found).map(Voice::party);
  }

  /**
   * In whose words a quotation stands: of the same sentence, else the next or last of its
   * paragraph.
   */
  Optional<Party> quoted(Sentence sentence) {
    return in(sentence).or(() -> around(sentence)).or(() -> before(sentence.index(), 0));
  }

  private Optional<Party> in(Sentence sentence) {
    return voices.stream()
        .filter(voice -> voice.sentence == sentence.index())
        .reduce((first, second) -> first)
        .map(Voice::party);
  }

  private Optional<Party> around(Sentence sentence) {
    List<Voice> same =
        voices.stream().filter(voice -> paragraph(voice) == sentence.paragraph()).toList();
    return same.stream()
        .filter(voice -> voice.sentence > sentence.index())
        .findFirst()
        .or(() -> same.stream().reduce((first, second) -> second))
        .map(Voice::party);
  }

  private int paragraph(Voice voice) {
    return context.sentences().get(voice.sentence).paragraph();
  }
}
