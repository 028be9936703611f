package org.cyberattribution.serve.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.cyberattribution.serve.limit.LimitExceeded;
import org.cyberattribution.serve.limit.Limits;
import org.cyberattribution.serve.limit.QueryRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guarded execution answers as Jena's own does, and stops when it is told to. */
class BoundedExecutionTest {
  private static final DatasetGraph DATA = data();

  private static DatasetGraph data() {
    DatasetGraph data = DatabaseMgr.createDatasetGraph();
    Txn.executeWrite(
        data,
        () ->
            List.of(
                    "(_ <urn:a> <urn:p> <urn:b>)",
                    "(_ <urn:b> <urn:p> <urn:c>)",
                    "(_ <urn:c> <urn:p> <urn:a>)",
                    "(_ <urn:a> <urn:n> 3)",
                    "(_ <urn:b> <urn:n> 1)",
                    "(_ <urn:c> <urn:n> 2)",
                    "(_ <urn:a> <urn:l> 'One two'@en)",
                    "(_ <urn:b> <urn:l> 'Zwei'@de)",
                    "(<urn:g> <urn:a> <urn:l> 'three')")
                .forEach(quad -> data.add(SSE.parseQuad(quad))));
    return data;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * {?s <urn:p> ?o} ORDER BY ?s",
        "SELECT ?s {?s <urn:n> ?n} ORDER BY DESC(?n) LIMIT 2",
        "SELECT DISTINCT ?p {?s ?p ?o} ORDER BY ?p",
        "SELECT DISTINCT ?n {?s <urn:p> ?o . ?o <urn:n> ?n} ORDER BY ?n LIMIT 2",
        "SELECT * {?s <urn:n> ?n OPTIONAL {?s <urn:l> ?l FILTER(LANG(?l) = 'de')}} ORDER BY ?s",
        "SELECT ?s {?s <urn:n> ?n MINUS {?s <urn:l> ?l}} ORDER BY ?s",
        "SELECT ?s ?o {?s <urn:p>+ ?o} ORDER BY ?s ?o",
        "SELECT ?o {<urn:a> (<urn:p>/<urn:p>)* ?o} ORDER BY ?o",
        "SELECT ?g ?l {GRAPH ?g {?s <urn:l> ?l}}",
        "SELECT (COUNT(*) AS ?c) (SUM(?n) AS ?t) (MAX(?n) AS ?m) {?s <urn:n> ?n}",
        "SELECT ?p (COUNT(DISTINCT ?s) AS ?c) {?s ?p ?o} GROUP BY ?p HAVING(COUNT(*) > 2) ORDER BY ?p",
        "SELECT ?p {?s ?p ?o} GROUP BY ?p ORDER BY ?p",
        "SELECT (GROUP_CONCAT(?n; SEPARATOR='|') AS ?x) {SELECT ?n {?s <urn:n> ?n} ORDER BY ?n}",
        "SELECT * {{SELECT ?s {?s <urn:n> 1}} {SELECT ?s ?o {?s <urn:p> ?o}}}",
        "SELECT * {VALUES ?x {1 2} VALUES ?y {3 4}} ORDER BY ?x ?y",
        "SELECT ?s {?s <urn:n> ?n FILTER NOT EXISTS {?s <urn:l> ?l}}",
        "SELECT (COUNT(*) AS ?c) {?s <urn:none> ?o}",
        "SELECT ?l {?s <urn:l> ?l FILTER REGEX(?l, '^one', 'i')}",
        "SELECT (REPLACE(?l, '(O)ne', '$1ff') AS ?x) {?s <urn:l> ?l} ORDER BY ?x",
        "SELECT (REPLACE('abc', 'b*', '-') AS ?x) {}",
        "SELECT (REPLACE('a.b.c', '.', '-', 'q') AS ?x) {}",
        "SELECT (REPLACE('abc', 'x', '-') AS ?x) {}",
        "SELECT (REPLACE(1, 'x', '-') AS ?x) {}",
        "SELECT (REPLACE('äöü', '[ä-ö]', '\\\\$') AS ?x) {}",
        "SELECT (REGEX('a b', 'a b', 'x') AS ?x) (REGEX('ab', 'a b', 'x') AS ?y) {}",
        "SELECT (REGEX('a\\nb', 'a.b') AS ?x) (REGEX('a\\nb', 'a.b', 's') AS ?y) {}",
        "SELECT (REGEX('a\\nb', '^b') AS ?x) (REGEX('a\\nb', '^b', 'm') AS ?y) {}",
        "SELECT (REGEX('ÄB', 'äb', 'i') AS ?x) {}",
        "SELECT (CONCAT('a'@en, 'b'@en) AS ?x) (UCASE('ß'@de) AS ?y) (2 * 3.5 AS ?z) {}",
        "SELECT (IRI('urn:x') AS ?x) (ENCODE_FOR_URI('ä b') AS ?y) {}",
        "SELECT (<http://www.w3.org/2005/xpath-functions#concat>('a', 1) AS ?x) {}",
      })
  void answersAsJenaDoes(String text) {
    Query query = QueryFactory.create(text);

    assertThat(rows(BoundedExecution.prepare(query, DATA, DATA.getContext(), run())))
        .isEqualTo(rows(QueryExec.dataset(DATA).query(query).build()));
  }

  private static List<String> rows(QueryExec execution) {
    return Txn.calculateRead(
        DATA,
        () -> {
          try (execution) {
            return execution.select().materialize().stream().map(String::valueOf).toList();
          }
        });
  }

  @Test
  void refusesWhatHoldsTooMuch() {
    Limits small =
        new Limits(
            Duration.ofSeconds(30), 10, 10, 10, 10, 10, 100, 1000, 1, 1, 1, Duration.ofSeconds(1));
    for (String text :
        List.of(
            "SELECT * {?a ?b ?c . ?d ?e ?f} ORDER BY ?c",
            "SELECT DISTINCT * {?a ?b ?c . ?d ?e ?f}",
            "SELECT ?a ?d (COUNT(*) AS ?n) {?a ?b ?c . ?d ?e ?f} GROUP BY ?a ?d ?c ?f",
            "SELECT (GROUP_CONCAT(?a) AS ?n) {?a ?b ?c . ?d ?e ?f}")) {
      QueryRun run = new QueryRun(small, small.time());
      Query query = QueryFactory.create(text);

      assertThatThrownBy(() -> rows(BoundedExecution.prepare(query, DATA, DATA.getContext(), run)))
          .as(text)
          .isInstanceOf(LimitExceeded.class);
      assertThat(run.failure()).isPresent();
    }
  }

  private static QueryRun run() {
    Limits limits = Limits.ofThisMachine();
    return new QueryRun(limits, limits.time());
  }
}
