package org.cyberattribution;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** A listener on loopback that nobody may ever come to. */
final class Canary implements AutoCloseable {
  private final ServerSocket socket;
  private final AtomicInteger hits = new AtomicInteger();

  Canary() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread listener = new Thread(this::listen, "canary");
    listener.setDaemon(true);
    listener.start();
  }

  private void listen() {
    while (!socket.isClosed()) {
      try {
        socket.accept().close();
        hits.incrementAndGet();
      } catch (IOException e) {
        return;
      }
    }
  }

  int hits() {
    return hits.get();
  }

  /** A text with the canary's port in the place of PORT. */
  String in(String text) {
    return text.replace("PORT", String.valueOf(socket.getLocalPort()));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
