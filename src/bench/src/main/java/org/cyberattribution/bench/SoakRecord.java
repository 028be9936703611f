package org.cyberattribution.bench;

/** A record file of an invented world, which is another for every number. */
final class SoakRecord {
  private SoakRecord() {}

  static String numbered(long number) {
    return """
        id: soak
        title: An invented world
        licence: CC0-1.0
        recordedBy: soak
        recordedOn: 2026-01-02
        entities:
          - {id: soak-examplestan, class: State, name: Examplestan of the soak}
          - {id: soak-otherland, class: State, name: Otherland of the soak}
        incidents:
          - {id: soak-incident, name: Soak incident %1$d, date: 2025-04}
        sources:
          - {id: soak-times, title: Otherland accuses, publisher: Otherland of the soak, date: 2025-05-02, language: en, url: 'https://example.org/soak'}
        utterances:
          - {id: soak-utterance, title: Statement %1$d, date: 2025-05-01}
        statements:
          - id: soak-statement
            speaker: [Otherland of the soak]
            act: attributes
            target: [{name: Examplestan of the soak, level: state}]
            incident: [Soak incident %1$d]
            utterance: soak-utterance
            date: 2025-05-01
            source: soak-times
            reportedBy: Otherland of the soak
            directness: quoted
            checked: {on: 2026-01-02, by: invented}
        """
        .formatted(number);
  }
}
