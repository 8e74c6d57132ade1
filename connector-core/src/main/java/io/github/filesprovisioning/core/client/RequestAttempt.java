package io.github.filesprovisioning.core.client;

import java.util.Optional;

/** One attempt to send a request. Holds no address, body, key or value. */
public final class RequestAttempt {
  private final String operation;
  private final String method;
  private final int status;
  private final int number;
  private final long nanos;
  private final String requestId;

  RequestAttempt(
      String operation, String method, int status, int number, long nanos, String requestId) {
    this.operation = operation;
    this.method = method;
    this.status = status;
    this.number = number;
    this.nanos = nanos;
    this.requestId = requestId;
  }

  /** The id of the operation in the OpenAPI document, such as {@code createUser}. */
  public String operation() {
    return operation;
  }

  /** The HTTP method. */
  public String method() {
    return method;
  }

  /** The HTTP status of the answer, or 0 when there was none. */
  public int status() {
    return status;
  }

  /** 1 for the first attempt of a call. */
  public int number() {
    return number;
  }

  /** How long the attempt took, in nanoseconds. */
  public long nanos() {
    return nanos;
  }

  /** The id under which Files.com knows the request; empty when the answer did not tell it. */
  public Optional<String> requestId() {
    return Optional.ofNullable(requestId);
  }

  @Override
  public String toString() {
    return operation + " attempt " + number + ": " + (status == 0 ? "no answer" : status);
  }
}
