package org.cyberattribution.query;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggCountVarDistinct;
import org.apache.jena.sparql.expr.aggregate.AggMax;
import org.apache.jena.sparql.expr.aggregate.AggMin;
import org.apache.jena.sparql.expr.aggregate.Aggregator;

/** How the values of a group of kept rows are taken together. */
enum KeptAggregate {
  COUNT_DISTINCT,
  LEAST,
  GREATEST;

  static KeptAggregate of(Aggregator aggregator) {
    if (aggregator instanceof AggCountVarDistinct) {
      return COUNT_DISTINCT;
    } else if (aggregator instanceof AggMin) {
      return LEAST;
    } else if (aggregator instanceof AggMax) {
      return GREATEST;
    }
    throw new IllegalArgumentException("Rows are not kept for " + aggregator + ".");
  }

  Taken begin(KeptColumn column) {
    return new Taken(column);
  }

  /** The values of a group so far, by numbers that are in the values' order. */
  final class Taken {
    private final KeptColumn column;
    private final Set<Integer> different = new HashSet<>(2);
    private int least = Integer.MAX_VALUE;
    private int greatest = -1;
    private boolean someMissing;

    private Taken(KeptColumn column) {
      this.column = column;
    }

    void add(int[] row) {
      int number = row[column.place()];
      if (column.isEmpty(number)) {
        someMissing = true;
      } else if (KeptAggregate.this == COUNT_DISTINCT) {
        different.add(number);
      } else {
        least = Math.min(least, number);
        greatest = Math.max(greatest, number);
      }
    }

    /** What they come to; SPARQL has no least and no greatest where a value is missing. */
    Optional<Node> value() {
      if (KeptAggregate.this == COUNT_DISTINCT) {
        return Optional.of(NodeValue.makeInteger(different.size()).asNode());
      }
      return someMissing
          ? Optional.empty()
          : column.value(KeptAggregate.this == LEAST ? least : greatest);
    }
  }
}
