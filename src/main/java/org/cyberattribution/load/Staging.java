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
import org.cyberattribution.ingest.record.RecordFile;
import org.cyberattribution.ingest.record.RemovalsFile;
import org.cyberattribution.model.Claim;
import org.cyberattribution.model.Dataset;
import org.cyberattribution.model.Document;
import org.cyberattribution.rdf.Iris;
import org.cyberattribution.rdf.NQuads;
import org.cyberattribution.resolve.Removals;
import org.cyberattribution.store.StagedQuads;

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
      Map<String, Position> positions) {}

  /** One staged data set. */
  record Graph(Dataset dataset, boolean requested, int claims, int awaitingReview) {}

  /** The record files of the claims that await review, a data set each. */
  static Path records(Path folder) {
    return folder.resolve("records");
  }

  Staged stage(List<Path> paths, Path folder) {
    Removals removals =
        new Removals(RemovalsFile.read(project.removals(), project.removalsSchema()));
    Reading reading = new Reading(findings, removals);
    reading.parse(new RecordFile(project.recordSchema(), findings), paths, project.authorities());
    List<Reading.Read> documents = reading.documents();
    Path quads = folder.resolve("quads.nq");
    Path review = folder.resolve("review.nq");
    Map<String, Graph> graphs = new LinkedHashMap<>();
    try (NQuads out = NQuads.toFile(iris, quads);
        NQuads candidates = NQuads.toFile(iris, review)) {
      graphs.put(iris.graph(ONTOLOGY), ontology(out));
      for (Reading.Read read : documents) {
        graphs.put(iris.graph(read.document().dataset().id()), write(read, out, candidates));
        writeRecords(read.document(), reading, records(folder));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Staged(
        new StagedQuads(quads), new StagedQuads(review), graphs, positions(reading, documents));
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
    return new Graph(dataset, false, 0, 0);
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
        document.dataset(), read.requested(), checked.claims().size(), unchecked.claims().size());
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
