package org.cyberattribution.extract.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.cyberattribution.extract.lexicon.Words;
import org.cyberattribution.extract.name.Mention;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;

/**
 * The phrases by which a text calls an incident: by a name ('the Blue Heron compromise'), by what
 * was hit ('the attack on the water utility'), found by words alone, since any sentence may hold
 * them.
 */
public final class ActivityPhrases {
  private final Set<String> noNames;

  public ActivityPhrases(Words words) {
    this.noNames = words.noNames();
  }

  /** The phrases of a text whose names of parties are known. */
  public List<Phrase> in(String text, List<Mention> mentions) {
    return new Text(text, mentions).phrases();
  }

  /** The phrases of a title, whose capitals may tell nothing. */
  public List<Phrase> inTitle(String title, List<Mention> mentions) {
    return isTitleCase(title) ? List.of() : in(title, mentions);
  }

  /** The first name that is no party's, with what it is a name of: 'Sakura mail relay'. */
  public Optional<String> thing(String text, List<Mention> mentions) {
    return isTitleCase(text) ? Optional.empty() : new Text(text, mentions).thing();
  }

  /** Where all words are capitalised, capitals tell no names. */
  private static boolean isTitleCase(String text) {
    List<String> words =
        Arrays.stream(text.split(" ", -1)).filter(word -> word.length() > 4).toList();
    long capital = words.stream().filter(word -> Character.isUpperCase(word.charAt(0))).count();
    return words.size() > 3 && capital >= 0.8 * words.size();
  }

  private final class Text {
    private final String text;
    private final List<Mention> mentions;
    private final List<Phrase> found = new ArrayList<>();

    Text(String text, List<Mention> mentions) {
      this.text = text;
      this.mentions = mentions;
    }

    Optional<String> thing() {
      Matcher matcher = ActivityPatterns.THING.matcher(text);
      while (matcher.find()) {
        String name = stripped(matcher.group(1), matcher.start(1));
        if (matcher.start() > 0 && !name.isEmpty() && !isParty(matcher.start(1))) {
          return Optional.of(name + " " + matcher.group(2).strip());
        }
      }
      return Optional.empty();
    }

    List<Phrase> phrases() {
      named();
      called();
      attributed();
      done();
      suffered();
      hit();
      return found;
    }

    private void named() {
      Matcher matcher = ActivityPatterns.NAMED.matcher(text);
      int from = 0;
      while (matcher.find(from)) {
        String name = stripped(matcher.group(1), matcher.start(1));
        from = matcher.end();
        if (!name.isEmpty() && !isSentence(matcher, name)) {
          found.add(
              new Phrase(
                  name + " " + matcher.group(2).replaceAll("\\s+", " "),
                  key(name),
                  Phrase.NAMED,
                  matcher.start()));
        }
      }
    }

    /** 'Airline admits breach' begins a sentence and names nothing. */
    private boolean isSentence(Matcher matcher, String name) {
      boolean plain = !name.contains(" ") && matcher.start() == 0;
      String between = matcher.group(2).strip();
      return plain && between.contains(" ");
    }

    private void attributed() {
      Matcher matcher = ActivityPatterns.ATTRIBUTED.matcher(text);
      while (matcher.find()) {
        String name = stripped(matcher.group(1) + " ", matcher.start(1));
        if (!name.isEmpty() && !isParty(matcher.start(1))) {
          found.add(new Phrase(name, key(name), Phrase.DONE, matcher.start()));
        }
      }
    }

    private void called() {
      Matcher matcher = ActivityPatterns.CALLED.matcher(text);
      while (matcher.find()) {
        String name = stripped(matcher.group(1) + " ", matcher.start(1));
        if (!name.isEmpty() && !isParty(matcher.start(1))) {
          found.add(new Phrase(name, key(name), Phrase.DONE, matcher.start()));
        }
      }
    }

    private void done() {
      Matcher matcher = ActivityPatterns.DONE.matcher(text);
      while (matcher.find()) {
        String name = cut(matcher.group(1));
        if (name.length() > 1 && !isParty(matcher.start(1)) && !noNames.contains(first(name))) {
          found.add(new Phrase("Attack on " + name, key(name), Phrase.DONE, matcher.start()));
        }
      }
    }

