package org.cyberattribution.serve.execution;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingProjectNamed;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.jspecify.annotations.Nullable;

/** Each row once, as Jena's own DISTINCT gives them, with those seen counted. */
final class DistinctRows extends QueryIter1 {
  private final Set<Binding> seen = new HashSet<>();
  private final Holding holding;
  private @Nullable Binding next;

  DistinctRows(QueryIterator rows, Holding holding, ExecutionContext execution) {
    super(rows, execution);
    this.holding = holding;
  }

  @Override
  protected boolean hasNextBinding() {
    while (next == null && getInput().hasNext()) {
      Binding row = new BindingProjectNamed(getInput().next());
      if (seen.add(row)) {
        holding.hold(row);
        next = row;
      }
    }
    return next != null;
  }

  @Override
  protected @Nullable Binding moveToNextBinding() {
    Binding row = next;
    next = null;
    return row;
  }

  @Override
  protected void closeSubIterator() {
    seen.clear();
    holding.release();
  }

  @Override
  protected void requestSubCancel() {
    // The input is asked too, and looks at the signal itself.
  }
}
