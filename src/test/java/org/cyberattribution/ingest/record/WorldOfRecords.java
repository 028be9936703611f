package org.cyberattribution.ingest.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cyberattribution.ProjectFolder;
import org.cyberattribution.failure.Finding;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.model.Claim;
import org.cyberattribution.model.Document;
import org.cyberattribution.model.Incident;
import org.cyberattribution.model.Names;
import org.cyberattribution.model.Statement;
import org.cyberattribution.resolve.AuthorityLists;

/** Invented authority lists, and files of records that are read with their help. */
public final class WorldOfRecords {
  private static final String LISTS =
      """
      id: world
      entities:
        - {id: freedonia, class: State, name: Freedonia, aliases: [Republic of Freedonia],
           metonyms: [Freetown], demonyms: [Freedonian], codes: {iso3166-1-alpha-2: FD}}
        - {id: examplestan, class: State, name: Examplestan, metonyms: [Exampolis]}
        - {id: ruritania, class: State, name: Ruritania}
        - {id: fd-foreign-ministry, class: StateOrgan, name: Foreign Ministry of Freedonia,
           aliases: [Foreign Ministry], organOf: freedonia}
        - {id: ex-foreign-ministry, class: StateOrgan, name: Foreign Ministry of Examplestan,
           aliases: [Foreign Ministry], organOf: examplestan}
        - {id: ex-signals-ministry, class: StateOrgan, name: Ministry of Signals, organOf: examplestan}
        - {id: alliance, class: IntergovernmentalOrganisation, name: Example Alliance}
        - {id: alliance-council, class: IntergovernmentalOrganisation, name: Council of the Alliance,
           partOf: alliance}
        - {id: crimson-heron, class: ThreatActor, name: Crimson Heron}
        - {id: heron-systems, class: Company, name: Heron Systems, aliases: [Heron]}
        - {id: heron-group, class: ThreatActor, name: Heron Group, aliases: [Heron]}
        - {id: press-agency, class: MediaOutlet, name: Example Press Agency, country: ruritania}
        - {id: jane-doe, class: Person, name: Jane Doe}
        - {id: peace-norm, class: Norm, name: norm of peaceful networks}
      incidents:
        - {id: lakeside, name: Lakeside Mail compromise, date: 2031-05}
        - {id: harbour, name: Harbour outage}
      """;

  private final Path folder;
  private final Findings findings = new Findings();
  private final AuthorityLists lists = new AuthorityLists();
  private final DocumentReader reader = new DocumentReader(findings);
  private final List<Document> documents = new ArrayList<>();

  public WorldOfRecords(Path folder) {
    this.folder = folder;
    read("world.yaml", LISTS);
    documents.clear();
  }

  /** Writes a file and reads its records. */
  public WorldOfRecords read(String name, String text) {
    return read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  WorldOfRecords read(String name, byte[] bytes) {
    Path file = folder.resolve(name);
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Path schema = ProjectFolder.file("data/schema/document.schema.json");
    new RecordFile(schema, findings).read(file, this::add);
    return this;
  }

  private void add(RecordDocument document) {
    DocumentReader.Authorities own = reader.authorities(document);
    own.parties().forEach(lists::add);
    own.norms().forEach(lists::add);
    List<Incident> incidents = reader.incidents(document, lists);
    incidents.forEach(lists::add);
    documents.add(reader.read(document, own, incidents, lists));
  }

  public List<Document> documents() {
    return documents;
  }

  public Names names() {
    return lists;
  }

  List<Claim> claims() {
    return documents.stream().flatMap(document -> document.claims().stream()).toList();
  }

  List<String> ids() {
    return claims().stream().map(Claim::id).toList();
  }

  /** The one statement that was read. */
  Statement statement() {
    if (claims().size() == 1 && claims().get(0) instanceof Statement statement) {
      return statement;
    }
    throw new AssertionError("no single statement but " + claims() + findings());
  }

  /** Each finding as 'file:line:column problem | mend', the file without its folder. */
  public List<String> findings() {
    return findings.all().stream().map(this::text).toList();
  }

  private String text(Finding finding) {
    return finding.place().replace(folder + "/", "")
        + " "
        + finding.problem()
        + " | "
        + finding.mend();
  }
}
