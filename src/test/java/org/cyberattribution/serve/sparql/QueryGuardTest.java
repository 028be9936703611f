package org.cyberattribution.serve.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryGuardTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * {SERVICE <http://127.0.0.1/> {?s ?p ?o}}",
        "SELECT * {VALUES ?x {<http://127.0.0.1/>} SERVICE ?x {?s ?p ?o}}",
        "SELECT * {SERVICE SILENT <http://127.0.0.1/> {?s ?p ?o}}",
        "SELECT * {?s ?p ?o FILTER EXISTS {SERVICE <http://127.0.0.1/> {?s ?p ?o}}}",
        "SELECT * {?s ?p ?o MINUS {SERVICE <http://127.0.0.1/> {?s ?p ?o}}}",
        "SELECT * {{SELECT ?s {SERVICE <http://127.0.0.1/> {?s ?p ?o}}}}",
        "DESCRIBE ?x {SERVICE <http://127.0.0.1/> {?x ?p ?o}}",
        "ASK {GRAPH ?g {OPTIONAL {SERVICE <http://127.0.0.1/> {?s ?p ?o}}}}",
        "SELECT (<java:java.lang.System>(1) AS ?x) {}",
        "ASK {FILTER(<java:a.B>())}",
        "SELECT (1 AS ?x) {BIND(IF(true, <java:a.B>(1), 2) AS ?y)}",
        "SELECT (COUNT(<java:a.B>(?s)) AS ?n) {?s ?p ?o}",
        "SELECT (COUNT(*) AS ?n) {?s ?p ?o} GROUP BY (<java:a.B>(?p))",
        "SELECT ?s {?s ?p ?o} GROUP BY ?s HAVING (<java:a.B>(?s))",
        "SELECT ?s {?s ?p ?o} ORDER BY <java:a.B>(?s)",
        "CONSTRUCT {?s ?p ?o} WHERE {?s ?p ?o FILTER(<java:a.B>(?s))}",
        "SELECT (<http://jena.apache.org/ARQ/jsFunction#eval>('1') AS ?x) {}",
        "SELECT (<http://jena.apache.org/ARQ/function#context>('x') AS ?x) {}",
        "SELECT * {?s <java:java.lang.System> ?o}",
        "SELECT * {?s <http://example.org/p>/<java:java.lang.System> ?o}",
        "SELECT * {?s (!<java:java.lang.System>)* ?o}",
        "SELECT * {?s <http://jena.apache.org/ARQ/property#strSplit> ('a' ',')}",
        "SELECT * {?s <http://jena.apache.org/ARQ/list#member> ?o}",
      })
  void refusesWhatCouldLeaveTheStore(String sparql) {
    assertThat(QueryGuard.refusal(QueryFactory.create(sparql))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * {?s ?p ?o}",
        "SELECT * {?s <http://example.org/p>+/<http://example.org/q>? ?o}",
        "SELECT (<http://www.w3.org/2001/XMLSchema#integer>('1') AS ?x) {}",
        "SELECT (REPLACE(STR(?s), 'a', 'b') AS ?x) {?s ?p ?o} ORDER BY DESC(STRLEN(?x))",
        "SELECT ?g (COUNT(*) AS ?n) {GRAPH ?g {?s ?p ?o}} GROUP BY ?g HAVING (COUNT(*) > 1)",
        "DESCRIBE <http://example.org/a>",
        "CONSTRUCT WHERE {?s ?p ?o}",
      })
  void letsOrdinaryQueriesRun(String sparql) {
    assertThat(QueryGuard.refusal(QueryFactory.create(sparql))).isEmpty();
  }
}
