package org.cyberattribution.extract.incident;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  private static final String NOUN =
      "(?:cyber[- ]?)?(?:attacks?|intrusions?|compromise|hack(?:s|ing)?|breach(?:es)?|campaigns?|operations?|incidents?"
          + "|thefts?|heist|outages?|ransomware|malware|implants?|botnet|defacements?|phishing|wave|leaks?|worm|wiper|blackout|break-in"
          + "|disruption|espionage|sabotage|activit(?:y|ies)|exploitation|infections?|spyware|backdoor|raid|assault|scam|onslaught|flood|break-in|breaking|theft|toolset|intrusion)";
  private static final String NAME = "\\p{Lu}[\\p{L}\\p{N}]*(?:[’'-][\\p{L}\\p{N}]+)*";

  /** Words that end a name: what follows them is not called by it. */
  private static final String NO_MODIFIER =
      "(?:the|a|an|this|that|these|those|its|their|his|her|our|of|to|in|on|at|by|for|from|with|and|or|as|was|were|is|are|has"
          + "|have|had|be|been|it|not|who|which|over|after|before|about|into|says?|said|blames?|condemns?|accuses?|\\p{Ll}+ed)\\b";

  private static final Pattern NAMED =
      Pattern.compile(
          "((?:"
              + NAME
              + "\\s+){1,5})((?:(?!"
              + NO_MODIFIER
              + ")\\p{Ll}[\\p{L}-]*\\s+){0,3}?(?i:"
              + NOUN
              + "))\\b");
  private static final Pattern THING =
      Pattern.compile(
          "((?:" + NAME + "\\s+)+)((?:(?!" + NO_MODIFIER + ")\\p{Ll}[\\p{L}-]*\\s*){1,3})");
  private static final Pattern CALLED =
      Pattern.compile(
          "(?i:"
              + NOUN
              + ")[^.;:]{0,30}?(?:known as|called|dubbed|codenamed|code-named|nicknamed|designated as|referred to as|named)\\s+[\"“‘']?("
              + NAME
              + "(?:\\s+"
              + NAME
              + "){0,3})");
  private static final Pattern ATTRIBUTED =
      Pattern.compile("\\battribution of (?:the )?(" + NAME + "(?:\\s+" + NAME + "){0,3})");
  private static final Pattern HIT =
      Pattern.compile(
          "\\b(?i:("
              + NOUN
              + "))\\s+(?:on|against|of|at|into|in|to|from|targeting|affecting|hitting)\\s+([^,.;:()\"“”]{4,110})");
  private static final Pattern DONE =
      Pattern.compile(
          "\\b(?:hacked|hack|hacking|breached|breaching|compromised|compromising|broken into|broke into|breaking into|attacked|attacking|targeted|targeting|infiltrated|penetrated"
              + "|disrupted|disrupting|deployed|deploying|defaced|crippled|hit|struck|stole from|encrypted|paralysed|sabotaged|ran|controlled|knocked)\\s+(?:the\\s+|a\\s+|an\\s+)?("
              + NAME
              + "(?:\\s+"
              + NAME
              + "){0,4}(?:\\s+\\p{Ll}[\\p{L}-]*){0,2})");
  private static final Pattern END =
      Pattern.compile(
          "\\s+(?:was|were|is|are|has|had|have|that|which|who|by|after|and (?:has|have|is|was|were|its|their|the|to|of)|as|when|while|with|since|during|last|this|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|in (?:19|20|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\\S*|to|said|says|from|for|could|would|should|will|must|bears?|came|began|lies|remains?|deserves?)\\b.*");

  private static final Pattern TIME =
      Pattern.compile(
          "^(?:(?:early|late|last|this) )?(?:\\p{L}+day|January|February|March|April|May|June|July|August|September|October|November|December|(?:19|20)\\d{2})\\b.*");
  private static final Pattern OWNED =
      Pattern.compile("(?i)^(?:cyber[- ]?)?(?:activit|operation|campaign|espionage)\\S*\\s+of\\s");
  private static final Pattern BLAMED =
      Pattern.compile("\\b(?:blam|pinn?|lay|laid|lays)\\p{L}*\\b[^.;]{0,80}\\bon (?:the |an? )?$");
  private static final Pattern NOBODY =
      Pattern.compile(
          "this|these|that|it|them|our|us|all|any|such|its|their|his|those|which|whom|accordance|order|response|connection|particular|general|retaliation|line|addition|place|time|progress");

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
      Matcher matcher = THING.matcher(text);
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
      hit();
      return found;
    }

    private void named() {
      Matcher matcher = NAMED.matcher(text);
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
      Matcher matcher = ATTRIBUTED.matcher(text);
      while (matcher.find()) {
        String name = stripped(matcher.group(1) + " ", matcher.start(1));
        if (!name.isEmpty() && !isParty(matcher.start(1))) {
          found.add(new Phrase(name, key(name), Phrase.DONE, matcher.start()));
        }
      }
    }

    private void called() {
      Matcher matcher = CALLED.matcher(text);
      while (matcher.find()) {
        String name = stripped(matcher.group(1) + " ", matcher.start(1));
        if (!name.isEmpty() && !isParty(matcher.start(1))) {
          found.add(new Phrase(name, key(name), Phrase.DONE, matcher.start()));
        }
      }
    }

    private void done() {
      Matcher matcher = DONE.matcher(text);
      while (matcher.find()) {
        String name = cut(matcher.group(1));
        if (!isParty(matcher.start(1)) && !noNames.contains(first(name))) {
          found.add(new Phrase("Attack on " + name, key(name), Phrase.DONE, matcher.start()));
        }
      }
    }

    private void hit() {
      Matcher matcher = HIT.matcher(text);
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
          BLAMED.matcher(text.substring(0, begin)).find()
              || (isDoer(begin) && phrase.matches("(?s)\\S+\\s+(?:to|of)\\s.*"));
      boolean owned = Character.isUpperCase(text.charAt(begin)) && OWNED.matcher(phrase).find();
      return target.length() > 3
          && !doer
          && !owned
          && !NOBODY.matcher(first(target)).matches()
          && !TIME.matcher(target).matches();
    }

    private String cut(String phrase) {
      return END.matcher(phrase.replaceAll("\\s+", " ")).replaceFirst("").strip();
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
