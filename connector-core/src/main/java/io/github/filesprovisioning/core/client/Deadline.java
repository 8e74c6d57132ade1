package io.github.filesprovisioning.core.client;

import java.time.Duration;

/** The moment at which a call ends, whatever is still to be done. */
final class Deadline {
  private final long end;

  private Deadline(long end) {
    this.end = end;
  }

  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /** What is left, never negative. */
  Duration left() {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }

  boolean isOver() {
    return left().isZero();
  }

  /** The given time, or what is left when that is shorter. */
  Duration atMost(Duration time) {
    Duration left = left();
    return left.compareTo(time) < 0 ? left : time;
  }
}
