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
  List<Party> named(Coding coding) {
    return coding.values(AttributionColumn.INITIATOR).stream()
        .map(name -> actors.actor(name, coding.position()))
        .distinct()
        .toList();
  }

  /**
   * The initiators and their states, in the roles that they have in an act.
   *
   * @param blamed the role of whoever is held responsible
   */
  List<Target> targets(Coding coding, TargetRole blamed) {
    List<Party> states = states(coding);
    boolean accusing = accusesStates(coding);
    List<Target> targets = new ArrayList<>();
    for (Party party : named(coding)) {
      targets.add(new Target(party, accusing ? blamed : roleOfNamed(party, blamed)));
    }
    if (targets.isEmpty() && !(accusing && !states.isEmpty())) {
      categories(coding)
          .forEach(
              category ->
                  unnamed(category).ifPresent(party -> targets.add(new Target(party, blamed))));
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

  static Set<InitiatorCategory> categories(Coding coding) {
    Set<InitiatorCategory> categories = new LinkedHashSet<>();
    coding
        .cells(AttributionColumn.CATEGORY)
        .forEach(code -> InitiatorCategory.of(code).ifPresent(categories::add));
    return categories;
  }

  List<Party> states(Coding coding) {
    return coding.values(AttributionColumn.INITIATOR_COUNTRY).stream()
        .flatMap(country -> parties.state(country).stream())
        .toList();
  }

  /** Notes what of a coding is not known. */
  void remark(Coding coding) {
    for (String code : coding.cells(AttributionColumn.CATEGORY)) {
      if (InitiatorCategory.of(code).isEmpty()) {
        remarks.noteOne(
            coding.position(),
            "not a category of initiator that is known",
            "No state is accused for it; the word is kept in att:extra.",
            code);
      }
    }
    for (String country : coding.values(AttributionColumn.INITIATOR_COUNTRY)) {
      if (parties.state(country).isEmpty()) {
        remarks.noteOne(
            coding.position(),
            "not a state of the authority lists",
            "It is kept in att:extra; add the name to data/entities/states.yaml if it is one.",
            country);
      }
    }
  }

  /** With several categories and several countries, which belong together is not coded. */
  private boolean accusesStates(Coding coding) {
    if (!categories(coding).contains(InitiatorCategory.STATE)) {
      return false;
    }
    if (coding.cells(AttributionColumn.CATEGORY).size() > 1
        && coding.cells(AttributionColumn.INITIATOR_COUNTRY).size() > 1) {
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
