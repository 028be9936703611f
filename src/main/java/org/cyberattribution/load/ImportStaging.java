package org.cyberattribution.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cyberattribution.failure.Finding;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.failure.Position;
import org.cyberattribution.ingest.ContentHash;
import org.cyberattribution.ingest.DatasetDescription;
import org.cyberattribution.ingest.DatasetDescription.Bounds;
import org.cyberattribution.ingest.FileIdentity;
import org.cyberattribution.ingest.Malformed;
import org.cyberattribution.ingest.RecordKind;
import org.cyberattribution.ingest.Remarks;
import org.cyberattribution.ingest.Slug;
import org.cyberattribution.ingest.SourceFile;
import org.cyberattribution.ingest.SourceImport;
import org.cyberattribution.ingest.record.DatasetDescriptionFile;
import org.cyberattribution.model.Dataset;
import org.cyberattribution.model.Names;
import org.cyberattribution.model.Names.Lookup;
import org.cyberattribution.model.Participant;
import org.cyberattribution.model.Party;
import org.cyberattribution.model.PartyClass;
import org.cyberattribution.model.UnnamedParty;
import org.cyberattribution.rdf.Iris;
import org.jspecify.annotations.Nullable;

/**
 * Stages the files of others: finds which data set each is, has it written as quads, and holds it
 * to the counts that its description gives. A file that cannot be read to its end, or has other
 * counts, gives nothing.
 */
final class ImportStaging {
  private final Iris iris;
  private final Names names;
  private final Findings findings;
  private final Path folder;
  private final Set<String> taken;

  /**
   * @param folder where the quads' files go
   * @param taken the ids of the other data sets of this load
   */
  ImportStaging(Iris iris, Names names, Findings findings, Path folder, Set<String> taken) {
    this.iris = iris;
    this.names = names;
    this.findings = findings;
    this.folder = folder;
    this.taken = taken;
  }

  /** One import's data set, and the files with its quads. */
  record Staged(
      Dataset dataset, SourceFile file, Path served, Path review, int claims, int awaitingReview) {}

  private record Found(SourceImport source, Map<RecordKind, Bounds> counts) {}

  Optional<Staged> stage(Inputs.Source source) {
    Position position = Position.ofFile(source.file().name());
    try {
      Found found = find(source);
      Dataset dataset = found.source().dataset();
      if (taken.add(dataset.id())) {
        return write(source.importer(), found);
      }
      findings.add(
          Finding.refused(
              position,
              "'" + dataset.id() + "' is the id of another data set of this load",
              "Give it another in "
                  + source.file().path().getFileName()
                  + DatasetDescriptionFile.ENDING
                  + "; a graph is replaced whole."));
    } catch (Malformed e) {
      findings.add(e.finding());
    } catch (JsonProcessingException e) {
      findings.add(Malformed.of(e, position, 0).finding());
    } catch (IOException e) {
      findings.add(unreadable(source.file().name(), e));
    }
    return Optional.empty();
  }

  static Finding unreadable(String file, IOException exception) {
    return Finding.refused(
        Position.ofFile(file),
        "the file cannot be read: " + exception.getMessage(),
        "Nothing of it is loaded; check it and fetch it again.");
  }

  private Found find(Inputs.Source source) throws IOException, Malformed {
    FileIdentity identity = source.importer().identify(source.file());
    DatasetDescription description = description(source, identity);
    String hash = ContentHash.of(source.file().path());
    LocalDate retrieved = retrieved(description, hash, source.file());
    String id = Slug.of(description.id() == null ? identity.id() : description.id());
    Participant publisher = publisher(description.publisher(), id);
    Dataset dataset =
        new Dataset(
            id,
            description.title(),
            publisher instanceof Party ? publisher : null,
            description.licence(),
            description.redistributable(),
            retrieved,
            description.url(),
            hash,
            source.importer().name());
    return new Found(
        new SourceImport(source.file(), dataset, publisher, retrieved, names, new Remarks()),
        description.counts());
  }

