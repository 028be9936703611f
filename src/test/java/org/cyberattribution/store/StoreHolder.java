package org.cyberattribution.store;

import java.io.IOException;
import java.nio.file.Path;

/** A process of its own that has a store open until its standard input ends. */
final class StoreHolder {
  static final String READY = "open";

  private StoreHolder() {}

  public static void main(String[] arguments) throws IOException {
    try (Store store = Store.open(Path.of(arguments[0]))) {
      System.out.println(store.isEmpty() ? READY : READY + " and not empty");
      System.out.flush();
      while (System.in.read() >= 0) {
        // until the parent lets go
      }
    }
  }

  /** Starts such a process and waits until it has the store. */
  static Process start(Path store) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                StoreHolder.class.getName(),
                store.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    StringBuilder line = new StringBuilder();
    for (int next = process.getInputStream().read();
        next >= 0 && !line.toString().endsWith(READY);
        next = process.getInputStream().read()) {
      line.append((char) next);
    }
    return process;
  }
}
