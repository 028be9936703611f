package org.cyberattribution.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.reasoner.Reasoner;
import org.apache.jena.reasoner.ReasonerRegistry;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.cyberattribution.infer.GraphData;
import org.cyberattribution.infer.Inference;
import org.cyberattribution.load.ProjectFiles;
import org.cyberattribution.rdf.Iris;
import org.cyberattribution.store.Provenance;
import org.cyberattribution.store.StagedQuads;
import org.cyberattribution.store.Store;

/**
 * How much processor time the derived graphs of generated claims take at 1, 10 and 100 times their
 * number, in a store, and beside it how long Jena's reasoners take in memory for the closure alone.
 */
final class InferenceTime {
  private static final List<Integer> SIZES = List.of(1, 10, 100);

  private final ProjectFiles project =
      ProjectFiles.at(Path.of(System.getProperty("cag.home", "../..")));
  private final Iris iris = new Iris(Iris.PUBLISHED);
  private final long patience;

  private InferenceTime(long patience) {
    this.patience = patience;
  }

  static void run(String... arguments) throws Exception {
    long claims = arguments.length > 0 ? Long.parseLong(arguments[0]) : 2_500;
    long patience = arguments.length > 1 ? Long.parseLong(arguments[1]) : 300;
    InferenceTime benchmark = new InferenceTime(patience);
    System.out.println(
        "claims    quads      all (s)  again (s)  derived quads  Jena RDFS (s)  Jena OWL micro (s)");
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
      long start = processorTime();
      inference.everything(store, true);
      double all = seconds(start);
      long derived = count(store.dataset()) - quads;
      start = processorTime();
      store.change(
          fresh ->
              inference.around(
                  new GraphData(fresh), Set.of(iris.graph("small")), () -> touch(fresh)));
      double again = seconds(start);
      System.out.printf(
          "%-9d %-10d %-8.1f %-10.2f %-14d %-14s %s%n",
          claims,
          quads,
          all,
          again,
          derived,
          within(() -> jena(store, ReasonerRegistry.getRDFSSimpleReasoner())),
          within(() -> jena(store, ReasonerRegistry.getOWLMicroReasoner())));
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

  private long jena(Store store, Reasoner reasoner) {
    Graph all = GraphFactory.createDefaultGraph();
    DatasetGraph dataset = store.dataset();
    dataset.begin(TxnType.READ);
    dataset
        .find()
        .forEachRemaining(
            quad -> {
              if (!quad.getGraph().getURI().matches(".*/graph/(entailed|inferred|loads|view/.*)")) {
                all.add(quad.asTriple());
              }
            });
    dataset.end();
    long start = processorTime();
    long triples = reasoner.bind(all).find(Node.ANY, Node.ANY, Node.ANY).toList().size();
    return triples > 0 ? processorTime() - start : 0;
  }

  private interface Measured {
    long run();
  }

  /** Seconds, or that it did not end in time or memory. */
  private String within(Measured measured) throws InterruptedException {
    ExecutorService executor =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread thread = new Thread(task, "jena");
              thread.setDaemon(true);
              return thread;
            });
    Future<Long> future = executor.submit(measured::run);
    try {
      return String.format("%.1f", future.get(patience, TimeUnit.SECONDS) / 1e9);
    } catch (TimeoutException e) {
      future.cancel(true);
      return "not in " + patience;
    } catch (ExecutionException e) {
      return e.getCause() instanceof OutOfMemoryError ? "out of memory" : "failed: " + e.getCause();
    } finally {
      executor.shutdownNow();
    }
  }

  /** Each measured piece of work runs on one thread, which tells more where others work besides. */
  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double seconds(long start) {
    return (processorTime() - start) / 1e9;
  }
}
