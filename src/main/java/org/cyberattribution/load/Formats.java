package org.cyberattribution.load;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cyberattribution.failure.Failure;
import org.cyberattribution.ingest.SourceFile;
import org.cyberattribution.ingest.SourceFormat;
import org.cyberattribution.ingest.cfr.CfrFormat;
import org.cyberattribution.ingest.eurepoc.EurepocFormat;
import org.cyberattribution.ingest.misp.MispFormat;
import org.cyberattribution.ingest.mstic.MsticFormat;
import org.cyberattribution.ingest.stix.StixFormat;
import org.cyberattribution.rdf.Iris;

/** The formats that can be imported; a new one is one more line here. */
public final class Formats {
  private static final List<SourceFormat> READERS =
      List.of(
          new CfrFormat(),
          new EurepocFormat(),
          new MispFormat(),
          new MsticFormat(),
          new StixFormat());

  private final List<Importer> importers;

  Formats(Iris iris) {
    Stream<Importer> ofRecords = READERS.stream().map(Importer.OfRecords::new);
    importers = Stream.concat(ofRecords, Stream.of(new RdfImporter(iris))).toList();
  }

  /** The words for the formats on the command line. */
  public static List<String> names() {
    return Stream.concat(READERS.stream().map(SourceFormat::name), Stream.of("rdf")).toList();
  }

  Importer named(String name) {
    return importers.stream()
        .filter(importer -> importer.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new Failure.Usage(
                    "No format is called '"
                        + name
                        + "'. There are: "
                        + String.join(", ", names())));
  }

  /** The format of a file, by what it starts with. */
  Optional<Importer> recognise(SourceFile file) throws IOException {
    for (Importer importer : importers) {
      if (importer.recognises(file)) {
        return Optional.of(importer);
      }
    }
    return Optional.empty();
  }
}
