package org.cyberattribution.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/** Quads on their way into a store, in N-Quads files that were written for it. */
public record StagedQuads(List<Path> files) {
  public StagedQuads(Path file) {
    this(List.of(file));
  }

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
    files.forEach(file -> forEach(file, consumer));
  }

  private static void forEach(Path file, Consumer<Quad> consumer) {
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
