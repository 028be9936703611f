package org.cyberattribution.load;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.cyberattribution.ingest.RecordKind;
import org.cyberattribution.ingest.RecordSink;
import org.cyberattribution.model.CatalogueEntry;
import org.cyberattribution.model.Claim;
import org.cyberattribution.model.Dataset;
import org.cyberattribution.model.Incident;
import org.cyberattribution.model.MappedTerm;
import org.cyberattribution.model.Party;
import org.cyberattribution.rdf.DocumentWriter;
import org.cyberattribution.rdf.Iris;
import org.cyberattribution.rdf.NQuads;
import org.jspecify.annotations.Nullable;

/**
 * The quads of one import as they are made, in two files: what may be served, and what awaits
 * review.
 */
final class ImportedQuads implements Closeable {
  private static final Set<RecordKind> CLAIMS =
      Set.of(RecordKind.STATEMENTS, RecordKind.AFFILIATION_CLAIMS, RecordKind.ALIAS_CLAIMS);

  private final Dataset dataset;
  private final NQuads served;
  private final NQuads review;
  private final DocumentWriter servedWriter;
  private @Nullable DocumentWriter reviewWriter;
  private int claims;
  private int awaitingReview;

  ImportedQuads(Iris iris, Dataset dataset, Path servedFile, Path reviewFile) throws IOException {
    this.dataset = dataset;
    this.served = NQuads.toFile(iris, servedFile);
    this.review = NQuads.toFile(iris, reviewFile);
    this.servedWriter = served.dataset(dataset);
  }

  /** Adds the claims of a reader that makes quads itself. */
  void claimsOf(Map<RecordKind, Long> counts) {
    claims += CLAIMS.stream().mapToInt(kind -> counts.getOrDefault(kind, 0L).intValue()).sum();
  }

  /** How many claims may be served. */
  int claims() {
    return claims;
  }

  int awaitingReview() {
    return awaitingReview;
  }

  /** The file of what may be served, for a reader that makes quads itself. */
  NQuads served() {
    return served;
  }

  RecordSink sink() {
    return new Served();
  }

  private DocumentWriter reviewWriter() {
    if (reviewWriter == null) {
      reviewWriter = review.dataset(dataset);
    }
    return reviewWriter;
  }

  @Override
  public void close() throws IOException {
    try (served) {
      review.close();
    }
  }

  private final class Served implements RecordSink {
    @Override
    public void party(Party party) {
      servedWriter.write(party);
    }

    @Override
    public void incident(Incident incident) {
      servedWriter.write(incident);
    }

    @Override
    public void term(MappedTerm term) {
      servedWriter.write(term);
    }

    @Override
    public void entry(CatalogueEntry entry) {
      servedWriter.write(entry);
    }

    @Override
    public void claim(Claim claim) {
      if (claim.checked()) {
        servedWriter.write(claim);
        claims++;
      } else {
        withheld().claim(claim);
      }
    }

    @Override
    public RecordSink withheld() {
      return new Withheld();
    }
  }

  private final class Withheld implements RecordSink {
    @Override
    public void party(Party party) {
      reviewWriter().write(party);
    }

    @Override
    public void incident(Incident incident) {
      reviewWriter().write(incident);
    }

    @Override
    public void term(MappedTerm term) {
      reviewWriter().write(term);
    }

    @Override
    public void entry(CatalogueEntry entry) {
      reviewWriter().write(entry);
    }

    @Override
    public void claim(Claim claim) {
      reviewWriter().write(claim);
      awaitingReview++;
    }

    @Override
    public RecordSink withheld() {
      return this;
    }
  }
}
