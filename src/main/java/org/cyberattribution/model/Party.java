package org.cyberattribution.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A state, organisation, threat actor or person of the authority lists, with all the names it goes
 * by. Who stands behind an actor is no field of it, since that is somebody's claim.
 *
 * @param extra what a catalogue says beyond the model, as JSON
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
    @Nullable String description,
    @Nullable String extra)
    implements Participant {

  /** A party of which no catalogue says more than the model. */
  public Party(
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
      @Nullable String description) {
    this(
        id,
        classes,
        name,
        names,
        aliases,
        metonyms,
        demonyms,
        codes,
        organOf,
        partOf,
        country,
        ownership,
        memberOf,
        description,
        null);
  }

  /** A party of which a catalogue gives its name and not much else. */
  public static Party of(String id, PartyClass partyClass, String name) {
    return new Party(
        id,
        List.of(partyClass),
        name,
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        null,
        null,
        null,
        null,
        List.of(),
        null);
  }

  /** The same party, with what a catalogue says beyond the model, as JSON. */
  public Party withExtra(@Nullable String json) {
    return new Party(
        id,
        classes,
        name,
        names,
        aliases,
        metonyms,
        demonyms,
        codes,
        organOf,
        partOf,
        country,
        ownership,
        memberOf,
        description,
        json);
  }

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
