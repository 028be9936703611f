package org.cyberattribution.export.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.cyberattribution.model.Incident;
import org.cyberattribution.model.Level;
import org.cyberattribution.model.Names;
import org.cyberattribution.model.Norm;
import org.cyberattribution.model.Participant;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;
import org.cyberattribution.model.Statement;
import org.cyberattribution.model.TargetRole;
import org.cyberattribution.model.UnnamedParty;

/** Writes how a record mentions entities: by name where the name alone finds them, else by id. */
final class Mentions {
  private final Names names;

  Mentions(Names names) {
    this.names = names;
  }

  Object participant(Participant participant) {
    return participant instanceof Party party ? party(party) : unnamed((UnnamedParty) participant);
  }

  private Object party(Party party) {
    return isFoundByName(party) ? party.name() : identified(party).tree();
  }

  private boolean isFoundByName(Party party) {
    return names.party(party.name()) instanceof Names.Lookup.Found<Party> found
        && found.entity().id().equals(party.id());
  }

  private static Node identified(Party party) {
    Node node = new Node();
    node.text("id", party.id());
    node.text("name", party.name());
    return node;
  }

  private static ObjectNode unnamed(UnnamedParty party) {
    Node node = new Node();
    node.text("described", party.description());
    node.text("name", party.name());
    node.number("count", party.count());
    node.term("kind", party.kind());
    return node.tree();
  }

  /**
   * An incident by the name that finds it: in the lists, or else in the document itself.
   *
   * @param own the incidents that the document brings along
   */
  Object incident(Incident incident, List<Incident> own) {
    Names.Lookup<Incident> lookup = names.incident(incident.name());
    boolean listed =
        lookup instanceof Names.Lookup.Found<Incident> found
            && found.entity().id().equals(incident.id());
    if (listed || (lookup instanceof Names.Lookup.Unknown<Incident> && own.contains(incident))) {
      return incident.name();
    }
    Node node = new Node();
    node.text("id", incident.id());
    return node.tree();
  }

  static ObjectNode norm(Norm.Invocation invocation) {
    Node node = new Node();
    node.text("id", invocation.norm().id());
    node.term("use", invocation.use());
    return node.tree();
  }

  /** The targets; 'unknown' or an empty list where the text names nobody. */
  void targets(Statement statement, Node node) {
    if (statement.naming() == null) {
      node.list("target", statement.targets(), this::target);
    } else {
      switch (statement.naming()) {
        case NOBODY -> node.alwaysList("target", List.of(), target -> target);
        case UNKNOWN -> node.term("target", statement.naming());
      }
    }
  }

  private Object target(Statement.Target target) {
    if (target.party() instanceof UnnamedParty unnamed) {
      return unnamed(unnamed);
    }
    Party party = (Party) target.party();
    Node node = new Node();
    if (!isFoundByName(party)) {
      node.text("id", party.id());
    }
    node.text("name", party.name());
    node.term("level", level(party, target.role()).orElse(null));
    return node.tree();
  }

  private static Optional<Level> level(Party party, TargetRole role) {
    return switch (role) {
      case TERRITORY -> Optional.of(Level.TERRITORY);
      case ORIGIN -> Optional.of(Level.ORIGIN);
      case ALIGNED -> Optional.of(Level.ALIGNED);
      default -> ofClass(party.mainClass()).filter(level -> level.fits(party));
    };
  }

  private static Optional<Level> ofClass(PartyClass partyClass) {
    return switch (partyClass) {
      case STATE -> Optional.of(Level.STATE);
      case STATE_ORGAN -> Optional.of(Level.ORGAN);
      case THREAT_ACTOR -> Optional.of(Level.ACTOR);
      case PERSON -> Optional.of(Level.INDIVIDUAL);
      case COMPANY -> Optional.of(Level.COMPANY);
      default -> Optional.empty();
    };
  }
}
