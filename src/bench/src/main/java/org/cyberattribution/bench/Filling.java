package org.cyberattribution.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.cyberattribution.store.Provenance;
import org.cyberattribution.store.StagedQuads;
import org.cyberattribution.store.Store;

/** Stores of generated claims, as the product keeps them. */
final class Filling {
  private Filling() {}

  /** Loads about so many quads in bulk into the store below a folder. */
  static void fill(long quads, Path folder) throws IOException {
    Path file = folder.resolve("quads.nq");
    new Generated().writeQuads(quads, file);
    load(file, folder);
  }

  /** The same with the ontology, without which no class has a label and nothing is shown. */
  static void fillWithOntology(long quads, Path folder, Path ontology) throws IOException {
    Path file = folder.resolve("quads.nq");
    new Generated().writeQuads(quads, file);
    DatasetGraph terms = DatasetGraphFactory.create();
    terms.addGraph(
        NodeFactory.createURI(Generated.IRIS.graph("ontology")),
        RDFDataMgr.loadGraph(ontology.toUri().toString()));
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
      RDFDataMgr.write(out, terms, Lang.NQUADS);
    }
    load(file, folder);
  }

  private static void load(Path file, Path folder) throws IOException {
    Set<String> all = new TreeSet<>();
    StagedQuads staged = new StagedQuads(file);
    staged.forEach(quad -> all.add(quad.getGraph().getURI()));
    try (Store store = Store.open(folder.resolve("product/store"))) {
      store.replaceInBulk(staged, all, new Provenance(Generated.IRIS.graph("loads")), data -> true);
    }
    Files.delete(file);
  }
}
