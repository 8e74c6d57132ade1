package io.github.filesprovisioning.core.client;

import io.github.filesprovisioning.core.client.AttemptFailure.Effect;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets so many requests be under way at a time; the others wait in the order they came. */
final class ConcurrencyLimit {
  private final Semaphore places;

  ConcurrencyLimit(int most) {
    places = new Semaphore(most, true);
  }

  void enter(Deadline deadline) throws AttemptFailure {
    try {
      if (!places.tryAcquire(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
        throw AttemptFailure.of(
            new ConnectionException(
                Problem.retryable(
                    ErrorKind.TIMEOUT,
                    "Too many other requests of this client were under way for the whole time"
                        + " allowed. Nothing was sent. Raise maxConcurrency or totalDeadline."),
                null),
            Effect.NONE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw AttemptFailure.of(
          new ConnectionException(
              Problem.of(
                  ErrorKind.CONNECTION,
                  "The thread was interrupted while it waited for its turn. Nothing was sent."),
              null),
          Effect.NONE);
    }
  }

  void leave() {
    places.release();
  }
}
