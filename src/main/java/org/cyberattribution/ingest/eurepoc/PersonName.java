package org.cyberattribution.ingest.eurepoc;

import java.util.regex.Pattern;

/**
 * Tells persons from bodies among the actors that EuRepoC names, by what it adds in parentheses.
 */
final class PersonName {
  private static final Pattern OFFICE =
      Pattern.compile(
          "\\b(President|Minister|Secretary|Director|Mayor|Premier|Prosecutor|Attorney|Commissioner|"
              + "Sheriff|Head|Deputy|Advisor|Chief|Spokes\\w+|spokes\\w+|Editor|[Rr]esearcher|"
              + "expert|Academics|Member|Congressman|Chairman|Official)\\b");

  private PersonName() {}

  /**
   * Whether a name is followed by an office, as in 'Ann Example (Minister of Signals, FRD)', or by
   * a body and its country.
   */
  static boolean is(String name) {
    int open = name.indexOf(" (");
    if (open < 0 || !name.strip().endsWith(")")) {
      return false;
    }
    String remark = name.substring(open + 2);
    return OFFICE.matcher(remark).find() || remark.matches("\\S+ .*, [^,]+\\)|[^,;]+, [^,]+\\)");
  }
}
