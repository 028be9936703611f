package org.cyberattribution.extract.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cyberattribution.extract.claim.Newcomer;
import org.cyberattribution.extract.claim.Referent;
import org.cyberattribution.extract.lexicon.Tie;
import org.cyberattribution.model.Level;
import org.cyberattribution.model.Names;
import org.cyberattribution.model.Participant;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;
import org.cyberattribution.model.SpeechAct;
import org.cyberattribution.model.Statement.Target;
import org.cyberattribution.model.TargetRole;
import org.cyberattribution.model.UnnamedParty;

/** Whom a statement names in which role: a tie to a state is no accusation of it. */
final class Targets {
  private final SpeechAct act;
  private final Names names;
  private final Map<String, Target> targets = new LinkedHashMap<>();

  Targets(SpeechAct act, Names names) {
    this.act = act;
    this.names = names;
  }

  List<Target> of(Draft draft, Participant behalf) {
    switch (act) {
      case URGES -> draft.assertion().to().forEach(this::add);
      case DENIES, DISPUTES -> denied(draft, behalf);
      case CLAIMS, CONFIRMS -> {}
      default -> draft.whom().forEach(this::add);
    }
    return List.copyOf(targets.values());
  }

  /** Who denies without saying whom the accusation is of denies it of himself. */
  private void denied(Draft draft, Participant behalf) {
    draft.whom().forEach(this::add);
    boolean actors = draft.whom().stream().allMatch(Targets::isActor);
    if (actors && act == SpeechAct.DENIES && behalf instanceof Party party) {
      put(party, act.targetRole());
    }
  }

  private static boolean isActor(Referent referent) {
    Party party = referent.party();
    return party == null || party.is(PartyClass.THREAT_ACTOR);
  }

  private void add(Referent referent) {
    Party party = referent.party();
    if (party != null) {
      put(Newcomer.participant(party), role(referent, party));
    } else {
      put(new UnnamedParty(referent.words(), referent.count(), referent.level()), act.targetRole());
    }
    for (Referent.Link link : referent.links()) {
      tie(link, party == null);
    }
  }

  private TargetRole role(Referent referent, Party party) {
    return party.is(PartyClass.STATE) && referent.level() == Level.TERRITORY
        ? TargetRole.TERRITORY
        : act.targetRole();
  }

  private void tie(Referent.Link link, boolean unnamed) {
    Party party = link.party();
    boolean own = link.tie() == Tie.OFFICIAL || link.tie() == Tie.AFFILIATED;
    if (own && unnamed) {
      put(party, act.targetRole());
    } else if (party.is(PartyClass.STATE)) {
      putIfFree(party, role(link.tie()));
    }
  }

  private static TargetRole role(Tie tie) {
    return switch (tie) {
      case LINKED, ALIGNED -> TargetRole.ALIGNED;
      case TERRITORY -> TargetRole.TERRITORY;
      case ORIGIN, SPONSORED, OFFICIAL, AFFILIATED -> TargetRole.ORIGIN;
    };
  }

  private void put(Participant party, TargetRole role) {
    if (role != TargetRole.NONE) {
      targets.putIfAbsent(key(party), new Target(party, role));
    }
  }

  private void putIfFree(Party party, TargetRole role) {
    boolean organ =
        targets.values().stream()
            .anyMatch(
                target ->
                    target.party() instanceof Party each
                        && names.spokenFor(each).id().equals(party.id()));
    if (!organ) {
      put(party, role);
    }
  }

  private static String key(Participant participant) {
    return participant instanceof Party party ? party.id() : "?" + participant.label();
  }
}
