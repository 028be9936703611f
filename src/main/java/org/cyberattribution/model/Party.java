package org.cyberattribution.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A state, organisation, threat actor or person of the authority lists, with all the names it goes
 * by. Who stands behind an actor is no field of it, since that is somebody's claim.
 */
public record Party(
    String id,
    List<PartyClass> classes,
    String name,
    Map<String, String> names,
    List<String> aliases,
    List<String> metonyms,
    List<String> demonyms,
    Map<String, String> codes,
    @Nullable String organOf,
    @Nullable String partOf,
    @Nullable String country,
    @Nullable String ownership,
    List<Membership> memberOf,
    @Nullable String description)
    implements Participant {

  /** Membership of an organisation, from and until the days given; null where open or not known. */
  public record Membership(
      String organisation, @Nullable DateText from, @Nullable DateText until) {}

  @Override
  public String label() {
    return name;
  }

  public boolean is(PartyClass partyClass) {
    return classes.contains(partyClass);
  }

  /** The first class, which decides the path of the party's IRI. */
  public PartyClass mainClass() {
    return classes.get(0);
  }
}
