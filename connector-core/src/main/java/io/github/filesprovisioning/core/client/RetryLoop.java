package io.github.filesprovisioning.core.client;

import io.github.filesprovisioning.core.client.AttemptFailure.Effect;
import io.github.filesprovisioning.core.client.model.ApiObject;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;

/**
 * Sends a request until it is done, refused, or the attempts or the time have run out. A write
 * whose answer was lost is sent again only when that can do no harm; a creation is looked for
 * first.
 */
final class RetryLoop {
  private final RetryPolicy policy;
  private final Random random;
  private final Attempts attempts;
  private final CreateLookup lookup;

  RetryLoop(Settings settings, Attempts attempts, CreateLookup lookup) {
    this.policy = settings.retryPolicy;
    this.random = policy.random();
    this.attempts = attempts;
    this.lookup = lookup;
  }

  <T> T run(ApiRequest request, Expected<T> expected, Deadline deadline) {
    boolean ambiguous = false;
    for (int number = 1; ; number++) {
      try {
        return attempts.send(request, expected.reader(), number, deadline);
      } catch (AttemptFailure failure) {
        if (ambiguous && isDone(request, failure)) {
          return expected.gone();
        }
        ambiguous |= failure.effect() != Effect.NONE;
        if (ambiguous && mayBeThere(request, failure)) {
          Optional<ApiObject> record = look(request, failure, number, deadline);
          if (record.isPresent()) {
            return expected.found(record.get());
          }
        } else {
          goOnOrThrow(request, failure, number, deadline);
        }
      }
    }
  }

  /** A deletion whose answer was lost has been done when the record is not found any more. */
  private static boolean isDone(ApiRequest request, AttemptFailure failure) {
    return request.operation().method().equals("DELETE")
        && failure.error().kind() == ErrorKind.NOT_FOUND;
  }

  /** Whether an earlier attempt or this one may have created the record. */
  private boolean mayBeThere(ApiRequest request, AttemptFailure failure) {
    boolean unclear =
        failure.effect() != Effect.NONE && request.operation().repeat() == Repeat.AFTER_LOOKUP;
    return lookup.knows(request.operation())
        && (unclear || failure.error().kind() == ErrorKind.CONFLICT);
  }

  /** Waits before it looks, because a server that has failed may be about to finish the work. */
  private Optional<ApiObject> look(
      ApiRequest request, AttemptFailure failure, int number, Deadline deadline) {
    boolean last = isLast(failure, number);
    if (!last && !rest(failure, number, deadline)) {
      throw uncertain(request, failure, "There was no time left to look for the record.");
    }
    Optional<ApiObject> record = find(request, failure, deadline);
    if (record.isEmpty() && last) {
      throw failure.error();
    }
    return record;
  }

  private Optional<ApiObject> find(ApiRequest request, AttemptFailure failure, Deadline deadline) {
    try {
      return lookup.find(request, deadline);
    } catch (FilesException e) {
      boolean ofTheLookup = e.status() == 0;
      if (ofTheLookup && (e.kind() == ErrorKind.CONFLICT || e.kind() == ErrorKind.UNCERTAIN)) {
        throw e;
      }
      throw uncertain(request, failure, "Looking for the record failed too: " + e.getMessage());
    }
  }

  private void goOnOrThrow(
      ApiRequest request, AttemptFailure failure, int number, Deadline deadline) {
    if (failure.effect() != Effect.NONE && request.operation().repeat() == Repeat.NEVER) {
      throw uncertain(request, failure, "It was not sent again.");
    }
    if (isLast(failure, number) || !rest(failure, number, deadline)) {
      throw failure.error();
    }
  }

  private boolean isLast(AttemptFailure failure, int number) {
    return !failure.error().retryable() || number >= policy.attempts();
  }

  private static UncertainOutcomeException uncertain(
      ApiRequest request, AttemptFailure failure, String why) {
    return new UncertainOutcomeException(
        Problem.of(
            ErrorKind.UNCERTAIN,
            request.operation()
                + " was sent, but its answer was lost, so it may have taken effect. "
                + why
                + " Check at Files.com before you do it again. The failure: "
                + failure.error().getMessage()),
        failure.error());
  }

  /**
   * Waits for the next attempt; false when there is no time for it or the thread was interrupted.
   */
  private boolean rest(AttemptFailure failure, int number, Deadline deadline) {
    Duration wait =
        failure.retryAfter() == null ? policy.delay(number, random) : failure.retryAfter();
    if (wait.compareTo(deadline.left()) >= 0) {
      return false;
    }
    try {
      policy.sleeper().sleep(wait);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
