package org.cyberattribution.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A hostile request to the public port.
 *
 * @param path with its query string
 * @param type of the body; empty for a GET
 * @param mayBreak whether an answer that is under way may be broken off
 */
record Attack(String name, String path, String type, String body, boolean mayBreak) {
  private static final String CROSS = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l";

  /** Those that would run for ever if they were let. */
  static List<Attack> thatTakeLong() {
    List<Attack> attacks = new ArrayList<>();
    Map.of(
            "count",
            counted(),
            "order",
            "SELECT * {" + CROSS + "} ORDER BY ?c ?f ?i",
            "concat",
            "SELECT (GROUP_CONCAT(CONCAT(STR(?c), STR(?f))) AS ?n) {" + CROSS + "}",
            "paths",
            "SELECT (COUNT(*) AS ?n) {?a (!<urn:x>|^!<urn:x>)* ?b}",
            "construct",
            "CONSTRUCT {?a ?b ?i} {" + CROSS + "}",
            "values",
            valuesJoin(),
            "regex",
            "SELECT (COUNT(*) AS ?n) {?a ?b ?c FILTER REGEX(STR(?c), '(x+x+)+y')}",
            "describe",
            "DESCRIBE * {?s ?p ?o}",
            "stream",
            streaming())
        .forEach(
            (name, text) ->
                attacks.add(new Attack(name, "/sparql", "application/sparql-query", text, true)));
    attacks.add(
        new Attack("raise", "/sparql?timeout=9999&query=" + encoded(counted()), "", "", true));
    return attacks;
  }

  /** Those that are refused at once. */
  static List<Attack> thatAreRefused() {
    List<Attack> attacks = new ArrayList<>();
    Map.of(
            "service", "SELECT * {SERVICE <http://127.0.0.1:1/> {?s ?p ?o}}",
            "from", "SELECT * FROM <file:///etc/passwd> {?s ?p ?o}",
            "java", "SELECT (<java:java.lang.System>(1) AS ?x) {}",
            "context", "SELECT (<http://jena.apache.org/ARQ/function#context>('x') AS ?x) {}",
            "nested", "ASK " + "{".repeat(20_000) + "}".repeat(20_000),
            "replace", grown(),
            "update", "LOAD <http://127.0.0.1:1/>",
            "large", "ASK {} #" + "x".repeat(3 << 20))
        .forEach((name, text) -> attacks.add(query(name, text)));
    String form = "application/x-www-form-urlencoded";
    attacks.add(new Attack("form", "/sparql", form, "update=" + encoded("DROP ALL"), false));
    attacks.add(new Attack("admin", "/$/compact/sparql", form, "", false));
    attacks.add(
        new Attack("jsonp", "/sparql?query=ASK%7B%7D&callback=%3Cscript%3E", "", "", false));
    attacks.add(new Attack("link", "/query/1." + "A".repeat(3_000), "", "", false));
    attacks.add(new Attack("page", "/page/" + "../".repeat(200) + "etc/passwd", "", "", false));
    return attacks;
  }

  private static Attack query(String name, String text) {
    return new Attack(name, "/sparql", "application/sparql-query", text, false);
  }

  private static String counted() {
    return "SELECT (COUNT(*) AS ?n) {" + CROSS + "}";
  }

  private static String streaming() {
    return "SELECT * {VALUES ?long {'" + "x".repeat(10_000) + "'} " + CROSS + "}";
  }

  private static String valuesJoin() {
    String values =
        IntStream.range(0, 1000).mapToObj(String::valueOf).collect(Collectors.joining(" "));
    return List.of("a", "b", "c", "d").stream()
        .map(name -> "VALUES ?" + name + " {" + values + "}")
        .collect(Collectors.joining(" ", "SELECT (COUNT(*) AS ?n) {", "}"));
  }

  private static String grown() {
    StringBuilder query = new StringBuilder("SELECT (1 AS ?one) {BIND('xxxxxxxxxx' AS ?v0) ");
    for (int index = 0; index < 8; index++) {
      query.append("BIND(REPLACE(?v%1$d, 'x', ?v%1$d) AS ?v%2$d) ".formatted(index, index + 1));
    }
    return query + "FILTER(BOUND(?v8))}";
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
