package org.cyberattribution.extract.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cyberattribution.extract.lexicon.Tie;
import org.cyberattribution.extract.lexicon.Words;
import org.cyberattribution.extract.name.Mention;
import org.cyberattribution.extract.text.Sentence;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;

/** How the words of a phrase tie somebody to states and their bodies. */
final class Ties {
  private static final int REACH = 45;

  private final DocumentContext context;
  private final Sentence sentence;
  private final Words words;

  Ties(DocumentContext context, Sentence sentence) {
    this.context = context;
    this.sentence = sentence;
    this.words = context.lexicon().words();
  }

  /** The ties within a phrase from begin until end, whose head noun begins at head. */
  List<Referent.Link> of(int begin, int head, int end) {
    List<Referent.Link> links = new ArrayList<>();
    for (Mention mention : context.mentions(sentence)) {
      boolean inside = mention.begin() >= begin && mention.begin() < end;
      if (inside && !mention.covers(head)) {
        Party party = context.meaning(sentence, mention);
        if (party.is(PartyClass.STATE) || party.is(PartyClass.STATE_ORGAN)) {
          links.add(new Referent.Link(party, tie(mention, party, begin, head, end)));
        }
      }
    }
    return links;
  }

  private Tie tie(Mention mention, Party party, int begin, int head, int end) {
    String text = sentence.text().toLowerCase(Locale.ROOT);
    String ahead = text.substring(Math.max(begin, mention.begin() - REACH), mention.begin());
    String behind =
        text.substring(
            mention.end(), Math.max(mention.end(), Math.min(text.length(), Math.max(head, end))));
    return before(ahead)
        .or(() -> suffix(behind))
        .or(() -> word(behind))
        .orElse(isOwn(mention, party, ahead) ? Tie.OFFICIAL : Tie.ORIGIN);
  }

  /** 'MSS hackers', 'hackers of the Russian state'; but 'Russian hackers' only come from there. */
  private boolean isOwn(Mention mention, Party party, String ahead) {
    String name =
        sentence.text().substring(mention.begin(), mention.end()).toLowerCase(Locale.ROOT);
    return party.is(PartyClass.STATE_ORGAN)
        || words.officialWords().stream().anyMatch(name::contains)
        || (!mention.is(Mention.Kind.DEMONYM) && ahead.matches(".*\\bof (the )?$"));
  }

  private Optional<Tie> before(String ahead) {
    if (ahead.endsWith("pro-")) {
      return Optional.of(Tie.ALIGNED);
    }
    String bare = ahead.strip().replaceFirst(" (the|a|an)$", "");
    return words.phrases().entrySet().stream()
        .filter(entry -> bare.endsWith(entry.getKey()))
        .max(Map.Entry.comparingByKey(java.util.Comparator.comparingInt(String::length)))
        .map(Map.Entry::getValue);
  }

  /** '-linked', ' government-backed', '-nexus'. */
  private Optional<Tie> suffix(String behind) {
    java.util.regex.Matcher suffix =
        java.util.regex.Pattern.compile(
                "^(?:'s|’s)?(?:[- ](?:government|state|regime|military|intelligence))?[-\u2010 ](\\p{L}+)")
            .matcher(behind);
    return suffix.find()
        ? Optional.ofNullable(words.suffixes().get(suffix.group(1)))
        : Optional.empty();
  }

  private Optional<Tie> word(String behind) {
    for (String sponsored : words.sponsoredWords()) {
      if (behind.contains(sponsored)) {
        return Optional.of(
            sponsored.endsWith("linked")
                    || sponsored.endsWith("affiliated")
                    || sponsored.endsWith("aligned")
                ? Tie.LINKED
                : Tie.SPONSORED);
      }
    }
    return words.officialWords().stream().anyMatch(behind.strip()::startsWith)
        ? Optional.of(Tie.OFFICIAL)
        : Optional.empty();
  }
}
