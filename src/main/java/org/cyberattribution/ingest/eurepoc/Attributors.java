package org.cyberattribution.ingest.eurepoc;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cyberattribution.ingest.CatalogueParties;
import org.cyberattribution.model.Names;
import org.cyberattribution.model.Participant;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;
import org.cyberattribution.model.UnnamedParty;

/**
 * Who attributes: whoever is named, else a party that the basis describes. A country beside an
 * attributor is where that one is, and never speaks itself.
 */
final class Attributors {
  private final CatalogueParties parties;
  private final Initiators initiators;
  private final Names names;

  Attributors(CatalogueParties parties, Initiators initiators, Names names) {
    this.parties = parties;
    this.initiators = initiators;
    this.names = names;
  }

  /** A speaker, and for whom it speaks. */
  record Attributor(Participant speaker, Participant onBehalfOf) {}

  /** Who speaks; those whom the file names first, so that none is empty only by the basis. */
  List<Attributor> of(Coding coding, CodedBasis basis) {
    List<Attributor> named = named(coding, basis);
    return named.isEmpty() ? List.of(unnamed(coding, basis)) : named;
  }

  List<Attributor> named(Coding coding, CodedBasis basis) {
    LinkedHashSet<String> words = new LinkedHashSet<>(coding.values(AttributionColumn.ATTRIBUTOR));
    words.addAll(coding.values(AttributionColumn.COMPANY));
    Optional<Party> state = governed(coding, basis);
    return words.stream().map(name -> attributor(name, basis, state, coding)).distinct().toList();
  }

  private Attributor attributor(
      String name, CodedBasis basis, Optional<Party> state, Coding coding) {
    Party party = parties.named(name, classOf(name, basis), coding.position());
    Party whole = names.spokenFor(party);
    boolean own = whole.equals(party) && names.partyById(party.id()).isEmpty();
    return new Attributor(party, own ? state.orElse(party) : whole);
  }

  private static PartyClass classOf(String name, CodedBasis basis) {
    if (PersonName.is(name)) {
      return PartyClass.PERSON;
    }
    return basis == CodedBasis.ATTACKER ? PartyClass.THREAT_ACTOR : PartyClass.ORGANISATION;
  }

  /** The one state for which a governmental attributor speaks, if one is coded. */
  private Optional<Party> governed(Coding coding, CodedBasis basis) {
    List<String> countries = coding.values(AttributionColumn.COUNTRY);
    return basis.isGovernmental() && countries.size() == 1
        ? parties.state(countries.get(0))
        : Optional.empty();
  }

  /** The attributor whom the basis alone describes. */
  Attributor unnamed(Coding coding, CodedBasis basis) {
    List<String> countries = coding.values(AttributionColumn.COUNTRY);
    String where = countries.isEmpty() ? "" : " (" + String.join("; ", countries) + ")";
    Participant speaker = new UnnamedParty(basis.unnamed() + where, null, basis.kind());
    return new Attributor(
        speaker, governed(coding, basis).<Participant>map(state -> state).orElse(speaker));
  }

  /**
   * Who claims the deed: the initiators that are named, else the attributor, who says of itself
   * that it is the attacker.
   *
   * @param alone whether no other basis is coded, to which the attributor may belong
   */
  List<Attributor> attackers(Coding coding, boolean alone) {
    List<Attributor> named = alone ? named(coding, CodedBasis.ATTACKER) : List.of();
    List<Party> attackers = new ArrayList<>(initiators.named(coding));
    if (attackers.isEmpty()) {
      return named.isEmpty() ? List.of(unnamedAttacker(coding)) : named;
    }
    List<Attributor> same =
        named.stream()
            .filter(one -> attackers.stream().anyMatch(each -> isAlike(each, one.speaker())))
            .toList();
    return same.isEmpty() ? attackers.stream().map(this::forItself).toList() : same;
  }

  private Attributor forItself(Party attacker) {
    return new Attributor(attacker, names.spokenFor(attacker));
  }

  private Attributor unnamedAttacker(Coding coding) {
    Participant attacker =
        Initiators.categories(coding).stream()
            .flatMap(category -> Initiators.unnamed(category).stream())
            .findFirst()
            .orElseGet(
                () ->
                    new UnnamedParty(
                        CodedBasis.ATTACKER.unnamed(), null, CodedBasis.ATTACKER.kind()));
    return new Attributor(attacker, attacker);
  }

  /** Two spellings of one name, or a name and a longer form of it. */
  private static boolean isAlike(Participant one, Participant other) {
    String first = letters(one.label());
    String second = letters(other.label());
    return !first.isEmpty()
        && !second.isEmpty()
        && (first.contains(second) || second.contains(first));
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
