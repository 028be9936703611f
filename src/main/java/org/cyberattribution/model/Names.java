package org.cyberattribution.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds what a name or id denotes in the authority lists. */
public interface Names {
  Lookup<Party> party(String nameOrId);

  Lookup<Incident> incident(String nameOrId);

  Lookup<Norm> norm(String nameOrId);

  Optional<Party> partyById(String id);

  /** Whether an id or name is that of a party that was removed on request, and so finds nothing. */
  boolean isRemoved(String nameOrId);

  /**
   * Whom a party speaks for unless a record says otherwise: the state of its organ, the
   * organisation that it is a body of.
   */
  Party spokenFor(Party speaker);

  /** What a look-up found: one entity, several, or none with the nearest names that there are. */
  sealed interface Lookup<T> {
    record Found<T>(T entity) implements Lookup<T> {}

    record Ambiguous<T>(List<T> entities) implements Lookup<T> {}

    /**
     * Nothing goes by the name.
     *
     * @param search finds the nearest names, which takes long, and only whoever reports the name as
     *     wrong needs them
     */
    record Unknown<T>(Supplier<List<String>> search) implements Lookup<T> {
      public List<String> nearest() {
        return search.get();
      }
    }
  }
}
