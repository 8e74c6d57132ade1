package io.github.filesprovisioning.boomi.listen;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Says once that a listener has to stop, and wakes it when it pauses or asks Files.com. A process
 * that runs is not disturbed.
 */
final class StopSignal {
  private final CountDownLatch given = new CountDownLatch(1);
  private Thread asking;

  synchronized void give() {
    given.countDown();
    if (asking != null) {
      asking.interrupt();
    }
  }

  boolean isGiven() {
    return given.getCount() == 0 || Thread.currentThread().isInterrupted();
  }

  /** Does work that the signal interrupts. */
  <T> T interrupting(Supplier<T> work) {
    synchronized (this) {
      asking = Thread.currentThread();
    }
    try {
      return work.get();
    } finally {
      synchronized (this) {
        asking = null;
      }
    }
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
