package io.github.filesprovisioning.core.changes.listen;

import java.time.Duration;
import java.util.Random;

/** How long to wait between polls. */
final class Pauses {
  private static final double LEAST_OF_BACK_OFF = 0.5;

  private final Duration interval;
  private final double jitter;
  private final Duration firstBackOff;
  private final Duration maxBackOff;
  private final Random random;

  Pauses(
      Duration interval, double jitter, Duration firstBackOff, Duration maxBackOff, Random random) {
    this.interval = interval;
    this.jitter = jitter;
    this.firstBackOff = firstBackOff;
    this.maxBackOff = maxBackOff;
    this.random = random;
  }

  /**
   * The pause after a poll.
   *
   * @param failures how many polls in a row have failed
   */
  Duration after(int failures) {
    if (failures == 0) {
      return times(interval, 1 - jitter + 2 * jitter * random.nextDouble());
    }
    Duration bound = firstBackOff;
    for (int i = 1; i < failures && bound.compareTo(maxBackOff) < 0; i++) {
      bound = bound.multipliedBy(2);
    }
    Duration capped = bound.compareTo(maxBackOff) < 0 ? bound : maxBackOff;
    double part = LEAST_OF_BACK_OFF + (1 - LEAST_OF_BACK_OFF) * random.nextDouble();
    return times(capped, part);
  }

  private static Duration times(Duration time, double factor) {
    return Duration.ofNanos((long) (time.toNanos() * factor));
  }
}
