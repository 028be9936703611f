package org.cyberattribution.ingest.eurepoc;

import java.util.List;
import java.util.regex.Pattern;
import org.cyberattribution.ingest.table.ListedText;

/**
 * An initiator's name as EuRepoC writes it: mostly one name, often several with slashes between, of
 * which the last may have its masters in parentheses.
 */
record InitiatorName(String whole, List<String> parts) {
  private static final Pattern REMARK = Pattern.compile("\\s*\\(.*$", Pattern.DOTALL);

  /** Signs that put names into relations of which no codebook tells. */
  private static final Pattern RELATION = Pattern.compile("<|>|\\baka\\b|a\\.k\\.a\\.");

  static InitiatorName of(String whole) {
    List<String> parts =
        ListedText.split(whole, '/').stream()
            .map(part -> REMARK.matcher(part).replaceFirst("").strip())
            .filter(part -> !part.isEmpty())
            .distinct()
            .toList();
    return new InitiatorName(whole, parts);
  }

  boolean isList() {
    return parts.size() > 1;
  }

  boolean hasRelation() {
    return RELATION.matcher(whole).find();
  }
}
