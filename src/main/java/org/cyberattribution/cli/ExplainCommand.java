package org.cyberattribution.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.apache.jena.system.Txn;
import org.cyberattribution.failure.ExitCode;
import org.cyberattribution.infer.Explanation;
import org.cyberattribution.query.SparqlService;
import org.cyberattribution.serve.Server;
import org.cyberattribution.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code cag explain}: in words, what a claim or an inference rests on, step by step. */
@Command(
    name = "explain",
    description = "Tells in words what a statement, an inference or a matter rests on.")
final class ExplainCommand implements Callable<Integer> {
  @Mixin Common common = new Common();

  @Parameters(
      paramLabel = "IRI",
      description = "of a claim, an inference, a matter or an incident; or what follows /id/ in it")
  String iri = "";

  @Override
  public Integer call() {
    explain().forEach(System.out::println);
    return ExitCode.DONE;
  }

  private List<String> explain() {
    String whole = iri.contains("://") ? iri : common.base + "id/" + iri;
    var running = Server.running(common.store);
    if (running.isPresent()) {
      return new Explanation(SparqlService.at(running.get())).of(whole);
    }
    try (Store store = common.openStore()) {
      common.fillIfEmpty(store, System.err);
      return Txn.calculateRead(
          store.dataset(), () -> new Explanation(SparqlService.over(store.dataset())).of(whole));
    }
  }
}
