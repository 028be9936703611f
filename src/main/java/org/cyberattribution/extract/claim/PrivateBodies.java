package org.cyberattribution.extract.claim;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cyberattribution.extract.lexicon.Words;
import org.cyberattribution.extract.name.Mention;
import org.cyberattribution.model.PartyClass;

/** Bodies that bear a state's name and are not the state: 'the Australian Strategy Institute'. */
final class PrivateBodies {
  private final Pattern body;

  PrivateBodies(Words words) {
    String nouns =
        words.privateBodies().stream()
            .map(noun -> Character.toUpperCase(noun.charAt(0)) + noun.substring(1))
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    this.body =
        Pattern.compile(
            "^(?: (?:of|for|and|on|in|the)| \\p{Lu}[\\p{L}&’'-]*){0,5} (?:" + nouns + ")\\b.*",
            Pattern.DOTALL);
  }

  /** The mentions without those that are part of such a body's name. */
  List<Mention> without(List<Mention> mentions, String text) {
    return mentions.stream().filter(mention -> !isPart(mention, text)).toList();
  }

  private boolean isPart(Mention mention, String text) {
    boolean nation =
        mention.senses().stream()
            .anyMatch(
                sense ->
                    sense.party().is(PartyClass.STATE) && sense.kind() == Mention.Kind.DEMONYM);
    return nation && body.matcher(text.substring(mention.end())).matches();
  }
}
