package io.github.filesprovisioning.sandbox.faults;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can go wrong with a request. */
enum FaultKind {
  /** 429 with {@code Retry-After}; nothing took effect. */
  RATE_LIMIT,
  /** A 5xx answer; nothing took effect. */
  ERROR_BEFORE,
  /** The connection is closed without an answer; nothing took effect. */
  DROP_BEFORE,
  /** The cursor of a list is refused. Only requests that carry a cursor can meet it. */
  EXPIRED_CURSOR,
  /** The request waits before it is looked at. */
  LATENCY,
  /** Another request is carried out just before this one, as if other hands had been faster. */
  OVERTAKEN,
  /** A 5xx answer although the request took effect. */
  ERROR_AFTER,
  /** The connection is closed without an answer although the request took effect. */
  DROP_AFTER,
  /** The body arrives in small pieces. */
  SLOW_BODY,
  /** {@code Content-Length} promises more than is sent before the connection is closed. */
  TRUNCATED_BODY,
  /** A complete answer whose JSON ends too early. */
  MALFORMED_JSON;

  /** Name in JSON: {@code rate_limit}. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether the fault spoils a body, so that an answer without body cannot meet it. */
  boolean needsBody() {
    return this == SLOW_BODY || this == TRUNCATED_BODY || this == MALFORMED_JSON;
  }

  /** Whether the fault is an answer with a 5xx status. */
  boolean isServerError() {
    return this == ERROR_BEFORE || this == ERROR_AFTER;
  }

  static Optional<FaultKind> of(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
  }

  static String ids() {
    return Arrays.stream(values()).map(FaultKind::id).collect(Collectors.joining(", "));
  }
}
