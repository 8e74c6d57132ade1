package io.github.filesprovisioning.muletest.schedulers;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;

/**
 * Counts what the kernel has handed to its threads and what they have finished, so that a test can
 * wait until everything is done instead of sleeping. A task that starts another one ends after the
 * other was counted, so the count does not reach zero in between.
 */
final class WorkInProgress {

  private final Map<String, Integer> tasks = new TreeMap<>();

  synchronized void begin(String scheduler) {
    tasks.merge(scheduler, 1, Integer::sum);
  }

  synchronized void end(String scheduler) {
    tasks.computeIfPresent(scheduler, (name, count) -> count == 1 ? null : count - 1);
    if (tasks.isEmpty()) {
      notifyAll();
    }
  }

  /**
   * Waits until nothing is queued or running.
   *
   * @param limit how long to wait at most
   * @throws TimeoutException when something still runs after that
   */
  synchronized void awaitNone(Duration limit) throws InterruptedException, TimeoutException {
    long end = System.nanoTime() + limit.toNanos();
    while (!tasks.isEmpty()) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        throw new TimeoutException(
            "Tasks by scheduler that still run after " + limit + ": " + tasks);
      }
      wait(left);
    }
  }
}
