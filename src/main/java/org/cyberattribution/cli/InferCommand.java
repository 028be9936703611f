package org.cyberattribution.cli;

import java.util.concurrent.Callable;
import org.apache.jena.system.Txn;
import org.cyberattribution.failure.ExitCode;
import org.cyberattribution.infer.GraphData;
import org.cyberattribution.infer.Inference;
import org.cyberattribution.load.Memory;
import org.cyberattribution.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cag infer}: what follows from the data, which loading does by itself. */
@Command(
    name = "infer",
    description =
        "Brings what follows from the store's data up to date: closure, inferences and views."
            + " Loading does it by itself; this is for changed rules and policies.")
final class InferCommand implements Callable<Integer> {
  @Mixin Common common = new Common();

  @Option(names = "--all", description = "compute everything anew, also where nothing has changed")
  boolean all;

  @Override
  public Integer call() {
    try (Store store = common.openStore()) {
      common.fillIfEmpty(store, System.err);
      Inference inference = common.inference();
      if (all || isStale(store, inference)) {
        Inference.Outcome outcome = inference.everything(store, Memory.holds(store, 0));
        common.say(System.err, outcome.inferred() + " inferences drawn.");
      } else {
        common.say(System.err, "Nothing has changed.");
      }
    }
    return ExitCode.DONE;
  }

  private static boolean isStale(Store store, Inference inference) {
    return Txn.calculateRead(store.dataset(), () -> inference.isStale(GraphData.of(store)));
  }
}
