package io.github.filesprovisioning.boomi.listen;

import java.time.Duration;

/** How long to wait for the next poll: the interval, and longer after every further failure. */
final class Pauses {
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final Duration interval;
  private int failures;

  Pauses(Duration interval) {
    this.interval = interval;
  }

  Duration afterSuccess(boolean more) {
    failures = 0;
    return more ? Duration.ZERO : interval;
  }

  Duration afterFailure() {
    failures = Math.min(failures + 1, 20);
    Duration doubled = interval.multipliedBy(1L << (failures - 1));
    Duration longest = interval.compareTo(LONGEST) > 0 ? interval : LONGEST;
    return doubled.compareTo(longest) > 0 ? longest : doubled;
  }
}
