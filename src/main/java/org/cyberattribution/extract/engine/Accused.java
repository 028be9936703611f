package org.cyberattribution.extract.engine;

import java.util.ArrayList;
import java.util.List;
import org.cyberattribution.extract.claim.Referent;

/** Whom the text accused last, for pronouns that mean them. */
final class Accused {
  private List<Referent> last = List.of();

  List<Referent> resolved(List<Referent> whom) {
    List<Referent> resolved = new ArrayList<>();
    for (Referent referent : whom) {
      if (referent.kind() == Referent.Kind.ANAPHOR) {
        last.stream().filter(each -> !resolved.contains(each)).forEach(resolved::add);
      } else {
        resolved.add(referent);
      }
    }
    return resolved;
  }

  void remember(List<Referent> whom) {
    if (!whom.isEmpty()) {
      last = whom;
    }
  }
}
