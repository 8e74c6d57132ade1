package io.github.filesprovisioning.core.client;

import java.time.Duration;

/** One attempt failed: with which error, and whether it may have changed something. */
final class AttemptFailure extends Exception {
  private static final long serialVersionUID = 1L;

  /** What a failed attempt did at Files.com. */
  enum Effect {
    /** Nothing: it was not sent, or it was refused. */
    NONE,
    /** Perhaps something: it was sent, and the answer is lost or does not tell. */
    UNKNOWN,
    /** It was accepted, but the answer cannot be read. */
    ACCEPTED
  }

  private final FilesException error;
  private final Effect effect;
  private final transient Duration retryAfter;

  AttemptFailure(FilesException error, Effect effect, Duration retryAfter) {
    super(error);
    this.error = error;
    this.effect = effect;
    this.retryAfter = retryAfter;
  }

  static AttemptFailure of(FilesException error, Effect effect) {
    return new AttemptFailure(error, effect, null);
  }

  FilesException error() {
    return error;
  }

  Effect effect() {
    return effect;
  }

  /** How long Files.com asked to wait, or null when it did not say. */
  Duration retryAfter() {
    return retryAfter;
  }
}
