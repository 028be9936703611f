package org.cyberattribution.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Everybody who comes to a soaked service, each on a thread of their own until told to stop. */
final class Visitors {
  private static final int MOST_TRIES = 5;
  private static final int SLOW_CLIENTS = 20;

  private final SoakedService service;
  private final AtomicLong numbers = new AtomicLong();
  private final Tally pulse = new Tally();
  private final Tally good = new Tally();
  private final Tally hostile = new Tally();
  private final Tally reloads = new Tally();
  private volatile boolean stopped;

  Visitors(SoakedService service) {
    this.service = service;
  }

  /** What a visitor asks for, and how it is sent. */
  interface Request {
    HttpResponse<String> send() throws IOException, InterruptedException;
  }

  /** One visit of many. */
  interface Visit {
    void make() throws InterruptedException;
  }

  Tally pulse() {
    return pulse;
  }

  Tally good() {
    return good;
  }

  Tally hostile() {
    return hostile;
  }

  Tally reloads() {
    return reloads;
  }

  void stop() {
    stopped = true;
  }

  /** A visitor who comes again and again. */
  Thread start(String name, long pauseMilliseconds, Visit visit) {
    Thread thread =
        new Thread(
            () -> {
              try {
                while (!stopped) {
                  visit.make();
                  Thread.sleep(pauseMilliseconds);
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** A number that nobody has had. */
  long number() {
    return numbers.incrementAndGet();
  }

  void beat() throws InterruptedException {
    long start = System.nanoTime();
    try {
      int status = service.ask("ASK {} # " + number()).statusCode();
      if (status != 200) {
        pulse.failed("ASK: " + status);
      }
    } catch (IOException e) {
      pulse.failed("ASK: " + e);
    }
    pulse.answered(System.nanoTime() - start);
  }

  /** A good request, which is sent again where the service asks for that. */
  void visit(Tally tally, String name, Request request) throws InterruptedException {
    long start = System.nanoTime();
    for (int tries = 1; !stopped; tries++) {
      try {
        HttpResponse<String> answer = request.send();
        String retry = answer.headers().firstValue("Retry-After").orElse("");
        if (answer.statusCode() < 400) {
          tally.answered(System.nanoTime() - start);
          return;
        } else if (retry.isEmpty() || tries == MOST_TRIES) {
          tally.failed(name + ": " + answer.statusCode() + " " + first(answer.body()));
          return;
        }
        tally.putOff();
        Thread.sleep(1_000L * Integer.parseInt(retry));
      } catch (IOException e) {
        tally.failed(name + ": " + e);
        return;
      }
    }
  }

  private static String first(String body) {
    return body.isEmpty() || body.startsWith("<") ? "" : body.lines().findFirst().orElse("");
  }

  /** A hostile request fails the service if it is an error of the server, or has no end. */
  void attack(Attack attack) throws InterruptedException {
    long start = System.nanoTime();
    try {
      int status =
          attack.type().isEmpty()
              ? service.get(attack.path()).statusCode()
              : service.post(attack.path(), attack.type(), attack.body()).statusCode();
      if (status >= 500 && status != 503) {
        hostile.failed(attack.name() + ": " + status);
      }
    } catch (IOException e) {
      if (!attack.mayBreak() && !stopped) {
        hostile.failed(attack.name() + ": " + e);
      }
    }
    hostile.answered(System.nanoTime() - start);
  }

  /** Some who send the beginning of a request, and then nothing. */
  void dawdle() throws InterruptedException {
    List<Socket> sockets = new ArrayList<>();
    try {
      for (int count = 0; count < SLOW_CLIENTS; count++) {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.uri("").getPort());
        sockets.add(socket);
        OutputStream out = socket.getOutputStream();
        out.write(
            "POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-"
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
      }
      Thread.sleep(10_000);
    } catch (IOException e) {
      hostile.failed("slow clients: " + e);
    } finally {
      sockets.forEach(Visitors::close);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // The service closed it first.
    }
  }
}
