package org.cyberattribution.ingest;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cyberattribution.model.Party;

/**
 * What Microsoft writes for an actor's origin or kind, such as 'Israel, Private sector offensive
 * actor': states of the authority lists, and the rest of the words.
 */
public record OriginWords(List<Party> states, List<String> others) {
  private static final Splitter COMMAS = Splitter.on(',').trimResults().omitEmptyStrings();

  /** Splits a text at its commas. */
  public static OriginWords of(String text, CatalogueParties parties) {
    List<Party> states = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (String part : COMMAS.split(text)) {
      Optional<Party> state = parties.state(part);
      if (state.isPresent()) {
        states.add(state.get());
      } else {
        others.add(part);
      }
    }
    return new OriginWords(states, others);
  }
}
