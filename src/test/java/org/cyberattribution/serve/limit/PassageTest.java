package org.cyberattribution.serve.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PassageTest {
  private static final Duration TIME = Duration.ofMillis(200);
  private static final int PARALLEL = 1;
  private static final int PER_CLIENT = 3;

  private final Limits limits =
      new Limits(TIME, 1, 1, 1, 1, 1, 1, 1, PARALLEL, 2, PER_CLIENT, TIME);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Watchdog watchdog = new Watchdog();
  private final Admission admission = new Admission(limits, watchdog);
  private final List<Passage> open = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void close() {
    open.forEach(Passage::close);
    watchdog.close();
    threads.shutdown();
  }

  private Passage of(String client) {
    Passage passage = new Passage(limits, admission, watchdog, client);
    open.add(passage);
    return passage;
  }

  @Test
  void takesOneTurnHoweverOftenItIsAsked() {
    Passage passage = of("one");
    passage.take(Passage.Work.HEAVY);
    passage.take(Passage.Work.HEAVY);
    passage.take(Passage.Work.PAGE);

    assertThat(admission.running()).isOne();
    passage.close();
    assertThat(admission.running()).isZero();
  }

  @Test
  void tellsWhoComesWhenAllTurnsAreTakenToComeAgain() {
    of("one").take(Passage.Work.HEAVY);

    assertThatThrownBy(() -> of("other").take(Passage.Work.HEAVY))
        .asInstanceOf(type(LimitExceeded.class))
        .satisfies(
            reason -> {
              assertThat(reason.status()).isEqualTo(503);
              assertThat(reason.retrySeconds()).isPresent();
            });
    assertThat(admission.running()).isOne();
  }

  @Test
  void keepsPagesFromHeavyQueries() {
    of("one").take(Passage.Work.HEAVY);
    of("one").take(Passage.Work.PAGE);

    assertThat(admission.running()).isEqualTo(2);
  }

  @Test
  void givesOneClientOnlySoMany() {
    of("one").take(Passage.Work.PAGE);
    List<CompletableFuture<Void>> waiting =
        Stream.of(of("one"), of("one"), of("one"))
            .map(one -> CompletableFuture.runAsync(() -> one.take(Passage.Work.PAGE), threads))
            .toList();

    assertThat(waiting)
        .extracting(one -> one.handle((done, problem) -> problem.getCause()).join())
        .extracting(reason -> ((LimitExceeded) reason).status())
        .containsExactlyInAnyOrder(429, 503, 503);
  }

  @Test
  void stopsWhatTakesTooLong() throws InterruptedException {
    Passage passage = of("one");
    passage.take(Passage.Work.PAGE);
    Thread.sleep(TIME.toMillis() + 100);

    assertThatThrownBy(passage.run()::check).isInstanceOf(LimitExceeded.class);
  }

  @Test
  void waitsForWhatAnotherMakesButNotForEver() {
    Passage passage = of("one");

    assertThat(passage.await(CompletableFuture.completedFuture("made"))).isEqualTo("made");
    assertThatThrownBy(() -> passage.await(new CompletableFuture<String>()))
        .isInstanceOf(LimitExceeded.class)
        .hasMessageContaining("being made");
    assertThat(admission.running()).isZero();
  }
}
