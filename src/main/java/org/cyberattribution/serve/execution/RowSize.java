package org.cyberattribution.serve.execution;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/** Estimates what a row takes in memory. */
final class RowSize {
  private static final int ROW = 64;
  private static final long VALUE = 80;

  private RowSize() {}

  static long of(Binding row) {
    long[] size = {ROW};
    row.forEach((variable, value) -> size[0] += of(value));
    return size[0];
  }

  static long of(Node value) {
    return VALUE + (value.isLiteral() ? value.getLiteralLexicalForm().length() : 0);
  }
}
