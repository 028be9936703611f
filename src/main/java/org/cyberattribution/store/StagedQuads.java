package org.cyberattribution.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/** Quads on their way into a store, in N-Quads files that were written for it. */
public final class StagedQuads {
  private final List<Path> files;
  private final @Nullable List<Quad> kept;

  public StagedQuads(Path file) {
    this(List.of(file));
  }

  public StagedQuads(List<Path> files) {
    this(files, null);
  }

  private StagedQuads(List<Path> files, @Nullable List<Quad> kept) {
    this.files = List.copyOf(files);
    this.kept = kept;
  }

  public List<Path> files() {
    return files;
  }

  /** The same in memory, since they are passed on more than once and reading takes longest. */
  public StagedQuads kept() {
    List<Quad> quads = new ArrayList<>();
    forEach(quads::add);
    return new StagedQuads(files, quads);
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
    if (kept == null) {
      files.forEach(file -> parse(file, consumer));
    } else {
      kept.forEach(consumer);
    }
  }

  /** Their IRIs were resolved when they were written, which is not done again. */
  private static void parse(Path file, Consumer<Quad> consumer) {
    RDFParser.source(file)
        .lang(Lang.NQUADS)
        .resolveURIs(false)
        .checking(false)
        .parse(
            new StreamRDFBase() {
              @Override
              public void quad(Quad quad) {
                consumer.accept(quad);
              }
            });
  }
}
