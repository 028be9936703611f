package org.cyberattribution.serve;

import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;

/** Fuseki's query service, with the guard before it. */
final class GuardedQueries extends SPARQL_QueryDataset {
  @Override
  protected void validateQuery(HttpAction action, Query query) {
    super.validateQuery(action, query);
    QueryGuard.refusal(query).ifPresent(ServletOps::errorBadRequest);
  }
}
