package org.cyberattribution.extract.claim;

import java.util.List;
import org.cyberattribution.extract.lexicon.Tie;
import org.cyberattribution.model.Level;
import org.cyberattribution.model.Party;
import org.jspecify.annotations.Nullable;

/**
 * Who or what a noun phrase means.
 *
 * @param party the party, where it is one of the authority lists
 * @param person the official in whose person the party speaks
 * @param words the phrase as written
 * @param level the kind of an unnamed one
 * @param links the states and bodies that its words tie it to
 */
public record Referent(
    Kind kind,
    @Nullable Party party,
    @Nullable Party person,
    String words,
    @Nullable Integer count,
    Level level,
    List<Link> links) {

  /** How a phrase refers. */
  public enum Kind {
    NAMED,
    UNNAMED,
    /** The speaker of the words themselves: 'we'. */
    OURSELVES,
    /** Somebody spoken of before: 'it', 'the ministry', 'the statement'. */
    ANAPHOR,
    /** Nobody that can speak or be accused. */
    NOBODY
  }

  /** A tie to a state or body that the words make. */
  public record Link(Party party, Tie tie) {}

  static Referent named(Party party, String words) {
    return new Referent(Kind.NAMED, party, null, words, null, Level.STATE, List.of());
  }

  static Referent named(Party party, @Nullable Party person, String words, List<Link> links) {
    return new Referent(Kind.NAMED, party, person, words, null, Level.STATE, links);
  }

  static Referent unnamed(String words, @Nullable Integer count, Level level, List<Link> links) {
    return new Referent(Kind.UNNAMED, null, null, words, count, level, links);
  }

  static Referent of(Kind kind, String words) {
    return new Referent(kind, null, null, words, null, Level.STATE, List.of());
  }

  boolean is(Kind wanted) {
    return kind == wanted;
  }
}
