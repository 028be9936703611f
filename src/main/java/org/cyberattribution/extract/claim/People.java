package org.cyberattribution.extract.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cyberattribution.extract.text.Sentence;
import org.cyberattribution.model.Level;
import org.cyberattribution.model.Names;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;

/** Names of people that stand apart from where a text counts or mentions them. */
final class People {
  private static final String NAME = "\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’.-]*){1,3}";
  private static final Pattern LIST =
      Pattern.compile(
          "(?:[–—(:-]\\s*|\\bnamely |\\bas )(" + NAME + "(?:(?:, and |, | and )" + NAME + ")*)");
  private static final Pattern TITLE =
      Pattern.compile("(?i)president|minister|secretary|mr|mrs|ms|the|and|in|on|of");

  private People() {}

  /**
   * As many names as were counted, listed behind the place itself or where the same number stands.
   */
  static List<Referent> listed(DocumentContext context, Sentence sentence, int from, int count) {
    List<Referent> here = list(context, sentence.text().substring(from), count);
    if (!here.isEmpty()) {
      return here;
    }
    for (Sentence other : context.sentences()) {
      Matcher counted =
          Pattern.compile(
                  "(?i)\\b"
                      + word(count)
                      + "\\b[^.]{0,40}?(nationals|individuals|officers|men|hackers|people|persons|citizens|members|defendants|operatives)\\b")
              .matcher(other.text());
      if (counted.find()) {
        List<Referent> there = list(context, other.text().substring(counted.end()), count);
        if (!there.isEmpty()) {
          return there;
        }
      }
    }
    return List.of();
  }

  private static String word(int count) {
    List<String> words =
        List.of("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    return count < words.size()
        ? "(?:" + words.get(count) + "|" + count + ")"
        : String.valueOf(count);
  }

  private static List<Referent> list(DocumentContext context, String text, int count) {
    Matcher list = LIST.matcher(text);
    if (!list.find() || list.start() > 40) {
      return List.of();
    }
    List<Referent> people = new ArrayList<>();
    for (String name : list.group(1).split(", and |, | and ", -1)) {
      people.add(person(context, name.strip()));
    }
    return people.size() == count ? people : List.of();
  }

  private static Referent person(DocumentContext context, String name) {
    return context.names().party(name) instanceof Names.Lookup.Found<Party> found
            && found.entity().is(PartyClass.PERSON)
        ? Referent.named(found.entity(), name)
        : Referent.unnamed(name, 1, Level.INDIVIDUAL, List.of());
  }

  /** The name in full of somebody whom a phrase calls by the last name. */
  static String fullName(DocumentContext context, String phrase) {
    if (phrase.contains(" ")) {
      return phrase;
    }
    Matcher full =
        Pattern.compile(
                "(?<![.] )\\b(\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+)?) "
                    + Pattern.quote(phrase)
                    + "\\b")
            .matcher(context.source().text());
    Optional<String> found = Optional.empty();
    while (full.find() && found.isEmpty()) {
      if (!TITLE.matcher(full.group(1)).matches()) {
        found = Optional.of(full.group());
      }
    }
    return found.orElse(phrase);
  }
}
