package org.cyberattribution.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cyberattribution.model.Dataset;
import org.cyberattribution.model.DateText;
import org.cyberattribution.model.Document;
import org.cyberattribution.model.Incident;
import org.cyberattribution.model.Norm;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;

/**
 * The made-up parties, norms and incidents that generated claims name: about as many as the real
 * authority lists hold.
 */
final class GeneratedAuthorities {
  static final Dataset DATASET =
      new Dataset("generated-authorities", "Generated authority lists", "CC0-1.0", null, "bench");

  private final List<Party> states =
      list(200, number -> party(PartyClass.STATE, "state-" + number, "State " + number, null));
  private final List<Party> organs =
      list(
          300,
          number ->
              party(
                  PartyClass.STATE_ORGAN,
                  "ministry-" + number,
                  "Ministry " + number,
                  states.get(number % states.size()).id()));
  private final List<Party> companies =
      list(100, number -> party(PartyClass.COMPANY, "company-" + number, "Company " + number));
  private final List<Party> outlets =
      list(150, number -> party(PartyClass.MEDIA_OUTLET, "outlet-" + number, "Gazette " + number));
  private final List<Party> actors =
      list(400, number -> party(PartyClass.THREAT_ACTOR, "actor-" + number, "Group " + number));
  private final List<Party> persons =
      list(200, number -> party(PartyClass.PERSON, "person-" + number, "Person " + number));
  private final List<Voice> voices =
      Stream.of(
              organs.stream().map(organ -> new Voice(organ, state(organ))),
              states.stream().map(state -> new Voice(state, state)),
              companies.stream().map(company -> new Voice(company, company)))
          .flatMap(voices -> voices)
          .toList();
  private final List<Norm> norms = list(40, GeneratedAuthorities::norm);
  private final List<Incident> incidents = list(500, this::incident);

  /** A speaker, and whom it speaks for. */
  record Voice(Party speaker, Party onBehalfOf) {}

  private Party state(Party organ) {
    return states.stream()
        .filter(state -> state.id().equals(organ.organOf()))
        .findFirst()
        .orElseThrow();
  }

  private static <T> List<T> list(int size, IntFunction<T> element) {
    return IntStream.range(0, size).mapToObj(element).toList();
  }

  private static Party party(PartyClass partyClass, String id, String name) {
    return party(partyClass, id, name, null);
  }

  private static Party party(PartyClass partyClass, String id, String name, String organOf) {
    return new Party(
        id,
        List.of(partyClass),
        name,
        Map.of("de", name + " (DE)"),
        List.of(name + " alias", "the " + name),
        List.of(),
        List.of(),
        Map.of("wikidata", "Q" + Math.abs(id.hashCode())),
        organOf,
        null,
        null,
        null,
        List.of(),
        null);
  }

  private static Norm norm(int number) {
    return new Norm(
        "norm-" + number,
        "Norm " + number,
        List.of("the norm " + number),
        "A/70/174",
        "13 (" + number + ")",
        null,
        "What norm " + number + " asks of states.");
  }

  private Incident incident(int number) {
    return new Incident(
        "incident-" + number,
        Incident.Kind.values()[number % Incident.Kind.values().length],
        "Compromise " + number,
        List.of("the compromise " + number),
        DateText.parse(String.format("20%02d-%02d", 10 + number % 15, 1 + number % 12)),
        List.of("malware" + number % 50),
        List.of(states.get(number % states.size())),
        List.of(),
        null);
  }

  List<Party> states() {
    return states;
  }

  List<Party> organs() {
    return organs;
  }

  /** Who may speak: organs for their states, states and companies for themselves. */
  List<Voice> voices() {
    return voices;
  }

  List<Party> outlets() {
    return outlets;
  }

  List<Party> actors() {
    return actors;
  }

  List<Party> persons() {
    return persons;
  }

  List<Norm> norms() {
    return norms;
  }

  List<Incident> incidents() {
    return incidents;
  }

  /** All of them as one data set. */
  Document document() {
    List<Party> parties = new ArrayList<>();
    List.of(states, organs, companies, outlets, actors, persons).forEach(parties::addAll);
    return new Document(DATASET, parties, norms, incidents, List.of(), List.of(), List.of());
  }
}
