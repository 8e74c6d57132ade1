package io.github.filesprovisioning.sandbox.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.sandbox.wire.OtherRequest;
import io.github.filesprovisioning.sandbox.wire.RequestFacts;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** One fault switch: which requests it strikes, how often, and with what. Immutable. */
final class FaultRule {
  private static final Set<String> METHODS = Set.of("GET", "POST", "PATCH", "PUT", "DELETE");
  private static final int DAY_SECONDS = 86_400;
  private static final int MOST_PER_SECOND = 1_000_000;
  private static final int MAX_DELAY_MS = 600_000;

  private final FaultKind kind;
  private final double probability;
  private final Optional<String> method;
  private final Optional<String> operation;
  private final long times;
  private final Optional<Long> perSecond;
  private final OptionalInt status;
  private final OptionalInt retryAfterSeconds;
  private final Duration delay;
  private final Optional<ErrorBody> body;
  private final Optional<OtherRequest> by;
  private final ObjectNode source;

  private FaultRule(FaultKind kind, FaultFields fields) {
    this.kind = kind;
    this.probability = fields.number("probability", 1, 0, 1);
    this.method = fields.oneOf("method", METHODS, text -> text.toUpperCase(Locale.ROOT));
    this.operation = fields.operation("operation");
    this.times = fields.integer("times", 1, Long.MAX_VALUE).orElse(Long.MAX_VALUE);
    this.perSecond = fields.integer("per_second", 1, MOST_PER_SECOND);
    this.status = asInt(fields.integer("status", 500, 599));
    this.retryAfterSeconds = retryAfter(kind, fields);
    this.delay =
        Duration.ofMillis(fields.integer("delay_ms", 0, MAX_DELAY_MS).orElse(usualDelay(kind)));
    this.body = fields.oneOf("body", ErrorBody.ids(), text -> text).map(ErrorBody::of);
    this.by = fields.request("by");
    fields.required("by", kind == FaultKind.OVERTAKEN);
    fields.meaningful("by", kind == FaultKind.OVERTAKEN);
    fields.meaningful("per_second", kind == FaultKind.RATE_LIMIT);
    fields.meaningful("status", kind.isServerError());
    fields.meaningful("body", kind.isServerError());
    fields.meaningful("retry_after", kind.isServerError() || kind == FaultKind.RATE_LIMIT);
    this.source = fields.source();
  }

  /**
   * Reads a rule.
   *
   * @param where how messages name the rule: {@code rules[0]}
   * @param operations the operation ids that exist
   * @throws InvalidFaultException naming the field
   */
  static FaultRule of(JsonNode json, String where, Set<String> operations) {
    FaultFields fields = new FaultFields(json, where, operations);
    return new FaultRule(fields.kind(), fields);
  }

  private static OptionalInt retryAfter(FaultKind kind, FaultFields fields) {
    if (fields.isNull("retry_after")) {
      return OptionalInt.empty();
    }
    OptionalInt given = asInt(fields.integer("retry_after", 0, DAY_SECONDS));
    return given.isEmpty() && kind == FaultKind.RATE_LIMIT ? OptionalInt.of(1) : given;
  }

  private static long usualDelay(FaultKind kind) {
    return switch (kind) {
      case LATENCY -> 200;
      case SLOW_BODY -> 50;
      default -> 0;
    };
  }

  private static OptionalInt asInt(Optional<Long> value) {
    return value.isPresent() ? OptionalInt.of(value.get().intValue()) : OptionalInt.empty();
  }

  /**
   * Whether this request can meet the fault.
   *
   * @param answersWithBody whether the operation sends a body when it succeeds
   */
  boolean matches(RequestFacts request, boolean answersWithBody) {
    return (method.isEmpty() || method.get().equals(request.method()))
        && (operation.isEmpty() || operation.get().equals(request.operation()))
        && (kind != FaultKind.EXPIRED_CURSOR || request.hasCursor())
        && (!kind.needsBody() || answersWithBody);
  }

  FaultKind kind() {
    return kind;
  }

  double probability() {
    return probability;
  }

  /** How many requests it may strike at most. */
  long times() {
    return times;
  }

  /** How many requests a second stay free of it; empty when it may strike every one. */
  Optional<Long> perSecond() {
    return perSecond;
  }

  OptionalInt status() {
    return status;
  }

  OptionalInt retryAfterSeconds() {
    return retryAfterSeconds;
  }

  Duration delay() {
    return delay;
  }

  Optional<ErrorBody> body() {
    return body;
  }

  /** The request that is carried out first. */
  Optional<OtherRequest> by() {
    return by;
  }

  /** The rule as it was given. */
  ObjectNode json() {
    return source.deepCopy();
  }
}
