package io.github.filesprovisioning.benchmarks;

/**
 * How large a measurement is; 1 is the full size.
 *
 * @param factor above 0, at most 1
 */
public record Scale(double factor) {
  /** Checks the factor. */
  public Scale {
    if (!(factor > 0 && factor <= 1)) {
      throw new IllegalArgumentException("the scale must be above 0 and at most 1");
    }
  }

  /** That part of a full size, at least 1. */
  public int of(int full) {
    return (int) Math.max(1, Math.round(full * factor));
  }
}
