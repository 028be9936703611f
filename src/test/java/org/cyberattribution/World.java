package org.cyberattribution;

/**
 * A small invented world: one incident, an accuser, an accused, and an alliance that speaks of it
 * too.
 */
public final class World {
  private World() {}

  /** The world in which the alliance performs the act given. */
  public static String inWhichTheAlliance(String act) {
    return """
        id: world
        title: An invented world
        licence: CC0-1.0
        recordedBy: tests
        recordedOn: 2026-01-02
        entities:
          - {id: examplestan, class: State, name: Examplestan}
          - {id: otherland, class: State, name: Otherland}
          - {id: league-of-examples, class: IntergovernmentalOrganisation, name: League of Examples}
          - {id: example-times, class: MediaOutlet, name: Example Times, country: otherland, ownership: private}
        incidents:
          - {id: lakeside-mail, name: Lakeside Mail compromise, date: 2025-04}
        sources:
          - {id: times, title: Otherland accuses, publisher: Example Times, date: 2025-05-02, language: en, url: 'https://example.org/times'}
        utterances:
          - {id: otherland-speaks, title: Statement of Otherland, date: 2025-05-01}
          - {id: league-speaks, title: Statement of the League, date: 2025-05-02}
        statements:
          - id: otherland-attributes
            speaker: [Otherland]
            act: attributes
            target: [{name: Examplestan, level: state}]
            incident: [Lakeside Mail compromise]
            utterance: otherland-speaks
            date: 2025-05-01
            source: times
            reportedBy: Example Times
            directness: quoted
            checked: {on: 2026-01-02, by: invented}
          - id: league-speaks
            speaker: [League of Examples]
            act: %s
            target: [{name: Examplestan, level: state}]
            incident: [Lakeside Mail compromise]
            utterance: league-speaks
            date: 2025-05-02
            source: times
            reportedBy: Example Times
            directness: quoted
            checked: {on: 2026-01-02, by: invented}
        """
        .formatted(act);
  }
}
