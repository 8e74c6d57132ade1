package io.github.filesprovisioning.sandbox.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The time inside the sandbox. It runs at the usual speed but can be set to any moment. */
public final class SandboxClock {
  private volatile Duration offset = Duration.ZERO;

  /** The current moment in whole seconds, the precision of the API. */
  public Instant now() {
    return Instant.now().plus(offset).truncatedTo(ChronoUnit.SECONDS);
  }

  /** Jumps to a moment; time goes on from there. */
  public void set(Instant now) {
    offset = Duration.between(Instant.now(), now);
  }

  /** Jumps forward, or back when negative. */
  public void advance(Duration by) {
    offset = offset.plus(by);
  }

  /** Goes back to real time. */
  public void reset() {
    offset = Duration.ZERO;
  }
}
