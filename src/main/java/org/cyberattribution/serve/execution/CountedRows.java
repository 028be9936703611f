package org.cyberattribution.serve.execution;

import org.apache.jena.riot.rowset.RowSetWrapper;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.cyberattribution.serve.limit.LimitExceeded;
import org.cyberattribution.serve.limit.QueryRun;

/** The rows of an answer, counted as they go out. */
final class CountedRows extends RowSetWrapper {
  private final QueryRun run;
  private long count;

  CountedRows(RowSet rows, QueryRun run) {
    super(rows);
    this.run = run;
  }

  @Override
  public Binding next() {
    if (++count > run.limits().rows()) {
      throw run.stopped(tooMany(run));
    }
    return super.next();
  }

  static LimitExceeded tooMany(QueryRun run) {
    return LimitExceeded.tooLarge(
        "The answer has more than "
            + run.limits().rows()
            + " rows or triples. Ask in parts, or load a dump.");
  }
}
