package org.cyberattribution.ingest.cfr;

import java.util.regex.Pattern;
import org.cyberattribution.ingest.table.Row;
import org.cyberattribution.model.Names;
import org.cyberattribution.model.Names.Lookup;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;

/** Tells the tracker's entries about actors from those about incidents. */
final class ActorTitle {
  private static final int MOST_WORDS = 3;
  private static final Pattern EVENT =
      Pattern.compile("(?i).*\\b(of|operation|attacks?|breach|heists?|espionage|elections)\\b.*");
  private static final Pattern ACTOR =
      Pattern.compile(
          "(?s)(?:Also known as [^.]+\\. )?"
              + "(?:This threat actor\\b.*"
              + "|(?:(?:An?|The) )?[\\w -]{0,40}\\b(?:threat actor|APT|actor|collective)"
              + "(?:,[^,.]*,)? (?:that|believed|group active|of)\\b.*)");
  private static final Pattern CALLED_ACTOR =
      Pattern.compile(
          "(?s).{0,40}\\b(?:is|was|has been identified as)\\b.{0,40}\\b(?:threat actor|group)\\b.*");

  private ActorTitle() {}

  /** Whether a row is about an actor: its title is short, and it is or is described as one. */
  static boolean is(Row<CfrColumn> row, Names names) {
    String title = row.text(CfrColumn.TITLE);
    if (title.split(" ", -1).length > MOST_WORDS || EVENT.matcher(title).matches()) {
      return false;
    }
    String description = row.text(CfrColumn.DESCRIPTION);
    return isListed(title, names)
        || ACTOR.matcher(description).matches()
        || (description.startsWith(title) && CALLED_ACTOR.matcher(description).matches());
  }

  private static boolean isListed(String title, Names names) {
    return names.party(title) instanceof Lookup.Found<Party> found
        && found.entity().is(PartyClass.THREAT_ACTOR);
  }
}