    /** 'The airline was hacked by': whoever suffers it gives the name. */
    private void suffered() {
      Matcher matcher = ActivityPatterns.SUFFERED.matcher(text);
      while (matcher.find()) {
        String name = stripped(matcher.group(1), matcher.start(1));
        if (!name.isEmpty()) {
          found.add(new Phrase("Attack on " + name, key(name), Phrase.DONE, matcher.start()));
        }
      }
    }

    private void hit() {
      Matcher matcher = ActivityPatterns.HIT.matcher(text);
      int from = 0;
      while (matcher.find(from)) {
        String target = cut(matcher.group(2));
        from = matcher.end(1);
        String bare = target.replaceFirst("^(?:the|a|an) ", "");
        int begin = matcher.start(2) + target.length() - bare.length();
        boolean somebody = isVictim(matcher.group(), target, begin);
        if (somebody && !bare.isEmpty()) {
          int weight =
              Character.isUpperCase(bare.charAt(0)) && !isState(begin, bare.length())
                  ? Phrase.DONE
                  : Phrase.HIT;
          found.add(
              new Phrase(
                  text.substring(matcher.start(), matcher.start(2)) + target,
                  key(bare),
                  weight,
                  matcher.start()));
        }
      }
    }

    /** Not a time, a pronoun, or whoever did it. */
    private boolean isVictim(String phrase, String target, int begin) {
      boolean doer =
          ActivityPatterns.ATTRIBUTED_TO.matcher(text.substring(0, begin)).find()
              || ActivityPatterns.BLAMED.matcher(text.substring(0, begin)).find()
              || (isDoer(begin) && phrase.matches("(?s)\\S+\\s+(?:to|of)\\s.*"));
      boolean owned =
          Character.isUpperCase(text.charAt(begin))
              && ActivityPatterns.OWNED.matcher(phrase).find();
      return target.length() > 3
          && !doer
          && !owned
          && !ActivityPatterns.NOBODY.matcher(first(target)).matches()
          && !ActivityPatterns.TIME.matcher(target).matches();
    }

    private String cut(String phrase) {
      return ActivityPatterns.END.matcher(phrase.replaceAll("\\s+", " ")).replaceFirst("").strip();
    }

    private String first(String phrase) {
      return phrase.split(" ", 2)[0].toLowerCase(Locale.ROOT);
    }

    /**
     * What remains of capitalised words without articles, states, actors and the like before it.
     */
    private String stripped(String words, int begin) {
      StringBuilder name = new StringBuilder();
      int at = begin;
      for (String word : words.split("(?<=\\s)", -1)) {
        String bare = word.strip();
        boolean kept =
            !bare.isEmpty() && !isDoer(at) && !(name.isEmpty() && noNames.contains(plain(bare)));
        if (kept) {
          name.append(name.isEmpty() ? "" : " ").append(bare);
        } else if (!bare.isEmpty()) {
          name.setLength(0);
        }
        at += word.length();
      }
      return name.toString();
    }

    private String plain(String word) {
      return word.toLowerCase(Locale.ROOT).replaceFirst("['’]s$", "");
    }

    private boolean isDoer(int offset) {
      return mentions.stream()
          .filter(mention -> mention.covers(offset))
          .flatMap(mention -> mention.senses().stream())
          .map(Mention.Sense::party)
          .anyMatch(this::isDoer);
    }

    private boolean isDoer(Party party) {
      return party.is(PartyClass.STATE)
          || party.is(PartyClass.PERSON)
          || party.is(PartyClass.STATE_ORGAN)
          || party.is(PartyClass.THREAT_ACTOR)
          || party.is(PartyClass.INTERGOVERNMENTAL_ORGANISATION);
    }

    private boolean isParty(int offset) {
      return mentions.stream().anyMatch(mention -> mention.covers(offset));
    }

    /** Whether a stretch is the name of a state and no more than that. */
    private boolean isState(int offset, int length) {
      return mentions.stream()
          .filter(mention -> mention.covers(offset) && mention.first().is(PartyClass.STATE))
          .anyMatch(mention -> mention.end() >= offset + length);
    }

    private String key(String name) {
      StringBuilder key = new StringBuilder();
      for (String word : name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
        if (word.length() > 2 && !noNames.contains(word)) {
          key.append(key.isEmpty() ? "" : " ").append(word);
        }
      }
      return key.isEmpty() ? name.toLowerCase(Locale.ROOT) : key.toString();
    }
  }
}
