package org.cyberattribution.extract.name;

import java.util.List;
import org.cyberattribution.model.Party;

/**
 * A name where it stands in a text, with all that it can mean.
 *
 * @param begin the offset of its first char
 * @param end the offset behind its last char
 */
public record Mention(int begin, int end, List<Sense> senses) {

  /** How a name stands for a party. */
  public enum Kind {
    NAME,
    /** A seat or building that stands for the state, such as a capital. */
    METONYM,
    /** An adjective or the name of a people, which says where something is from, not who acted. */
    DEMONYM
  }

  /** One thing that a name can mean. */
  public record Sense(Party party, Kind kind) {}

  public boolean is(Kind kind) {
    return senses.stream().allMatch(sense -> sense.kind() == kind);
  }

  /** The party that the name means where nothing else decides. */
  public Party first() {
    return senses.get(0).party();
  }

  public boolean covers(int offset) {
    return begin <= offset && offset < end;
  }
}
