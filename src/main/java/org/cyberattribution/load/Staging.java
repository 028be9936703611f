package org.cyberattribution.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cyberattribution.export.record.RecordWriter;
import org.cyberattribution.failure.Findings;
import org.cyberattribution.failure.Position;
import org.cyberattribution.ingest.ContentHash;
import org.cyberattribution.ingest.Progress;
import org.cyberattribution.ingest.record.RecordFile;
import org.cyberattribution.ingest.record.RemovalsFile;
import org.cyberattribution.model.Claim;
import org.cyberattribution.model.Dataset;
import org.cyberattribution.model.Document;
import org.cyberattribution.rdf.Iris;
import org.cyberattribution.rdf.NQuads;
import org.cyberattribution.resolve.Removals;
import org.cyberattribution.store.StagedQuads;
import org.jspecify.annotations.Nullable;

/**
 * Reads files and writes what they say as quads into two files: what may be served, and what awaits
 * review. The ontology and the authority lists are always with them, since claims cannot be checked
 * or read without.
 */
final class Staging {
  private static final String ONTOLOGY = "ontology";

  private final ProjectFiles project;
  private final Iris iris;
  private final Findings findings;

  Staging(ProjectFiles project, Iris iris, Findings findings) {
    this.project = project;
    this.iris = iris;
    this.findings = findings;
  }

  /**
   * What was staged.
   *
   * @param graphs the staged data sets by their graphs' IRIs
   * @param positions where each claim's record stands, by the claim's IRI
   */
  record Staged(
      StagedQuads quads,
      StagedQuads review,
      Map<String, Graph> graphs,
      Map<String, Position> positions) {

    /** The same with its quads in memory. */
    Staged kept() {
      return new Staged(quads.kept(), review, graphs, positions);
    }
  }

  /**
   * One staged data set.
   *
   * @param file where somebody else published it, or null
   * @param quadsHash the hash of an import's quads, by which it is known to be loaded already
   */
  record Graph(
      Dataset dataset,
      boolean requested,
      int claims,
      int awaitingReview,
      @Nullable String file,
      @Nullable String quadsHash) {}

  /** The record files of the claims that await review, a data set each. */
  static Path records(Path folder) {
    return folder.resolve("records");
  }

  /** Stages files of any kind, each by what it is. */
  Staged stage(List<Path> paths, Path folder) {
    return stage(Inputs.recognised(paths, iris, Progress.UNSEEN, findings), folder);
  }

  Staged stage(Inputs inputs, Path folder) {
    Removals removals =
        new Removals(RemovalsFile.read(project.removals(), project.removalsSchema()));
    Reading reading = new Reading(findings, removals);
    reading.parse(
        new RecordFile(project.recordSchema(), findings),
        List.copyOf(inputs.records()),
        project.authorities());
    List<Reading.Read> documents = reading.documents();
    List<Path> quads = new ArrayList<>(List.of(folder.resolve("quads.nq")));
    List<Path> review = new ArrayList<>(List.of(folder.resolve("review.nq")));
    Map<String, Graph> graphs = new LinkedHashMap<>();
    try (NQuads out = NQuads.toFile(iris, quads.get(0));
        NQuads candidates = NQuads.toFile(iris, review.get(0))) {
      graphs.put(iris.graph(ONTOLOGY), ontology(out));
      for (Reading.Read read : documents) {
        graphs.put(iris.graph(read.document().dataset().id()), write(read, out, candidates));
        writeRecords(read.document(), reading, records(folder));
      }
      for (ImportStaging.Staged staged : imports(inputs, reading, folder)) {
        quads.add(staged.served());
        review.add(staged.review());
        graphs.put(iris.graph(staged.dataset().id()), graph(staged));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Staged(
        new StagedQuads(quads), new StagedQuads(review), graphs, positions(reading, documents));
  }

  /** Stages what others publish, once all names are known. */
  private List<ImportStaging.Staged> imports(Inputs inputs, Reading reading, Path folder) {
    ImportStaging staging =
        new ImportStaging(iris, reading.names(), findings, folder, reading.datasets());
    return inputs.sources().stream().flatMap(source -> staging.stage(source).stream()).toList();
  }

  private static Graph graph(ImportStaging.Staged staged) throws IOException {
    return new Graph(
        staged.dataset(),
        true,
        staged.claims(),
        staged.awaitingReview(),
        staged.file().name(),
        ContentHash.of(staged.served(), staged.review()));
  }

  private Graph ontology(NQuads out) throws IOException {
    List<Path> files = new ArrayList<>(project.ontology());
    Dataset dataset =
        new Dataset(
            ONTOLOGY,
            "Cyber Attribution Ontology",
            "CC-BY-4.0",
            ContentHash.of(files.toArray(Path[]::new)),
            "turtle");
    out.turtle(dataset, files);
    return new Graph(dataset, false, 0, 0, null, null);
  }

  private static Graph write(Reading.Read read, NQuads out, NQuads candidates) {
    Document document = read.document();
    Document checked = document.withClaims(Claim::checked);
    Document unchecked = document.withClaims(claim -> !claim.checked());
    out.write(checked);
    if (!unchecked.claims().isEmpty()) {
      candidates.write(unchecked);
    }
    return new Graph(
        document.dataset(),
        read.requested(),
        checked.claims().size(),
        unchecked.claims().size(),
        null,
        null);
  }

  /** Reviewing is about records, which say more than their quads to who corrects them. */
  private static void writeRecords(Document document, Reading reading, Path folder)
      throws IOException {
    Document unchecked = document.withClaims(claim -> !claim.checked());
    if (!unchecked.claims().isEmpty()) {
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolve(document.dataset().id() + ".json"),
          new RecordWriter(reading.names()).document(unchecked).toString());
    }
  }

  private Map<String, Position> positions(Reading reading, List<Reading.Read> documents) {
    Map<String, Position> positions = new LinkedHashMap<>();
    for (Reading.Read read : documents) {
      for (Claim claim : read.document().claims()) {
        reading.position(claim).ifPresent(position -> positions.put(iris.claim(claim), position));
      }
    }
    return positions;
  }

  static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("cag-staging");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
