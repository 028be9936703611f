package org.cyberattribution.ingest;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.cyberattribution.failure.Position;
import org.cyberattribution.model.Names.Lookup;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;

/**
 * The states and bodies that a catalogue names in words. Each is looked up in the authority lists;
 * what is not found there becomes a party of the data set under its own words.
 */
public final class CatalogueParties {
  private static final int LONGEST = 60;
  private static final Pattern ABBREVIATION = Pattern.compile("\\s*\\([A-Z][A-Za-z]*[A-Z]\\)$");

  private final SourceImport source;
  private final RecordSink sink;
  private final Recent<Party> found = new Recent<>();

  public CatalogueParties(SourceImport source, RecordSink sink) {
    this.source = source;
    this.sink = sink;
  }

  /** A state by its name or code, if the lists have it. */
  public Optional<Party> state(String nameOrCode) {
    return listed(nameOrCode, PartyClass.STATE);
  }

  /** A party of a class, which need not be its only one, if the lists have it. */
  public Optional<Party> listed(String name, PartyClass partyClass) {
    Lookup<Party> lookup = source.names().party(name);
    if (lookup instanceof Lookup.Found<Party> one) {
      return Optional.of(one.entity()).filter(party -> party.is(partyClass));
    }
    if (lookup instanceof Lookup.Ambiguous<Party> several) {
      List<Party> fitting =
          several.entities().stream().filter(party -> party.is(partyClass)).toList();
      return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }
    return Optional.empty();
  }

  /**
   * The one party of the lists that bears a name, of whatever class; the name may have its own
   * abbreviation in parentheses, as in 'Federal Bureau of Investigation (FBI)'.
   */
  public Optional<Party> listed(String name) {
    return found(name)
        .or(
            () ->
                Optional.of(ABBREVIATION.matcher(name)).filter(Matcher::find).flatMap(this::whole));
  }

  private Optional<Party> whole(Matcher abbreviated) {
    return found(abbreviated.replaceFirst("").strip());
  }

  private Optional<Party> found(String name) {
    return source.names().party(name) instanceof Lookup.Found<Party> one
        ? Optional.of(one.entity())
        : Optional.empty();
  }

  /**
   * A party by the catalogue's words; spellings that differ in case and signs only are one.
   *
   * @param ifUnknown its class if the lists do not have it
   */
  public Party named(String words, PartyClass ifUnknown, Position position) {
    String name = words.strip();
    return found.computeIfAbsent(
        letters(name), key -> listed(name).orElseGet(() -> own(name, key, ifUnknown, position)));
  }

  private Party own(String name, String letters, PartyClass partyClass, Position position) {
    source
        .remarks()
        .noteOne(
            position,
            "no one party of the authority lists goes by the name, so that it stands for itself",
            "Add the name to data/entities, if it should be one with a party there.",
            name);
    Party party = Party.of(source.id(key(letters)), partyClass, name);
    sink.party(party);
    return party;
  }

  private static String letters(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("[\\p{M}\\p{C}]", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}.]+", " ")
        .strip();
  }

  /** What a slug cannot hold, or has no room for, a hash stands for. */
  private static String key(String letters) {
    boolean plain = letters.length() <= LONGEST && letters.matches("[a-z0-9. ]+");
    String start = letters.substring(0, Math.min(LONGEST, letters.length()));
    return plain ? letters : start + " " + DigestUtils.sha256Hex(letters).substring(0, 8);
  }
}
