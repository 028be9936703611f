package org.cyberattribution.export.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.cyberattribution.failure.Failure;
import org.cyberattribution.rdf.Iris;

/**
 * Writes a store's claims in the formats of others. What is derived is no claim and stays out, and
 * so does what its licence does not allow to pass on.
 */
public final class Exchange {
  private final DatasetGraph data;
  private final Iris iris;
  private final boolean allowUnlicensed;

  /**
   * @param allowUnlicensed whether data sets are written whose licence does not allow to pass them
   *     on
   */
  public Exchange(DatasetGraph data, Iris iris, boolean allowUnlicensed) {
    this.data = data;
    this.iris = iris;
    this.allowUnlicensed = allowUnlicensed;
  }

  /** A file that was written, and of how many entries. */
  public record Written(Path file, long entries) {}

  /** Writes the files of a format into a folder, in place of earlier ones. */
  public List<Written> write(ExchangeFormat format, Path folder) {
    try {
      Files.createDirectories(folder);
      return Txn.calculateRead(data, () -> writeNow(format, folder));
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  private List<Written> writeNow(ExchangeFormat format, Path folder) {
    PublicClaims claims = new PublicClaims(data, iris, allowUnlicensed);
    try {
      return switch (format) {
        case STIX ->
            List.of(new StixExport(claims).write(folder.resolve("cyber-attribution.stix.json")));
        case MISP ->
            List.of(new MispExport(claims).write(folder.resolve("cyber-attribution.misp.json")));
        case CSV -> new TableExport(claims).write(folder);
        case NANOPUB ->
            List.of(
                new NanopubExport(claims, iris)
                    .write(folder.resolve("cyber-attribution.nanopubs.trig")));
      };
    } catch (IOException e) {
      throw unwritable(folder, e);
    }
  }

  private static Failure unwritable(Path folder, IOException e) {
    return new Failure.BadInput(
        "The folder '" + folder + "' cannot be written: " + e + ". Choose another with --out.");
  }
}
