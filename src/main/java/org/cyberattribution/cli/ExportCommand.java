package org.cyberattribution.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.system.Txn;
import org.cyberattribution.export.Distributions;
import org.cyberattribution.export.DumpFolder;
import org.cyberattribution.export.DumpFormat;
import org.cyberattribution.export.Dumps;
import org.cyberattribution.export.Manifest;
import org.cyberattribution.export.exchange.Exchange;
import org.cyberattribution.export.exchange.ExchangeFormat;
import org.cyberattribution.failure.ExitCode;
import org.cyberattribution.failure.Failure;
import org.cyberattribution.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cag export}: a version of the dumps, with counts and checksums. */
@Command(
    name = "export",
    description =
        "Writes the store's graphs as dumps, with a manifest of counts and SHA-256; a service shows"
            + " them at /dumps.")
final class ExportCommand implements Callable<Integer> {
  @Mixin Common common = new Common();

  @Option(
      names = "--format",
      split = ",",
      paramLabel = "FORMAT",
      description =
          "of dumps: nquads, trig, turtle, jsonld, rdfxml, jelly (default: all); for other tools: stix,"
              + " misp, csv, nanopub")
  List<String> formats = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "the folder (default: dumps/ in the store, where a service looks)")
  @Nullable Path out;

  @Option(
      names = "--allow-unlicensed",
      description = "export data sets too whose licence does not allow to pass them on")
  boolean allowUnlicensed;

  @Override
  public Integer call() {
    Chosen chosen = Chosen.of(formats);
    try (Store store = common.openStore()) {
      common.fillIfEmpty(store, System.err);
      if (!chosen.dumps().isEmpty()) {
        dump(store, chosen.dumps());
      }
      Exchange exchange = new Exchange(store.dataset(), common.iris(), allowUnlicensed);
      Path folder = out == null ? common.store.resolve("exchange") : out;
      for (ExchangeFormat format : chosen.exchange()) {
        exchange.write(format, folder).forEach(ExportCommand::print);
      }
      return ExitCode.DONE;
    }
  }

  /** The formats that were asked for, by what they are for. */
  private record Chosen(List<DumpFormat> dumps, List<ExchangeFormat> exchange) {
    static Chosen of(List<String> names) {
      List<DumpFormat> dumps = new ArrayList<>();
      List<ExchangeFormat> exchange = new ArrayList<>();
      for (String name : names) {
        Optional<DumpFormat> dump = named(DumpFormat.values(), name);
        Optional<ExchangeFormat> other = named(ExchangeFormat.values(), name);
        dump.ifPresent(dumps::add);
        other.ifPresent(exchange::add);
        if (dump.isEmpty() && other.isEmpty()) {
          throw new Failure.Usage(
              "There is no format '" + name + "'. 'cag export --help' shows those that there are.");
        }
      }
      return names.isEmpty()
          ? new Chosen(List.of(DumpFormat.values()), List.of())
          : new Chosen(dumps, exchange);
    }

    private static <T extends Enum<T>> Optional<T> named(T[] values, String name) {
      return Arrays.stream(values).filter(value -> value.name().equalsIgnoreCase(name)).findFirst();
    }
  }

  private void dump(Store store, List<DumpFormat> chosen) {
    DumpFolder folder = new DumpFolder(out == null ? common.dumps() : out);
    Manifest manifest = new Dumps(store, common.iris(), allowUnlicensed).write(chosen, folder);
    if (out == null) {
      announce(store, new Distributions(common.iris(), manifest));
    }
    print(manifest, folder.path().resolve(manifest.version()));
  }

  private static void print(Exchange.Written written) {
    System.out.printf("%10d  %s%n", written.entries(), written.file());
  }

  private static void announce(Store store, Distributions distributions) {
    if (!Txn.calculateRead(store.dataset(), () -> distributions.isIn(store.dataset()))) {
      store.change(distributions::renew);
    }
  }

  private static void print(Manifest manifest, Path folder) {
    for (Manifest.Dump dump : manifest.dumps()) {
      System.out.printf(
          "%10d  %s  %s%n", dump.statements(), dump.sha256(), folder.resolve(dump.file()));
    }
  }
}
