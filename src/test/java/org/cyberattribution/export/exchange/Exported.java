package org.cyberattribution.export.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.cyberattribution.load.Imported;
import org.cyberattribution.rdf.Iris;

/** An invented world with each kind of claim, given back in the formats of others. */
final class Exported {
  static final Iris IRIS = new Iris(Iris.PUBLISHED);

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String WORLD =
      """
      id: exchange
      title: An invented world to give back
      licence: CC0-1.0
      recordedBy: tests
      recordedOn: 2026-01-02
      entities:
        - {id: quiet-heron, class: ThreatActor, name: Quiet Heron}
        - {id: paper-lantern, class: ThreatActor, name: Paper Lantern}
        - {id: example-times, class: MediaOutlet, name: Example Times}
      incidents:
        - {id: lakeside-mail, name: Lakeside Mail compromise, date: 2025-04}
      sources:
        - {id: times, title: '=Freedonia accuses', publisher: Example Times, language: en, url: 'https://example.org/times'}
      utterances:
        - {id: fd-speaks, title: Statement of Freedonia}
        - {id: ex-answers, title: Answer of Examplestan}
        - {id: er-report, title: Report}
      statements:
        - {id: fd-attributes, speaker: [Freedonia], act: attributes, target: [{name: Examplestan, level: state}], incident: [Lakeside Mail compromise], utterance: fd-speaks, date: 2025-05-01, source: times, reportedBy: Example Times, directness: quoted, checked: {on: 2026-01-02, by: invented}}
        - {id: fd-names-territory, speaker: [Freedonia], act: condemns, target: [{name: Examplestan, level: territory}], incident: [Lakeside Mail compromise], utterance: fd-speaks, source: times, reportedBy: Example Times, checked: {on: 2026-01-02, by: invented}}
        - {id: ex-denies, speaker: [Examplestan], act: denies, target: [{name: Examplestan, level: state}], incident: [Lakeside Mail compromise], utterance: ex-answers, refersTo: [fd-speaks], source: times, reportedBy: Example Times, checked: {on: 2026-01-02, by: invented}}
        - {id: er-endorses, speaker: [Example Research], act: endorses, target: [{name: Examplestan, level: state}], incident: [Lakeside Mail compromise], utterance: er-report, refersTo: [fd-speaks], source: times, reportedBy: Example Times, checked: {on: 2026-01-02, by: invented}}
      claims:
        - {id: heron-works, kind: affiliation, speaker: [Freedonia], member: Quiet Heron, principal: Examplestan, affiliation: backed, utterance: fd-speaks, source: times, reportedBy: Example Times, checked: {on: 2026-01-02, by: invented}}
        - {id: heron-is-lantern, kind: alias, speaker: [Example Research], actor: Quiet Heron, otherActor: Paper Lantern, relation: overlaps, utterance: er-report, source: times, reportedBy: Example Times, checked: {on: 2026-01-02, by: invented}}
        - {id: heron-is-called, kind: alias, speaker: [Example Research], actor: Quiet Heron, name: '+Grey Bird', relation: same, nameGiver: Mandiant, utterance: er-report, source: times, reportedBy: Example Times, checked: {on: 2026-01-02, by: invented}}
      """;

  private final Path folder;
  private final Imported imported;

  private Exported(Path folder, Path... files) {
    this.folder = folder;
    this.imported = Imported.of(folder, files);
  }

  static Exported world(Path folder) {
    try {
      return new Exported(folder, Files.writeString(folder.resolve("exchange.yaml"), WORLD));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Exported of(Path folder, Path... files) {
    return new Exported(folder, files);
  }

  /** The folder with the files of a format. */
  Path as(ExchangeFormat format) {
    Path out = folder.resolve("out");
    new Exchange(imported.graphs(), IRIS, true).write(format, out);
    return out;
  }

  JsonNode json(ExchangeFormat format, String file) {
    try {
      return JSON.readTree(as(format).resolve(file).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The objects of the bundle by their ids. */
  Map<String, JsonNode> stix() {
    return byId(json(ExchangeFormat.STIX, "cyber-attribution.stix.json"));
  }

  static Map<String, JsonNode> byId(JsonNode bundle) {
    Map<String, JsonNode> objects = new TreeMap<>();
    bundle.path("objects").forEach(object -> objects.put(object.path("id").asText(), object));
    return objects;
  }
}
