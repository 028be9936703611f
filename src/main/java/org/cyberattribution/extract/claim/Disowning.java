package org.cyberattribution.extract.claim;

import java.util.Locale;
import java.util.regex.Pattern;
import org.cyberattribution.extract.ParsedSentence.Token;
import org.cyberattribution.extract.grammar.Tree;
import org.cyberattribution.extract.text.Sentence;

/** Words by which somebody has no part in a deed, or sees no proof that somebody else has. */
final class Disowning {
  private static final Pattern NO_EVIDENCE =
      Pattern.compile(
          "\\b(?:no|not|n't|without)\\b[^,;]{0,30}\\b(?:evidence|proof|indication|ground)");
  private static final Pattern UNPROVEN =
      Pattern.compile(
          "\\b(?:no|not|n't|without|nor)\\b[^,;.]{0,40}\\b(?:evidence|proof|indication|sign)s?\\b[^,;.]{0,60}\\b(?:that|of)\\b[^,;.]*$");
  private static final Pattern DISOWNED =
      Pattern.compile(
          "^ (?:no |any |a )?(?:relation|connection|involvement|link|part|role|hand)s? (?:to|with|in) ");

  private final String lower;
  private final Tree tree;
  private final Participants participants;

  Disowning(Sentence sentence, Tree tree, Participants participants) {
    this.lower = sentence.text().toLowerCase(Locale.ROOT);
    this.tree = tree;
    this.participants = participants;
  }

  /** Whether the sentence says that there is no evidence. */
  boolean hasNoEvidence() {
    return NO_EVIDENCE.matcher(lower).find();
  }

  /** 'He saw no evidence that China was behind it'. */
  boolean isWithoutEvidence(Token predicate) {
    return UNPROVEN.matcher(lower.substring(0, predicate.begin())).find();
  }

  /** 'Has nothing to do with', 'does not have relation to'. */
  boolean isOf(Token predicate) {
    String behind = lower.substring(predicate.end());
    boolean none = tree.isNegated(predicate) || behind.matches("(?s) no .*");
    boolean disowned =
        behind.matches("(?s) nothing (?:whatsoever )?(?:to do )?with.*")
            || (none && DISOWNED.matcher(behind).find());
    return disowned
        && tree.subject(predicate)
            .filter(
                subject ->
                    participants.all(subject).stream()
                        .allMatch(each -> each.is(Referent.Kind.NOBODY)))
            .isEmpty();
  }
}
