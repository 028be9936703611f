package org.cyberattribution.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cyberattribution.failure.Finding;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.failure.Position;
import org.cyberattribution.ingest.record.DocumentReader;
import org.cyberattribution.ingest.record.RecordDocument;
import org.cyberattribution.ingest.record.RecordFile;
import org.cyberattribution.model.Claim;
import org.cyberattribution.model.Document;
import org.cyberattribution.model.Incident;
import org.cyberattribution.model.Names;
import org.cyberattribution.model.Party;
import org.cyberattribution.resolve.AuthorityLists;
import org.cyberattribution.resolve.Removals;

/**
 * Reads files together with the authority lists that their names are looked up in. All lists are
 * known before the first claim is read, so that a file may stand before the one that defines its
 * names.
 */
final class Reading {
  private static final Set<String> RESERVED =
      Set.of("ontology", "loads", "metadata", "dumps", "entailed", "inferred");

  private final Findings findings;
  private final DocumentReader reader;
  private final Removals removals;
  private final AuthorityLists lists;
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private record Entry(
      RecordDocument document, boolean requested, DocumentReader.Authorities authorities) {}

  /** A document, and whether the user asked for it or it is there for its names. */
  record Read(Document document, boolean requested) {}

  Reading(Findings findings, Removals removals) {
    this.findings = findings;
    this.removals = removals;
    this.lists = new AuthorityLists(removals);
    this.reader = new DocumentReader(findings);
  }

  /** Parses the files below the paths requested, and the authority lists beside them. */
  void parse(RecordFile files, List<Path> paths, List<Path> authorities) {
    Set<Path> requested = recordFiles(paths);
    requested.forEach(file -> files.read(file, document -> add(document, true)));
    Set<Path> beside = recordFiles(authorities);
    beside.removeAll(requested);
    beside.forEach(file -> files.read(file, document -> add(document, false)));
  }

  private static Set<Path> recordFiles(List<Path> paths) {
    Set<Path> files = new LinkedHashSet<>();
    paths.forEach(
        path ->
            RecordFile.under(path).forEach(file -> files.add(file.toAbsolutePath().normalize())));
    return files;
  }

  private void add(RecordDocument document, boolean requested) {
    String id = document.dataset().id();
    if (RESERVED.contains(id)) {
      refuse(document, "'" + id + "' is the name of a graph that the program makes");
    } else if (!entries.containsKey(id)) {
      entries.put(id, new Entry(document, requested, register(document)));
    } else if (requested) {
      refuse(document, "another file of this load has the data set id '" + id + "'");
    }
  }

  private void refuse(RecordDocument document, String problem) {
    findings.add(
        Finding.refused(
            document.position(),
            problem,
            "Give this file another 'id:'; a graph is replaced whole."));
  }

  private DocumentReader.Authorities register(RecordDocument document) {
    DocumentReader.Authorities own = withoutRemoved(document, reader.authorities(document));
    return new DocumentReader.Authorities(
        own.parties().stream()
            .filter(party -> isNew(lists.add(party), document, "entities", party.id()))
            .toList(),
        own.norms().stream()
            .filter(norm -> isNew(lists.add(norm), document, "entities", norm.id()))
            .toList());
  }

  private DocumentReader.Authorities withoutRemoved(
      RecordDocument document, DocumentReader.Authorities read) {
    Map<Boolean, List<Party>> removed =
        read.parties().stream().collect(Collectors.partitioningBy(removals::contain));
    for (Party party : removed.getOrDefault(true, List.of())) {
      findings.add(
          Finding.warning(
              document.position("entities", party.id()),
              "the entity '" + party.id() + "' was removed on request, and is left out",
              "Take it out of the file; see docs/guides/correction-and-removal.md."));
    }
    return new DocumentReader.Authorities(removed.getOrDefault(false, List.of()), read.norms());
  }

  /** Whether an entry could be added to the lists; one whose id is taken is refused. */
  private boolean isNew(boolean added, RecordDocument document, String list, String id) {
    if (!added) {
      findings.add(
          Finding.refused(
              document.position(list, id),
              "the id '" + id + "' is taken by another entry",
              "Give one of the two another id, or remove the double."));
    }
    return added;
  }

  /** The documents in the order of their files, all names resolved. */
  List<Read> documents() {
    Map<String, List<Incident>> incidents = new LinkedHashMap<>();
    entries.forEach((id, entry) -> incidents.put(id, incidents(entry)));
    List<Read> documents = new ArrayList<>();
    entries.forEach(
        (id, entry) -> documents.add(read(entry, incidents.getOrDefault(id, List.of()))));
    return documents;
  }

  private List<Incident> incidents(Entry entry) {
    RecordDocument document = entry.document();
    return reader.incidents(document, lists).stream()
        .filter(
            incident ->
                isKnownAlike(incident)
                    || isNew(lists.add(incident), document, "incidents", incident.id()))
        .toList();
  }

  /** Several extracted documents may each bring along the incident that they are about. */
  private boolean isKnownAlike(Incident incident) {
    return lists.incident(incident.id()) instanceof Names.Lookup.Found<Incident> found
        && found.entity().equals(incident);
  }

  private Read read(Entry entry, List<Incident> incidents) {
    return new Read(
        reader.read(entry.document(), entry.authorities(), incidents, lists), entry.requested());
  }

  /** What names are looked up in, once documents were read. */
  Names names() {
    return lists;
  }

  /** The ids that no import may take: those of the documents, and of the program's own graphs. */
  Set<String> datasets() {
    Set<String> ids = new LinkedHashSet<>(RESERVED);
    ids.addAll(entries.keySet());
    return ids;
  }

  Optional<Position> position(Claim claim) {
    return reader.position(claim);
  }
}
