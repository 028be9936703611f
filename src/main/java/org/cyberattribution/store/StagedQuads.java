package org.cyberattribution.store;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/** Quads on their way into a store, in an N-Quads file that was written for it. */
public record StagedQuads(Path file) {
  /** Passes on the quads of the graphs given. */
  public void forEach(Set<String> graphs, Consumer<Quad> consumer) {
    forEach(
        quad -> {
          if (graphs.contains(quad.getGraph().getURI())) {
            consumer.accept(quad);
          }
        });
  }

  public void forEach(Consumer<Quad> consumer) {
    RDFParser.source(file)
        .lang(Lang.NQUADS)
        .parse(
            new StreamRDFBase() {
              @Override
              public void quad(Quad quad) {
                consumer.accept(quad);
              }
            });
  }
}
