package org.cyberattribution.extract.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cyberattribution.model.Names;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;

/**
 * Finds the organ that a state's name and the name of an office make together, such as 'Foreign
 * Ministry' beside Romania; where the lists know none, the state itself speaks.
 */
final class Institutions {
  private static final Pattern OFFICE =
      Pattern.compile(
          "(?i)\\b((?:[\\p{L}&,-]+ ){0,4}?(?:Ministry|Department|Agency|Service|Police|Office|Embassy|Mission)"
              + "(?: (?:of|for)(?: the)? [\\p{L}]+(?: (?:and|Affairs|Security|Defen[cs]e)(?: [\\p{Lu}][\\p{L}]+)?)?)?)\\b");
  private static final Pattern SHORT_MINISTRY = Pattern.compile("(?i)^(.+) Ministry$");

  private final Names names;

  Institutions(Names names) {
    this.names = names;
  }

  /** The organ of a state that a phrase names, or the state. */
  Party of(Party state, String phrase) {
    if (!state.is(PartyClass.STATE)) {
      return state;
    }
    Matcher office = OFFICE.matcher(phrase);
    while (office.find()) {
      for (String name : variants(state, withoutState(office.group(1), state))) {
        Optional<Party> organ = organ(name, state);
        if (organ.isPresent()) {
          return organ.get();
        }
      }
    }
    return state;
  }

  private Optional<Party> organ(String name, Party state) {
    return names.party(name) instanceof Names.Lookup.Found<Party> found
            && state.id().equals(found.entity().organOf())
        ? Optional.of(found.entity())
        : Optional.empty();
  }

  private static String withoutState(String office, Party state) {
    String bare = office;
    List<String> own = new ArrayList<>(state.demonyms());
    own.add(state.name());
    own.addAll(state.aliases());
    for (String name : own) {
      bare = bare.replace(name + "'s ", "").replace(name + "’s ", "").replace(name + " ", "");
    }
    return bare.replaceFirst("(?i)^(the|of|by|at|to|its|for|from|and) ", "").strip();
  }

  private static List<String> variants(Party state, String office) {
    List<String> offices = new ArrayList<>(List.of(office));
    Matcher ministry = SHORT_MINISTRY.matcher(office);
    if (ministry.find()) {
      String field = ministry.group(1);
      offices.add("Ministry of " + field);
      if (field.toLowerCase(Locale.ROOT).equals("foreign")) {
        offices.add("Ministry of Foreign Affairs");
      }
    }
    List<String> variants = new ArrayList<>();
    for (String each : offices) {
      state.demonyms().forEach(demonym -> variants.add(demonym + " " + each));
      variants.add(each + " of " + state.name());
      variants.add(each + " (" + state.name() + ")");
      variants.add(state.name() + "'s " + each);
    }
    return variants;
  }
}
