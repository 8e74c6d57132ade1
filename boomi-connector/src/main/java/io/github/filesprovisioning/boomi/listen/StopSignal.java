package io.github.filesprovisioning.boomi.listen;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Says once that a listener has to stop, and wakes it when it pauses. */
final class StopSignal {
  private final CountDownLatch given = new CountDownLatch(1);

  void give() {
    given.countDown();
  }

  boolean isGiven() {
    return given.getCount() == 0 || Thread.currentThread().isInterrupted();
  }

  /** Pauses until the time is over or the signal is given. */
  void pause(Duration time) {
    try {
      if (given.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
