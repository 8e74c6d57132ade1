package io.github.filesprovisioning.sandbox.faults;

import io.github.filesprovisioning.sandbox.errors.ApiError;
import io.github.filesprovisioning.sandbox.wire.Fault;
import io.github.filesprovisioning.sandbox.wire.OtherRequest;
import io.github.filesprovisioning.sandbox.wire.WireAnswer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** One fault that one request has met. */
final class InjectedFault implements Fault {
  private static final int[] STATUSES = {500, 502, 503};

  private final FaultRule rule;
  private final String requestId;
  private final int status;

  /**
   * A fault of a rule.
   *
   * @param choice a number that picks one of the usual statuses when the rule names none
   */
  InjectedFault(FaultRule rule, String requestId, int choice) {
    this.rule = rule;
    this.requestId = requestId;
    this.status = rule.status().orElse(STATUSES[Math.floorMod(choice, STATUSES.length)]);
  }

  @Override
  public String kind() {
    return rule.kind().id();
  }

  @Override
  public Duration delay() {
    return rule.kind() == FaultKind.SLOW_BODY ? Duration.ZERO : rule.delay();
  }

  @Override
  public Optional<OtherRequest> overtakenBy() {
    return rule.by();
  }

  @Override
  public Optional<WireAnswer> beforeEffect() {
    return switch (rule.kind()) {
      case RATE_LIMIT ->
          Optional.of(
              withRetryAfter(
                  error(
                      "rate-limited/too-many-requests",
                      "You have exceeded the rate limit. Please wait and try again.")));
      case ERROR_BEFORE -> Optional.of(serverError());
      case DROP_BEFORE -> Optional.of(WireAnswer.dropped());
      case EXPIRED_CURSOR -> Optional.of(error("bad-request/invalid-cursor", "Invalid cursor"));
      default -> Optional.empty();
    };
  }

  @Override
  public WireAnswer afterEffect(WireAnswer answer) {
    return switch (rule.kind()) {
      case ERROR_AFTER -> serverError();
      case DROP_AFTER -> WireAnswer.dropped();
      case SLOW_BODY -> answer.slowly(rule.delay());
      case TRUNCATED_BODY -> answer.delivered(WireAnswer.Delivery.TRUNCATED);
      case MALFORMED_JSON -> answer.withBody(withoutEnd(answer.body()));
      default -> answer;
    };
  }

  private WireAnswer error(String type, String message) {
    return WireAnswer.error(ApiError.of(type, message), requestId);
  }

  private WireAnswer serverError() {
    ErrorBody shape = rule.body().orElseGet(() -> ErrorBody.usual(status));
    byte[] body = shape.text(status).getBytes(StandardCharsets.UTF_8);
    return withRetryAfter(
        WireAnswer.whole(status, Map.of("Content-Type", shape.contentType()), body));
  }

  private WireAnswer withRetryAfter(WireAnswer answer) {
    return rule.retryAfterSeconds().isPresent()
        ? answer.withHeader("Retry-After", Integer.toString(rule.retryAfterSeconds().getAsInt()))
        : answer;
  }

  /** No bracket closes the text any more, so no parser takes it. */
  private static byte[] withoutEnd(byte[] body) {
    return Arrays.copyOf(body, Math.max(0, body.length - 1));
  }
}
