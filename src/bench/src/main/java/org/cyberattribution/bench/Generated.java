package org.cyberattribution.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.cyberattribution.model.Claim;
import org.cyberattribution.rdf.DocumentWriter;
import org.cyberattribution.rdf.Iris;
import org.cyberattribution.rdf.NQuads;

/** The generated data as a whole, and how the product writes it. */
final class Generated {
  static final Iris IRIS = new Iris(Iris.PUBLISHED);

  private static final long SEED = 20_210_719;
  private static final int SAMPLE = 2_000;

  private final GeneratedAuthorities authorities = new GeneratedAuthorities();
  private final GeneratedClaims claims = new GeneratedClaims(authorities, SEED);

  /** The first claims, made one by one. */
  Stream<Claim> claims(long count) {
    return claims.first(count);
  }

  /** Writes authority lists and claims, which are made as they are written. */
  void write(long count, OutputStream out) {
    try (NQuads quads = new NQuads(IRIS, out)) {
      quads.write(authorities.document());
      DocumentWriter writer = quads.dataset(GeneratedClaims.DATASET);
      claims.first(count).forEach(writer::write);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes about as many quads as asked for. */
  void writeQuads(long quads, Path file) throws IOException {
    long lists = count(0);
    double eachClaim = (double) (count(SAMPLE) - lists) / SAMPLE;
    try (OutputStream out = Files.newOutputStream(file)) {
      write(Math.max(1, Math.round((quads - lists) / eachClaim)), out);
    }
  }

  private long count(long claimCount) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(claimCount, out);
    return out.toString(StandardCharsets.UTF_8).lines().count();
  }
}
