package org.cyberattribution.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.cyberattribution.load.ProjectFiles;
import org.cyberattribution.model.Dataset;
import org.cyberattribution.rdf.NQuads;
import org.cyberattribution.store.Provenance;
import org.cyberattribution.store.StagedQuads;
import org.cyberattribution.store.Store;
import org.cyberattribution.validate.ShapeCheck;

/**
 * Time of a bulk load by the product, beside the raw parallel loader of TDB2 over the same file.
 * Parsing and SHACL are timed apart, since the one is in both and the other in neither.
 */
final class LoadTime {
  private static final int WARM_UP = 100_000;

  private final Generated generated = new Generated();
  private final Path folder;

  private LoadTime(Path folder) {
    this.folder = folder;
  }

  static void run(String... arguments) throws IOException {
    List<String> given = List.of(arguments);
    long quads = given.size() > 0 ? Long.parseLong(given.get(0)) : 1_000_000;
    int rounds = given.size() > 1 ? Integer.parseInt(given.get(1)) : 3;
    int claims = given.size() > 2 ? Integer.parseInt(given.get(2)) : 2_000;
    Path folder = Files.createTempDirectory("cag-load-time");
    try {
      LoadTime benchmark = new LoadTime(folder);
      benchmark.loads(quads, rounds);
      benchmark.shapes(Math.max(1, claims / 10));
      benchmark.shapes(claims);
    } finally {
      PathUtils.deleteDirectory(folder);
    }
  }

  private void loads(long quads, int rounds) throws IOException {
    compare(file("warm-up.nq", WARM_UP), 0);
    Path file = file("quads.nq", quads);
    List<Ratio> ratios = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      ratios.add(compare(file, round));
    }
    System.out.printf("median: %s (aim: at least 90 %%)%n%n", Ratio.median(ratios));
  }

  private Path file(String name, long quads) throws IOException {
    Path file = folder.resolve(name);
    generated.writeQuads(quads, file);
    return file;
  }

  /** Which of the two goes first changes from round to round; returns the ratio of their rates. */
  private Ratio compare(Path file, int round) throws IOException {
    AtomicLong quads = new AtomicLong();
    Timed parsing = Timed.of(() -> new StagedQuads(file).forEach(quad -> quads.incrementAndGet()));
    boolean productFirst = round % 2 == 1;
    Timed first = productFirst ? product(file) : raw(file);
    Timed second = productFirst ? raw(file) : product(file);
    Timed product = productFirst ? first : second;
    Timed raw = productFirst ? second : first;
    System.out.printf(
        "%s: %,d quads%n  parsing %s%n  product %s%n  raw     %s%n  %s%n",
        round == 0 ? "warm-up" : "round " + round,
        quads.get(),
        parsing.rate(quads.get()),
        product.rate(quads.get()),
        raw.rate(quads.get()),
        product.rateBeside(raw));
    return product.rateBeside(raw);
  }

  private Timed product(Path file) throws IOException {
    Path place = Files.createTempDirectory(folder, "product");
    Timed timed;
    try (Store store = Store.open(place)) {
      timed =
          Timed.of(
              () ->
                  store.replaceInBulk(
                      new StagedQuads(file), graphs(), provenance(), loaded -> true));
    }
    PathUtils.deleteDirectory(place);
    return timed;
  }

  private static Set<String> graphs() {
    Set<String> graphs = new LinkedHashSet<>();
    graphs.add(Generated.IRIS.graph(GeneratedAuthorities.DATASET.id()));
    graphs.add(Generated.IRIS.graph(GeneratedClaims.DATASET.id()));
    return graphs;
  }

  private static Provenance provenance() {
    return new Provenance(Generated.IRIS.graph("loads"));
  }

  private Timed raw(Path file) throws IOException {
    Path place = Files.createTempDirectory(folder, "raw");
    DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(Location.create(place.toString()));
    Timed timed = Timed.of(() -> rawLoad(dataset, file));
    TDBInternal.expel(dataset);
    PathUtils.deleteDirectory(place);
    return timed;
  }

  private static void rawLoad(DatasetGraph dataset, Path file) {
    DataLoader loader = LoaderFactory.parallelLoader(dataset, (format, values) -> {});
    loader.startBulk();
    loader.load(List.of(file.toString()));
    loader.finishBulk();
  }

  /** Checks claims together with ontology and authority lists, in memory as a small load does. */
  private void shapes(int claims) throws IOException {
    ProjectFiles project = new ProjectFiles(Path.of(System.getProperty("cag.home", "../..")));
    DatasetGraph data = DatasetGraphFactory.create();
    new StagedQuads(ontology(project)).forEach(data::add);
    Path file = folder.resolve("claims.nq");
    try (OutputStream out = Files.newOutputStream(file)) {
      generated.write(claims, out);
    }
    new StagedQuads(file).forEach(data::add);
    ShapeCheck check = ShapeCheck.load(project.shapes());
    List<ShapeCheck.Result> results = new ArrayList<>();
    Timed timed = Timed.of(() -> results.addAll(check.check(GraphView.createUnionGraph(data))));
    System.out.printf(
        "SHACL: %,d claims, %,d quads with ontology and lists: %s; %d results, %d of them"
            + " violations%n",
        claims,
        data.stream().count(),
        timed.rate(claims),
        results.size(),
        results.stream().filter(ShapeCheck.Result::violation).count());
  }

  private Path ontology(ProjectFiles project) throws IOException {
    Path file = folder.resolve("ontology.nq");
    Dataset dataset = new Dataset("ontology", "Ontology", "CC-BY-4.0", null, "turtle");
    try (NQuads quads = NQuads.toFile(Generated.IRIS, file)) {
      quads.turtle(dataset, project.ontology());
    }
    return file;
  }
}
