package io.github.filesprovisioning.benchmarks.calls;

/**
 * A client that does not repeat requests got no answer. With many requests at a time that happens
 * now and then on a good connection too: the JVM's HTTP client closes a connection of its pool on
 * which the answer to the next request has come already. It repeats a GET by itself, but no POST or
 * PATCH.
 */
final class LostAnswerException extends RuntimeException {
  private static final long serialVersionUID = 1;

  LostAnswerException(Throwable cause) {
    super("no answer came", cause);
  }
}
