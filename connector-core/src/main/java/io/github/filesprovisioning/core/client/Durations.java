package io.github.filesprovisioning.core.client;

import java.time.Duration;

/** Bounds of the times that people set. */
final class Durations {
  private Durations() {}

  static Duration between(String field, Duration value, Duration least, Duration most) {
    if (value == null || value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw new InvalidInputException(
          field, "must be a duration from " + least + " to " + most + " (ISO 8601)");
    }
    return value;
  }
}
