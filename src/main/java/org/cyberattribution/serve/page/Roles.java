package org.cyberattribution.serve.page;

import java.util.List;

/** What the roles mean in which questions say that a statement names a party. */
final class Roles {
  static final List<String> ALL =
      List.of(
          "accused",
          "charged",
          "designated",
          "concerned",
          "exonerated",
          "territory",
          "origin",
          "aligned",
          "addressed");

  private Roles() {}

  /** Whether a statement holds responsible whom it names so. */
  static boolean accuses(String role) {
    return role.equals("accused") || role.equals("charged");
  }

  /** Whether a statement says of whom it names so that they did not do it. */
  static boolean clears(String role) {
    return role.equals("exonerated");
  }

  /** Whether only a territory, an origin or an alignment links the party to what is told. */
  static boolean onlyLinks(String role) {
    return role.equals("territory") || role.equals("origin") || role.equals("aligned");
  }
}
