package org.cyberattribution.extract.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cyberattribution.extract.name.Mention;
import org.cyberattribution.extract.text.Sentence;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;

/** People are named in full once and by their last names from then on. */
final class Surnames {
  private final Map<String, Party> people = new HashMap<>();

  /** Remembers the people among what is mentioned. */
  void remember(Collection<Mention> mentions) {
    mentions.stream()
        .map(Mention::first)
        .filter(party -> party.is(PartyClass.PERSON))
        .forEach(this::remember);
  }

  void remember(Party person) {
    String name = person.name();
    people.put(name.substring(name.lastIndexOf(' ') + 1), person);
  }

  Optional<Party> called(String surname) {
    return Optional.ofNullable(people.get(surname));
  }

  /** The mentions of a sentence with those by last names. */
  List<Mention> added(Sentence sentence, List<Mention> known) {
    return added(sentence, known, people);
  }

  /** 'Wellington' within 'Wellington Koo' is no capital. */
  static boolean isWithin(Mention mention, int begin, int end) {
    boolean shorter = mention.end() - mention.begin() < end - begin;
    return mention.is(Mention.Kind.METONYM)
        && mention.begin() >= begin
        && mention.end() <= end
        && shorter;
  }

  /** The mentions of a sentence with those by other names, where none stands yet. */
  static List<Mention> added(Sentence sentence, List<Mention> known, Map<String, Party> names) {
    List<Mention> all = new ArrayList<>(known);
    names.forEach(
        (name, person) -> {
          Matcher match =
              Pattern.compile("(?<![\\p{L}-])" + Pattern.quote(name) + "(?![\\p{L}-])")
                  .matcher(sentence.text());
          while (match.find()) {
            int begin = match.start();
            int end = match.end();
            all.removeIf(each -> isWithin(each, begin, end));
            if (all.stream().noneMatch(each -> each.begin() < end && begin < each.end())) {
              all.add(
                  new Mention(begin, end, List.of(new Mention.Sense(person, Mention.Kind.NAME))));
            }
          }
        });
    all.sort(Comparator.comparingInt(Mention::begin));
    return all;
  }
}
