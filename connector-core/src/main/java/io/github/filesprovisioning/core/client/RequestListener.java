package io.github.filesprovisioning.core.client;

/**
 * Is told of every attempt to send a request, for logs and metrics. Called on the thread that made
 * the call, after the attempt; keep it short. What it throws goes to the caller.
 */
@FunctionalInterface
public interface RequestListener {
  /** One attempt is over, whatever came of it. */
  void attempted(RequestAttempt attempt);
}
