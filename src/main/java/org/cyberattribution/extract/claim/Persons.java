package org.cyberattribution.extract.claim;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cyberattribution.extract.name.Mention;
import org.cyberattribution.extract.name.NameIndex;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;

/**
 * For whom the officials of the authority list speak. Their descriptions begin with the office;
 * those of the accused begin with what they are accused of, and they speak for nobody.
 */
final class Persons {
  private static final Pattern ACCUSED = Pattern.compile("^(Charged|Put under|Sought)\\b");

  private final Map<String, Party> spokenFor = new HashMap<>();
  private final NameIndex names;

  Persons(NameIndex names) {
    this.names = names;
  }

  Optional<Party> spokenForBy(Party person) {
    return Optional.ofNullable(spokenFor.computeIfAbsent(person.id(), id -> office(person)));
  }

  private @org.jspecify.annotations.Nullable Party office(Party person) {
    String description = person.description();
    if (description == null || ACCUSED.matcher(description).find()) {
      return null;
    }
    String office = description.split(";", 2)[0];
    return names.find(office).stream()
        .map(Mention::first)
        .filter(party -> !party.is(PartyClass.PERSON))
        .findFirst()
        .orElse(null);
  }
}
