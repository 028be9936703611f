package org.cyberattribution.extract.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cyberattribution.extract.text.Sentence;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;

/**
 * The people who speak in a document and whom no list knows, with those for whom they speak: a text
 * introduces them by their office, or names who just spoke by an office alone.
 */
final class Officials {
  private static final String NAME =
      "\\p{Lu}[\\p{L}'’-]*\\.?(?: (?:al-|bin |van |von |der |den |de |di )?\\p{Lu}[\\p{L}'’-]*\\.?){1,3}";
  private static final String SAYS =
      "(?:said|says?|told|added|adds|stated|states|noted|notes|wrote|writes|tweeted|posted|stressed|warned|declared|announced|claimed|claims|explained|confirmed"
          + "|emphasi[sz]ed|underlined|accused|blamed|condemned|denounced|denied|rejected|dismissed|alleged|called|described|urged|concluded|continued|recalled"
          + "|attributed|reiterated|revealed|insisted|argued|acknowledged|admitted|suggested|remarked|affirmed|responded|replied|pointed|reported|commented|expressed|disclosed|declined|refused|conceded|reaffirmed)";
  private static final Pattern SPEAKING =
      Pattern.compile(
          "\\b("
              + NAME
              + ")(?=(?:,[^,.;“”\"]{3,110}(?=,))?,?(?: (?:also|then|later|earlier|has|had|on \\p{Lu}\\p{L}+|\\p{L}+ly)){0,2} "
              + SAYS
              + "\\b)");
  private static final Pattern SPOKEN =
      Pattern.compile(
          "\\b(?:"
              + SAYS
              + "|according to|[Aa]ccording to) (?:the )?(?:[\\p{L}&’'-]+ ){0,8}?("
              + NAME
              + ")(?=[,.;:”\"]|$| (?:in|on|at|after|during|told|who|late|when)\\b)");

  private static final Pattern TITLED =
      Pattern.compile(
          "\\b(?:President|Prime Minister|Minister|Secretary|Chancellor|Premier|Ambassador|Commissioner|Advis[eo]r|Director|spokes(?:man|woman|person)|Spokes(?:man|woman|person)) ("
              + NAME
              + ")\\b");

  private static final Pattern INTRODUCED =
      Pattern.compile(
          "\\b("
              + NAME
              + ")(?=, (?!(?:[^,;:“”\".]* )?"
              + SAYS
              + "\\b)[^,;:“”\".]{6,100}(?:,|\\.$))");

  private final DocumentContext context;
  private final Offices offices;
  private final Map<String, Party> people = new LinkedHashMap<>();
  private final Map<String, Party> speakFor = new LinkedHashMap<>();

  Officials(DocumentContext context) {
    this.context = context;
    this.offices = new Offices(context);
    for (Sentence sentence : context.sentences()) {
      look(sentence, SPEAKING.matcher(sentence.text()));
      look(sentence, SPOKEN.matcher(sentence.text()));
      look(sentence, TITLED.matcher(sentence.text()));
      lookBehind(sentence, INTRODUCED.matcher(sentence.text()));
    }
  }

  /** 'Jane Doe, the country's minister of the interior, met': the office behind the name tells. */
  private void lookBehind(Sentence sentence, Matcher introduced) {
    while (introduced.find()) {
      String full = introduced.group(1);
      boolean free = isFree(sentence, introduced.start(1), introduced.end(1));
      boolean named = offices.behind(sentence, introduced.end(1)).isPresent();
      if (named && free && !people.containsKey(full) && withoutTitle(full).equals(full)) {
        introduce(sentence, full, introduced.start(1), introduced.end(1));
      }
    }
  }

  private void look(Sentence sentence, Matcher speaking) {
    while (speaking.find()) {
      String full = withoutTitle(speaking.group(1));
      int end = speaking.end(1);
      int begin = end - full.length();
      if (full.contains(" ") && !people.containsKey(full) && isFree(sentence, begin, end)) {
        introduce(sentence, full, begin, end);
      }
    }
  }

  /** 'Foreign Minister Jane Doe': the name is what stands behind the last word of office. */
  String withoutTitle(String words) {
    String[] parts = words.split(" ", -1);
    int from = 0;
    for (int index = 0; index < parts.length; index++) {
      if (offices.isTitle(parts[index])) {
        from = index + 1;
      }
    }
    return String.join(" ", List.of(parts).subList(from, parts.length));
  }

  private boolean isFree(Sentence sentence, int begin, int end) {
    return context.mentions(sentence).stream()
        .filter(mention -> mention.begin() < end && begin < mention.end())
        .allMatch(mention -> Surnames.isWithin(mention, begin, end));
  }

  private void introduce(Sentence sentence, String full, int begin, int end) {
    Optional<Offices.Office> office = offices.of(sentence, begin, end);
    if (office.isEmpty() && !isPerson(full)) {
      return;
    }
    Party person = Newcomer.of(PartyClass.PERSON, full);
    people.put(full, person);
    office
        .map(Offices.Office::body)
        .orElseGet(() -> offices.unnamedBefore(sentence))
        .ifPresent(body -> speakFor.put(person.id(), body));
  }

  /** Who is later called by the last name alone is a person, not a company. */
  private boolean isPerson(String full) {
    String last = full.substring(full.lastIndexOf(' ') + 1);
    return last.length() > 2
        && Pattern.compile(
                "(?:(?:^|[.!?”\"] |, |; )|\\b(?:Mr|Mrs|Ms|Dr)\\.? )" + Pattern.quote(last) + "\\b",
                Pattern.MULTILINE)
            .matcher(context.source().text())
            .find();
  }

  /** The people by the names in full. */
  Map<String, Party> people() {
    return people;
  }

  Optional<Party> spokenForBy(Party person) {
    return Optional.ofNullable(speakFor.get(person.id()));
  }
}
