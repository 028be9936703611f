package org.cyberattribution.serve.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PassageTest {
  private static final Duration TIME = Duration.ofMillis(200);
  private static final int PARALLEL = 1;
  private static final int PER_CLIENT = 3;

  private final Limits limits =
      new Limits(TIME, 1, 1, 1, 1, 1, 1, 1, PARALLEL, 2, PER_CLIENT, TIME);
  private final Watchdog watchdog = new Watchdog();
  private final Admission admission = new Admission(limits, watchdog);
  private final List<Passage> open = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void close() {
    open.forEach(Passage::close);
    watchdog.close();
  }

  private Passage of(String client) {
    Passage passage = new Passage(limits, admission, watchdog, client);
    open.add(passage);
    return passage;
  }

  @Test
  void takesOneTurnHoweverOftenItIsAsked() {
    Passage passage = of("one");
    passage.take(Passage.Work.LONG);
    passage.take(Passage.Work.LONG);
    passage.take(Passage.Work.SHORT);

    assertThat(admission.running()).isOne();
    passage.close();
    assertThat(admission.running()).isZero();
  }

  @Test
  void tellsWhoComesWhenAllTurnsAreTakenToComeAgain() {
    of("one").take(Passage.Work.LONG);

    assertThatThrownBy(() -> of("other").take(Passage.Work.LONG))
        .asInstanceOf(type(LimitExceeded.class))
        .satisfies(
            reason -> {
              assertThat(reason.status()).isEqualTo(503);
              assertThat(reason.retrySeconds()).isPresent();
            });
    assertThat(admission.running()).isOne();
  }

  @Test
  void keepsTheShortFromTheLong() {
    of("one").take(Passage.Work.LONG);
    of("one").take(Passage.Work.SHORT);

    assertThat(admission.running()).isEqualTo(2);
  }

  @Test
  void givesOneClientOnlySoMany() {
    of("one").take(Passage.Work.SHORT);
    of("one").take(Passage.Work.SHORT);
    List<CompletableFuture<Void>> waiting =
        List.of(
            CompletableFuture.runAsync(() -> of("one").take(Passage.Work.SHORT)),
            CompletableFuture.runAsync(() -> of("one").take(Passage.Work.SHORT)));

    assertThat(waiting)
        .extracting(one -> one.handle((done, problem) -> problem.getCause()).join())
        .extracting(reason -> ((LimitExceeded) reason).status())
        .containsExactlyInAnyOrder(429, 503);
  }

  @Test
  void stopsWhatPromisedToBeShortAndTakesLong() throws InterruptedException {
    Passage passage = of("one");
    passage.take(Passage.Work.SHORT);
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
