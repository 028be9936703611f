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
  private static final int START = 160;
  private static final Pattern ACTOR =
      Pattern.compile(
          "(?i)\\b(threat actor|threat group|hacking group|espionage group|collective|"
              + "actor that|APT that|believed to be responsible for)\\b");

  private ActorTitle() {}

  /** Whether a row is about an actor: its title is short, and it is or is described as one. */
  static boolean is(Row<CfrColumn> row, Names names) {
    String title = row.text(CfrColumn.TITLE);
    if (title.split(" ").length > MOST_WORDS) {
      return false;
    }
    String description = row.text(CfrColumn.DESCRIPTION);
    String start = description.substring(0, Math.min(START, description.length()));
    return isListed(title, names) || ACTOR.matcher(start).find();
  }

  private static boolean isListed(String title, Names names) {
    return names.party(title) instanceof Lookup.Found<Party> found
        && found.entity().is(PartyClass.THREAT_ACTOR);
  }
}
