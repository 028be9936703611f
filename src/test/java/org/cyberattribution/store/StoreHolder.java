package org.cyberattribution.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A process of its own that has a store open until its standard input ends, or that loads into it.
 */
final class StoreHolder {
  static final String READY = "open";

  private StoreHolder() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length > 1) {
      replace(Path.of(arguments[0]), new StagedQuads(Path.of(arguments[1])));
      return;
    }
    try (Store store = Store.open(Path.of(arguments[0]))) {
      System.out.println(store.isEmpty() ? READY : READY + " and not empty");
      System.out.flush();
      while (System.in.read() >= 0) {
        // until the parent lets go
      }
    }
  }

  private static void replace(Path path, StagedQuads staged) {
    try (Store store = Store.open(path)) {
      store.replace(staged, Set.of("urn:h"), new Provenance("urn:loads"));
    }
  }

  /** Starts a process that loads the graph urn:h. */
  static Process load(Path store, StagedQuads staged) throws IOException {
    return process(store.toString(), staged.files().get(0).toString()).start();
  }

  private static ProcessBuilder process(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), StoreHolder.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
  }

  /** Starts such a process and waits until it has the store. */
  static Process start(Path store) throws IOException {
    Process process = process(store.toString()).start();
    StringBuilder line = new StringBuilder();
    for (int next = process.getInputStream().read();
        next >= 0 && !line.toString().endsWith(READY);
        next = process.getInputStream().read()) {
      line.append((char) next);
    }
    return process;
  }
}
