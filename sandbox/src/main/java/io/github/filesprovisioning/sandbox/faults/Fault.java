package io.github.filesprovisioning.sandbox.faults;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalInt;

/** A fault that a request has met. */
public final class Fault {
  private static final int[] STATUSES = {500, 502, 503};

  private final FaultRule rule;
  private final int status;

  /**
   * A fault of a rule.
   *
   * @param choice a number that picks one of the usual statuses when the rule names none
   */
  Fault(FaultRule rule, int choice) {
    this.rule = rule;
    this.status = rule.status().orElse(STATUSES[Math.floorMod(choice, STATUSES.length)]);
  }

  /** What goes wrong. */
  public FaultKind kind() {
    return rule.kind();
  }

  /**
   * How long to wait: before the request is looked at, before the answer, or, for a slow body,
   * between two pieces.
   */
  public Duration delay() {
    return rule.delay();
  }

  /** Seconds for a {@code Retry-After} header; empty when none is sent. */
  public OptionalInt retryAfterSeconds() {
    return rule.retryAfterSeconds();
  }

  /** Status of a 5xx fault. */
  public int errorStatus() {
    return status;
  }

  /** Content type of the body of a 5xx fault. */
  public String errorContentType() {
    return errorShape().contentType();
  }

  /** Body of a 5xx fault. */
  public byte[] errorBody() {
    return errorShape().text(status).getBytes(StandardCharsets.UTF_8);
  }

  private ErrorBody errorShape() {
    return rule.body().orElseGet(() -> ErrorBody.usual(status));
  }
}
