package io.github.filesprovisioning.sandbox.wire;

import java.time.Duration;
import java.util.Optional;

/** One fault about to happen to one request. Every method has a harmless default but its name. */
public interface Fault {
  /** Name in the request log. */
  String kind();

  /** How long the request waits before it is handled. */
  default Duration delay() {
    return Duration.ZERO;
  }

  /** A request that is carried out first, with the credentials of the one that meets the fault. */
  default Optional<OtherRequest> overtakenBy() {
    return Optional.empty();
  }

  /** The answer given instead of handling the request, which then has no effect. */
  default Optional<WireAnswer> beforeEffect() {
    return Optional.empty();
  }

  /** What becomes of the answer after the request took effect. */
  default WireAnswer afterEffect(WireAnswer answer) {
    return answer;
  }
}
