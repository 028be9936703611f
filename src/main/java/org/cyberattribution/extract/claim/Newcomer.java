package org.cyberattribution.extract.claim;

import java.util.Locale;
import org.cyberattribution.model.Level;
import org.cyberattribution.model.Participant;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;
import org.cyberattribution.model.UnnamedParty;

/**
 * Parties that a text names and no list knows: within a document they are parties like others,
 * outside of it they are described, since nobody has yet said who they are.
 */
public final class Newcomer {
  private static final String PREFIX = "newcomer-";

  private Newcomer() {}

  static Party of(PartyClass partyClass, String name) {
    String slug = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    return Party.of(PREFIX + slug, partyClass, name);
  }

  /** Whether no list knows a party. */
  public static boolean is(Party party) {
    return party.id().startsWith(PREFIX);
  }

  /** The party as a record gives it. */
  public static Participant participant(Party party) {
    return is(party) ? UnnamedParty.called(party.name(), level(party)) : party;
  }

  private static Level level(Party party) {
    if (party.is(PartyClass.PERSON)) {
      return Level.INDIVIDUAL;
    }
    return party.is(PartyClass.COMPANY) ? Level.COMPANY : Level.ACTOR;
  }
}
