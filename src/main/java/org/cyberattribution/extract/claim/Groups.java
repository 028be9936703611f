package org.cyberattribution.extract.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cyberattribution.extract.name.Mention;
import org.cyberattribution.extract.text.Sentence;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;

/**
 * Parties that a document names together, for 'we', 'they' and 'the three governments' after it.
 */
final class Groups {
  private static final Pattern BETWEEN =
      Pattern.compile(
          "^(?:'s|’s)?(?:, and|,| and|, as well as| joins| joined| joining)(?: the)? $");
  private static final Pattern TOGETHER =
      Pattern.compile("\\b(?:together|jointly|joint statement|joint declaration)\\b");

  private final DocumentContext context;
  private final List<List<Party>> bySentence = new ArrayList<>();

  Groups(DocumentContext context) {
    this.context = context;
    context.sentences().forEach(sentence -> bySentence.add(group(sentence)));
  }

  /** The first run of at least two names that nothing but commas and 'and' part. */
  private List<Party> group(Sentence sentence) {
    List<Party> run = new ArrayList<>();
    Mention last = null;
    for (Mention mention : context.mentions(sentence)) {
      boolean joined =
          last != null
              && BETWEEN.matcher(sentence.text().substring(last.end(), mention.begin())).matches();
      if (!joined) {
        if (run.size() > 1) {
          return run;
        }
        run.clear();
      }
      if (canSpeak(mention)) {
        run.add(context.meaning(sentence, mention));
        last = mention;
      } else {
        last = null;
      }
    }
    return run.size() > 1 ? run : List.of();
  }

  private static boolean canSpeak(Mention mention) {
    Party party = mention.first();
    return !mention.is(Mention.Kind.DEMONYM)
        && (party.is(PartyClass.STATE)
            || party.is(PartyClass.STATE_ORGAN)
            || party.is(PartyClass.INTERGOVERNMENTAL_ORGANISATION));
  }

  /** Those who say 'we' in a document that several issue. */
  List<Party> ours(Sentence sentence) {
    String words = (context.title() + " " + sentence.text()).toLowerCase(Locale.ROOT);
    return TOGETHER.matcher(words).find() ? before(sentence) : List.of();
  }

  /** The group named last before a sentence. */
  List<Party> before(Sentence sentence) {
    for (int index = sentence.index() - 1; index >= 0; index--) {
      if (!bySentence.get(index).isEmpty()) {
        return bySentence.get(index);
      }
    }
    return List.of();
  }

  /** The group that 'both' or a number counts. */
  List<Party> counted(Sentence sentence, int count) {
    List<Party> group = before(sentence);
    return group.size() == count ? group : List.of();
  }
}
