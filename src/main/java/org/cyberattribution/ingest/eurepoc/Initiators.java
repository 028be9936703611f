package org.cyberattribution.ingest.eurepoc;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cyberattribution.ingest.CatalogueParties;
import org.cyberattribution.ingest.Remarks;
import org.cyberattribution.model.Naming;
import org.cyberattribution.model.Participant;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;
import org.cyberattribution.model.Source;
import org.cyberattribution.model.Statement.Target;
import org.cyberattribution.model.TargetRole;
import org.cyberattribution.model.UnnamedParty;
import org.jspecify.annotations.Nullable;

/**
 * To whom an attribution points. Only the category 'State' accuses the country that stands beside
 * it; any other says where the initiator comes from, and no more.
 */
final class Initiators {
  private final CatalogueParties parties;
  private final Actors actors;
  private final Remarks remarks;

  Initiators(CatalogueParties parties, Actors actors, Remarks remarks) {
    this.parties = parties;
    this.actors = actors;
    this.remarks = remarks;
  }

  /** The initiators that are named. */
  List<Party> named(Coding coding, Source entry) {
    return coding.values(AttributionColumn.INITIATOR).stream()
        .map(name -> actors.actor(name, coding.position(), entry))
        .distinct()
        .toList();
  }

  /**
   * The initiators and their states, in the roles that they have in an act.
   *
   * @param blamed the role of whoever is held responsible
   */
  List<Target> targets(Coding coding, Source entry, TargetRole blamed) {
    Set<InitiatorCategory> categories = categories(coding);
    List<Party> states = states(coding);
    boolean accusing = accusesStates(categories, states, coding);
    List<Target> targets = new ArrayList<>();
    for (Party party : named(coding, entry)) {
      targets.add(new Target(party, accusing ? blamed : roleOfNamed(party, blamed)));
    }
    if (targets.isEmpty() && !(accusing && !states.isEmpty())) {
      categories.forEach(
          category -> unnamed(category).ifPresent(party -> targets.add(new Target(party, blamed))));
    }
    states.forEach(state -> targets.add(new Target(state, accusing ? blamed : TargetRole.ORIGIN)));
    return targets.stream().distinct().toList();
  }

  /**
   * A state whose name stands for an initiator of another category is accused no more than that.
   */
  private static TargetRole roleOfNamed(Party party, TargetRole blamed) {
    return party.is(PartyClass.STATE) ? TargetRole.ORIGIN : blamed;
  }

  /** The states of origin alone, for an act that names no perpetrator but its speaker. */
  List<Target> origins(Coding coding) {
    return states(coding).stream().map(state -> new Target(state, TargetRole.ORIGIN)).toList();
  }

  /** A party of a category that stands without any name. */
  static Optional<Participant> unnamed(InitiatorCategory category) {
    return category.unnamed() == null
        ? Optional.empty()
        : Optional.of(new UnnamedParty(category.unnamed(), null, category.kind()));
  }

  Set<InitiatorCategory> categories(Coding coding) {
    Set<InitiatorCategory> categories = new LinkedHashSet<>();
    for (String code : coding.cells(AttributionColumn.CATEGORY)) {
      InitiatorCategory.of(code)
          .ifPresentOrElse(categories::add, () -> unknownCategory(code, coding));
    }
    return categories;
  }

  private void unknownCategory(String code, Coding coding) {
    remarks.noteOne(
        coding.position(),
        "not a category of initiator that is known",
        "No state is accused for it; the word is kept in att:extra.",
        code);
  }

  List<Party> states(Coding coding) {
    List<Party> states = new ArrayList<>();
    for (String country : coding.values(AttributionColumn.INITIATOR_COUNTRY)) {
      parties.state(country).ifPresentOrElse(states::add, () -> noState(country, coding));
    }
    return states;
  }

  private void noState(String country, Coding coding) {
    remarks.noteOne(
        coding.position(),
        "not a state of the authority lists",
        "It is kept in att:extra; add the name to data/entities/states.yaml if it is one.",
        country);
  }

  /** With several categories and several countries, which belong together is not coded. */
  private boolean accusesStates(
      Set<InitiatorCategory> categories, List<Party> states, Coding coding) {
    if (!categories.contains(InitiatorCategory.STATE)) {
      return false;
    }
    if (categories.size() > 1 && states.size() > 1) {
      remarks.note(
          coding.position(),
          "several countries and categories are coded, and not which country is the state",
          "None is accused; all are kept as origins.");
      return false;
    }
    return true;
  }

  /** What the coding says where it names no initiator at all. */
  static @Nullable Naming naming(Coding coding) {
    List<String> cells = new ArrayList<>(coding.cells(AttributionColumn.INITIATOR));
    cells.addAll(coding.cells(AttributionColumn.INITIATOR_COUNTRY));
    cells.addAll(coding.cells(AttributionColumn.CATEGORY));
    if (cells.stream().anyMatch(Coded::isUnknown)) {
      return Naming.UNKNOWN;
    }
    return cells.stream().anyMatch(Coded::isNotAvailable) ? Naming.NOBODY : null;
  }
}
