package org.cyberattribution.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.cyberattribution.failure.Failure;
import org.cyberattribution.infer.Inference;
import org.cyberattribution.ingest.Progress;
import org.cyberattribution.load.LoadReport;
import org.cyberattribution.load.Loading;
import org.cyberattribution.load.ProjectFiles;
import org.cyberattribution.rdf.Iris;
import org.cyberattribution.store.Store;
import picocli.CommandLine.Option;

/** The options that every command has. */
final class Common {
  @Option(
      names = "--store",
      paramLabel = "DIR",
      defaultValue = ".cag",
      description = "where the store is (default: ${DEFAULT-VALUE})")
  Path store = Path.of(".cag");

  @Option(
      names = "--base",
      paramLabel = "IRI",
      defaultValue = Iris.PUBLISHED,
      description = "the base of entities' IRIs (default: ${DEFAULT-VALUE})")
  String base = Iris.PUBLISHED;

  @Option(
      names = {"-q", "--quiet"},
      description = "no messages but findings and failures")
  boolean quiet;

  /** The project's folder, which the launcher tells; else the working folder. */
  ProjectFiles project() {
    return ProjectFiles.at(Path.of(System.getProperty("cag.home", ".")));
  }

  Iris iris() {
    try {
      return new Iris(base);
    } catch (IllegalArgumentException e) {
      throw new Failure.Usage(String.valueOf(e.getMessage()));
    }
  }

  Path data() {
    return store.resolve("store");
  }

  Path dumps() {
    return store.resolve("dumps");
  }

  Inference inference() {
    return new Inference(project().rules(), project().policies(), iris());
  }

  Loading loading() {
    return new Loading(project(), iris(), store, quiet ? Progress.UNSEEN : new TerminalProgress());
  }

  Store openStore() {
    return Store.open(data());
  }

  /** What awaits review. */
  Store openReview() {
    return Store.open(store.resolve("review"));
  }

  /** Loads the project's own data where the store is empty. */
  void fillIfEmpty(Store opened, PrintStream messages) {
    if (opened.isEmpty()) {
      say(messages, "The store is empty: loading " + project().data());
      LoadReport report = loading().load(List.of(project().data()), opened);
      new FindingPrinter(messages).print(report.findings());
      say(messages, LoadCommand.summary(report));
    }
  }

  void say(PrintStream messages, String text) {
    if (!quiet) {
      messages.println(text);
    }
  }
}
