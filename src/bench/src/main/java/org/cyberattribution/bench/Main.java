package org.cyberattribution.bench;

import java.util.Arrays;

/** Runs the benchmark that the first argument names, with the rest as its own arguments. */
public final class Main {
  private static final String USAGE =
      """
      java -jar target/benchmarks.jar BENCHMARK [ARGUMENTS]
        records-to-nquads [JMH OPTIONS]      records to N-Quads beside Rio's writer alone
        peak-heap [SMALL LARGE [HEAP]]       peak heap at two numbers of claims
        table-to-quads [ROWS [ROUNDS [HEAP]]]
                                             a table in EuRepoC's form to N-Quads beside CARML
        table-heap [SMALL LARGE [HEAP]]      peak heap of the same at two numbers of rows
        load-time [QUADS [ROUNDS [CLAIMS]]]  bulk load beside the raw TDB2 loader
        serve-load [QUADS [CLIENTS [SECONDS [HOME [FUSEKI JAR]]]]]
                                             questions beside stock Fuseki, over HTTP
        inference [CLAIMS [SECONDS]]         closure, rules and views at 1, 10 and 100 times the claims
        pages [QUADS [HOME]]                 each kind of page, and a way through them in a browser
        first-pass [DOCUMENTS|DIR [PARSER]]  extraction beside one that has every sentence parsed
        soak [MINUTES [HOME]]                good and hostile visitors and reloads, for an hour
        kills [KILLS [SEED]]                kill -9 at random moments of every command that writes
      See README.md.""";

  private Main() {}

  public static void main(String... arguments) throws Exception {
    String benchmark = arguments.length == 0 ? "" : arguments[0];
    String[] own = Arrays.stream(arguments).skip(1).toArray(String[]::new);
    switch (benchmark) {
      case "records-to-nquads" -> RecordsToNQuads.run(own);
      case "peak-heap" -> PeakHeap.run(own);
      case "table-to-quads" -> TableToQuads.run(own);
      case "table-heap" -> TableHeap.run(own);
      case "load-time" -> LoadTime.run(own);
      case "serve-load" -> ServeLoad.run(own);
      case "inference" -> InferenceTime.run(own);
      case "pages" -> PagesWalk.run(own);
      case "first-pass" -> FirstPass.run(own);
      case "soak" -> Soak.run(own);
      case "kills" -> KillRun.run(own);
      default -> {
        System.err.println(USAGE);
        System.exit(2);
      }
    }
  }
}
