package io.github.filesprovisioning.sandbox.faults;

import java.util.function.LongSupplier;

/** So many requests a second; what is not used up in a second is not saved for later. */
final class RequestBudget {
  private static final double NANOS = 1e9;

  private final double perSecond;
  private final LongSupplier nanoTime;
  private double left;
  private long seen;

  /**
   * A full budget.
   *
   * @param nanoTime a clock as {@link System#nanoTime()}
   */
  RequestBudget(long perSecond, LongSupplier nanoTime) {
    this.perSecond = perSecond;
    this.nanoTime = nanoTime;
    this.left = perSecond;
    this.seen = nanoTime.getAsLong();
  }

  /** Takes one request out of the budget; false when it is used up. */
  boolean take() {
    long now = nanoTime.getAsLong();
    left = Math.min(perSecond, left + (now - seen) / NANOS * perSecond);
    seen = now;
    if (left < 1) {
      return false;
    }
    left--;
    return true;
  }
}
