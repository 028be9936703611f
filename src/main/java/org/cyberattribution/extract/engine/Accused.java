package org.cyberattribution.extract.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cyberattribution.extract.claim.Referent;
import org.cyberattribution.model.Level;

/** Whom the text accused last, for pronouns that mean them. */
final class Accused {
  /** Words that mean people, one by one. */
  private static final Set<String> PEOPLE =
      Set.of("individuals", "men", "women", "officers", "defendants", "people", "suspects");

  private List<Referent> last = List.of();

  /** The last ones who are no single people: 'the group' means them. */
  private List<Referent> bodies = List.of();

  List<Referent> resolved(List<Referent> whom) {
    List<Referent> resolved = new ArrayList<>();
    for (Referent referent : whom) {
      if (referent.kind() == Referent.Kind.ANAPHOR) {
        meant(referent).stream().filter(each -> !resolved.contains(each)).forEach(resolved::add);
      } else {
        resolved.add(referent);
      }
    }
    return resolved;
  }

  private List<Referent> meant(Referent anaphor) {
    return PEOPLE.contains(anaphor.words().toLowerCase(Locale.ROOT)) || bodies.isEmpty()
        ? last
        : bodies;
  }

  /** Those accused last. */
  List<Referent> last() {
    return last;
  }

  void remember(List<Referent> whom) {
    if (!whom.isEmpty()) {
      last = whom;
    }
    if (whom.stream().anyMatch(each -> each.party() != null || each.level() != Level.INDIVIDUAL)) {
      bodies = whom;
    }
  }
}
