package io.github.filesprovisioning.core.client;

import io.github.filesprovisioning.core.client.AttemptFailure.Effect;
import java.time.Duration;
import java.util.Random;

/** Sends a request until it is done, refused, or the attempts or the time have run out. */
final class RetryLoop {
  private final RetryPolicy policy;
  private final Random random;
  private final Attempts attempts;

  RetryLoop(Settings settings, Attempts attempts) {
    this.policy = settings.retryPolicy;
    this.random = policy.random();
    this.attempts = attempts;
  }

  <T> T run(ApiRequest request, AnswerReader<T> reader, Deadline deadline) {
    for (int number = 1; ; number++) {
      try {
        return attempts.send(request, reader, number, deadline);
      } catch (AttemptFailure failure) {
        if (!failure.error().retryable()
            || number >= policy.attempts()
            || failure.effect() != Effect.NONE && request.operation().repeat() != Repeat.ALWAYS) {
          throw failure.error();
        }
        pause(failure, number, deadline);
      }
    }
  }

  private void pause(AttemptFailure failure, int number, Deadline deadline) {
    Duration wait =
        failure.retryAfter() == null ? policy.delay(number, random) : failure.retryAfter();
    if (wait.compareTo(deadline.left()) >= 0) {
      throw failure.error();
    }
    try {
      policy.sleeper().sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure.error();
    }
  }
}
