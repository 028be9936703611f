package org.cyberattribution.bench;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.cyberattribution.query.Question;

/**
 * A question of the catalogue as analysts ask it: about one incident or one party of the generated
 * data where it takes one, and for the first hundred rows.
 */
record Asked(Query query, Map<String, Question.Parameter> parameters) {
  private static final int INCIDENTS = 500;
  private static final int STATES = 200;

  static Asked of(Question question) {
    Query query = QueryFactory.create(question.sparql());
    query.setLimit(100);
    return new Asked(query, question.header().parameters());
  }

  /** The query's text, which is another for every number. */
  String about(long number) {
    Map<Var, Node> given = new HashMap<>();
    parameters.forEach(
        (name, parameter) -> {
          switch (parameter.type()) {
            case INCIDENT -> given.put(Var.alloc(name), entity("incident", number % INCIDENTS));
            case PARTY -> given.put(Var.alloc(name), entity("state", number % STATES));
            default -> {}
          }
        });
    return QueryTransformOps.replaceVars(query, given) + "\n# " + number;
  }

  private static Node entity(String kind, long number) {
    return NodeFactory.createURI(Generated.IRIS.id(kind, kind + "-" + number));
  }
}
