package io.github.filesprovisioning.core.changes;

import io.github.filesprovisioning.core.client.InvalidInputException;
import java.time.Duration;

/**
 * How much one poll may do. A poll that meets a limit ends early, says {@link ChangeBatch#more()},
 * and the next one goes on where it stopped. Whatever the limits, every poll gets at least one
 * request further. Immutable.
 */
public final class PollLimits {
  private static final PollLimits NONE = new PollLimits(Integer.MAX_VALUE, Duration.ofDays(1));

  private final int maxEvents;
  private final Duration maxDuration;

  private PollLimits(int maxEvents, Duration maxDuration) {
    this.maxEvents = maxEvents;
    this.maxDuration = maxDuration;
  }

  /**
   * As many events and as much time as it takes, up to a day. The events of a poll are held in
   * memory, so limit them where many can come at once.
   */
  public static PollLimits none() {
    return NONE;
  }

  /**
   * The same with a limit of events. One record more may be told when it makes several events.
   *
   * @param events from 1 on
   */
  public PollLimits maxEvents(int events) {
    if (events < 1) {
      throw new InvalidInputException("maxEvents", "must be at least 1");
    }
    return new PollLimits(events, maxDuration);
  }

  /**
   * The same with a limit of time. It is looked at between requests once the poll has got
   * somewhere, so allow for what cannot be split: a page, a direct read, the members of one group
   * that differs, and in a list by time the pages that are known already. How long a request may
   * take is the client's {@code totalDeadline}.
   *
   * @param time more than nothing, at most a day
   */
  public PollLimits maxDuration(Duration time) {
    if (time == null
        || time.isNegative()
        || time.isZero()
        || time.compareTo(NONE.maxDuration) > 0) {
      throw new InvalidInputException("maxDuration", "must be more than nothing and at most a day");
    }
    return new PollLimits(maxEvents, time);
  }

  int maxEvents() {
    return maxEvents;
  }

  Duration maxDuration() {
    return maxDuration;
  }
}