  private Optional<Staged> write(Importer importer, Found found) throws IOException, Malformed {
    SourceImport source = found.source();
    Path served = folder.resolve(taken.size() + ".nq");
    Path review = folder.resolve(taken.size() + "-review.nq");
    try (ImportedQuads quads = new ImportedQuads(iris, source.dataset(), served, review)) {
      writePublisher(source, quads);
      Map<RecordKind, Long> counts = importer.write(source, quads);
      return isAnything(counts, source) && holds(found.counts(), counts, source)
          ? Optional.of(
              new Staged(
                  source.dataset(),
                  source.file(),
                  served,
                  review,
                  quads.claims(),
                  quads.awaitingReview()))
          : Optional.empty();
    } finally {
      source.remarks().report(findings, source.file());
    }
  }

  /** A publisher whom the authority lists do not have is a party of its own data set. */
  private void writePublisher(SourceImport source, ImportedQuads quads) {
    if (source.publisher() instanceof Party party && names.partyById(party.id()).isEmpty()) {
      quads.sink().party(party);
    }
  }

  /** A file without a single record is most likely another one than it was taken for. */
  private boolean isAnything(Map<RecordKind, Long> counts, SourceImport source) {
    boolean anything = counts.values().stream().anyMatch(count -> count > 0);
    if (!anything) {
      findings.add(
          Finding.refused(
              Position.ofFile(source.file().name()),
              "no record can be made of the file, so that nothing is loaded",
              "Look at what else is found in it."));
    }
    return anything;
  }

  private boolean holds(
      Map<RecordKind, Bounds> expected, Map<RecordKind, Long> counts, SourceImport source) {
    boolean holds = true;
    for (Map.Entry<RecordKind, Bounds> bounds : expected.entrySet()) {
      long count = counts.getOrDefault(bounds.getKey(), 0L);
      if (!bounds.getValue().hold(count)) {
        findings.add(outOfBounds(bounds.getKey(), bounds.getValue(), count, source));
        holds = false;
      }
    }
    return holds;
  }

  private static Finding outOfBounds(
      RecordKind kind, Bounds bounds, long count, SourceImport source) {
    String most = bounds.most() == Long.MAX_VALUE ? "" : " and at most " + bounds.most();
    return new Finding(
        Finding.Kind.INVALID,
        source.file().name(),
        0,
        0,
        "'"
            + source.dataset().id()
            + "' has "
            + count
            + " records of the kind '"
            + kind.slug()
            + "', where its description expects at least "
            + bounds.least()
            + most,
        "The file may be cut off, or its form may have changed: nothing of it is loaded. If it is"
            + " right, give other counts in "
            + source.file().path().getFileName()
            + DatasetDescriptionFile.ENDING
            + ".",
        null,
        null);
  }

  /** What is told of a file: first by its user, then by the project, then by itself. */
  private static DatasetDescription description(Inputs.Source source, FileIdentity identity)
      throws IOException, Malformed {
    DatasetDescription ofFile = DatasetDescription.of(identity);
    DatasetDescription described =
        source.importer().descriptions().stream()
            .filter(candidate -> candidate.recognises(identity.traits()))
            .findFirst()
            .map(known -> known.over(ofFile))
            .orElse(ofFile);
    return DatasetDescriptionFile.beside(source.file().path())
        .map(users -> users.over(described))
        .orElse(described);
  }

  /** The day that the description gives for this very file, else the file's own. */
  private static LocalDate retrieved(DatasetDescription description, String hash, SourceFile file)
      throws IOException {
    LocalDate day = description.retrieved();
    boolean same = description.hash() == null || description.hash().equals(hash);
    return day != null && same ? day : file.day();
  }

  private Participant publisher(@Nullable String name, String dataset) {
    if (name == null) {
      return new UnnamedParty("whoever published " + dataset, null, null);
    }
    return names.party(name) instanceof Lookup.Found<Party> known
        ? known.entity()
        : Party.of(dataset + "-" + Slug.of(name), PartyClass.ORGANISATION, name);
  }
}
