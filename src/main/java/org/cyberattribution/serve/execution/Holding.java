package org.cyberattribution.serve.execution;

import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.cyberattribution.serve.limit.QueryRun;

/** What one step of a query holds in memory, given back when the step ends. */
final class Holding {
  private final QueryRun run;
  private long held;

  Holding(QueryRun run) {
    this.run = run;
  }

  void hold(long bytes) {
    held += bytes;
    run.hold(bytes);
  }

  void hold(Binding row) {
    hold(RowSize.of(row));
  }

  void release() {
    run.release(held);
    held = 0;
  }

  /** Rows that the step keeps as it takes them in. */
  QueryIterator kept(QueryIterator rows) {
    return new QueryIteratorWrapper(rows) {
      @Override
      protected Binding moveToNextBinding() {
        Binding row = super.moveToNextBinding();
        hold(row);
        return row;
      }
    };
  }

  /** Rows at whose end the step lets everything go. */
  QueryIterator until(QueryIterator rows) {
    return new QueryIteratorWrapper(rows) {
      @Override
      protected void closeIterator() {
        super.closeIterator();
        release();
      }
    };
  }
}
