package org.cyberattribution.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.cyberattribution.infer.GraphData;
import org.cyberattribution.infer.Inference;
import org.cyberattribution.load.ProjectFiles;
import org.cyberattribution.rdf.Iris;
import org.cyberattribution.store.Provenance;
import org.cyberattribution.store.StagedQuads;
import org.cyberattribution.store.Store;

/**
 * How long the derived graphs of generated claims take at 1, 10 and 100 times their number, in a
 * store, and beside it how long Jena's reasoners take in memory for the closure alone.
 */
final class InferenceTime {
  private static final List<Integer> SIZES = List.of(1, 10, 100);
  private static final String JENAS_HEAP = "4g";
  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final ProjectFiles project =
      ProjectFiles.at(Path.of(System.getProperty("cag.home", "../..")));
  private final Iris iris = new Iris(Iris.PUBLISHED);
  private final Duration patience;

  private InferenceTime(Duration patience) {
    this.patience = patience;
  }

  static void run(String... arguments) throws Exception {
    long claims = arguments.length > 0 ? Long.parseLong(arguments[0]) : 2_500;
    long patience = arguments.length > 1 ? Long.parseLong(arguments[1]) : 300;
    InferenceTime benchmark = new InferenceTime(Duration.ofSeconds(patience));
    System.out.println(
        "claims    quads      all (s)  of processor  again (s)  derived quads  Jena RDFS (s)"
            + "  Jena OWL micro (s)");
    benchmark.measure(claims);
    for (int size : SIZES) {
      benchmark.measure(claims * size);
    }
  }

  private void measure(long claims) throws Exception {
    Path folder = Files.createTempDirectory("cag-inference");
    try (Store store = Store.open(folder.resolve("store"))) {
      fill(store, claims, folder.resolve("claims.nq"));
      Inference inference = new Inference(project.rules(), project.policies(), iris);
      long quads = count(store.dataset());
      Path asserted = folder.resolve("asserted.nt");
      write(store.dataset(), asserted);
      long before = PROCESS.getProcessCpuTime();
      long start = System.nanoTime();
      inference.everything(store, true);
      double all = seconds(start);
      double processor = (PROCESS.getProcessCpuTime() - before) / 1e9;
      long derived = count(store.dataset()) - quads;
      start = System.nanoTime();
      store.change(
          fresh ->
              inference.around(
                  new GraphData(fresh), Set.of(iris.graph("small")), () -> touch(fresh)));
      double again = seconds(start);
      System.out.printf(
          "%-9d %-10d %-8.1f %-13.1f %-10.2f %-14d %-14s %s%n",
          claims,
          quads,
          all,
          processor,
          again,
          derived,
          jena(JenaReasoner.RDFS, asserted),
          jena(JenaReasoner.OWL_MICRO, asserted));
    } finally {
      PathUtils.deleteDirectory(folder);
    }
  }

  private void fill(Store store, long claims, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      new Generated().write(claims, out);
    }
    StagedQuads staged = new StagedQuads(file);
    Set<String> graphs = new TreeSet<>();
    staged.forEach(quad -> graphs.add(quad.getGraph().getURI()));
    store.replaceInBulk(staged, graphs, new Provenance(iris.graph("loads")), any -> true);
    DatasetGraph dataset = store.dataset();
    dataset.begin(TxnType.WRITE);
    Graph ontology = dataset.getGraph(NodeFactory.createURI(iris.graph("ontology")));
    project.ontology().forEach(each -> RDFDataMgr.read(ontology, each.toUri().toString()));
    dataset.commit();
    dataset.end();
  }

  /** A data set of one claim, which accuses somebody who is accused already. */
  private void touch(DatasetGraph fresh) {
    Node claim = NodeFactory.createURI(iris.id("statement", "small"));
    for (String property : List.of("accused", "incident")) {
      Node predicate =
          NodeFactory.createURI("https://w3id.org/cyber-attribution/ontology#" + property);
      Node object = fresh.find(Node.ANY, Node.ANY, predicate, Node.ANY).next().getObject();
      fresh.add(NodeFactory.createURI(iris.graph("small")), claim, predicate, object);
    }
  }

  private static long count(DatasetGraph dataset) {
    dataset.begin(TxnType.READ);
    try {
      return org.apache.jena.atlas.iterator.Iter.count(dataset.find());
    } finally {
      dataset.end();
    }
  }

  /** As triples, before anything is derived from them. */
  private static void write(DatasetGraph dataset, Path file) throws IOException {
    dataset.begin(TxnType.READ);
    try (OutputStream out = Files.newOutputStream(file)) {
      StreamRDF triples = StreamRDFWriter.getWriterStream(out, Lang.NTRIPLES);
      triples.start();
      dataset.find().forEachRemaining(quad -> triples.triple(quad.asTriple()));
      triples.finish();
    } finally {
      dataset.end();
    }
  }

  private String jena(String reasoner, Path triples) throws IOException, InterruptedException {
    return OwnJvm.printed(patience, JenaReasoner.class, JENAS_HEAP, reasoner, triples.toString())
        .map(printed -> printed.matches("[0-9.]+") ? printed : "failed: " + printed)
        .orElse("not in " + patience.toSeconds());
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
