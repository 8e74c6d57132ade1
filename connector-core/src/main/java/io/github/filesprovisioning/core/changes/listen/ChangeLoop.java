package io.github.filesprovisioning.core.changes.listen;

import io.github.filesprovisioning.core.changes.ChangeBatch;
import io.github.filesprovisioning.core.changes.ChangeFeed;
import io.github.filesprovisioning.core.changes.FeedState;
import io.github.filesprovisioning.core.changes.FeedStateException;
import io.github.filesprovisioning.core.changes.PollLimits;
import io.github.filesprovisioning.core.client.InvalidInputException;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/**
 * Polls a feed at an interval, hands events over and saves the state, until it is closed. One poll
 * at a time; a poll that ended early is followed by the next at once, one that failed after a pause
 * that grows.
 *
 * <pre>{@code
 * try (ChangeLoop loop = ChangeLoop.builder(feed, store, events -> queue.put(events)).build()) {
 *   loop.run();
 * }
 * }</pre>
 */
public final class ChangeLoop implements AutoCloseable {
  /** The events of a poll are held in memory, each with its record. */
  private static final int EVENTS_AT_ONCE = 1000;

  private final ChangeFeed feed;
  private final StateStore store;
  private final EventConsumer consumer;
  private final PollLimits limits;
  private final Pauses pauses;
  private final Consumer<RuntimeException> onFailure;
  private final StopSignal signal = new StopSignal();

  private ChangeLoop(Builder builder) {
    this.feed = builder.feed;
    this.store = builder.store;
    this.consumer = builder.consumer;
    this.limits = builder.limits;
    this.onFailure = builder.onFailure;
    this.pauses =
        new Pauses(
            builder.interval,
            builder.jitter,
            builder.firstBackOff,
            builder.maxBackOff,
            new Random());
  }

  /** A builder with a minute between polls. */
  public static Builder builder(ChangeFeed feed, StateStore store, EventConsumer consumer) {
    return new Builder(
        Objects.requireNonNull(feed, "feed"),
        Objects.requireNonNull(store, "store"),
        Objects.requireNonNull(consumer, "consumer"));
  }

  /**
   * Polls on the calling thread until the loop is closed or the thread is interrupted; an interrupt
   * is kept.
   *
   * @throws FeedStateException when the saved state cannot be used, which waiting does not mend
   * @throws IllegalStateException when the loop is running already
   */
  public void run() {
    signal.begin();
    try {
      int failures = 0;
      while (!signal.stopped()) {
        Turn turn = turn();
        failures = turn == Turn.FAILED ? failures + 1 : 0;
        if (turn != Turn.MORE) {
          signal.pause(pauses.after(failures));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      signal.end();
    }
  }

  /** How a poll ended. */
  private enum Turn {
    MORE,
    DONE,
    FAILED
  }

  private Turn turn() {
    try {
      FeedState state = store.load();
      ChangeBatch batch = feed.poll(state, limits);
      if (!batch.events().isEmpty()) {
        consumer.accept(batch.events());
      }
      if (!batch.state().equals(state)) {
        store.save(batch.state());
      }
      batch.interruption().ifPresent(onFailure);
      if (batch.interruption().isPresent()) {
        return Turn.FAILED;
      }
      return batch.more() ? Turn.MORE : Turn.DONE;
    } catch (FeedStateException e) {
      throw e;
    } catch (RuntimeException e) {
      onFailure.accept(e);
      return Turn.FAILED;
    }
  }

  /**
   * Polls on a thread of its own, which ends with {@link #close()}.
   *
   * @param threads makes the thread; its uncaught-exception handler gets a {@link
   *     FeedStateException}
   */
  public void start(ThreadFactory threads) {
    threads.newThread(this::run).start();
  }

  /** Lets no further poll begin, and does not wait. */
  public void stop() {
    signal.stop();
  }

  /** Lets no further poll begin, and waits until the one under way has ended. */
  @Override
  public void close() {
    signal.stop();
    signal.awaitEnd();
  }

  /** Collects how a loop works. */
  public static final class Builder {
    private final ChangeFeed feed;
    private final StateStore store;
    private final EventConsumer consumer;
    private PollLimits limits = PollLimits.none().maxEvents(EVENTS_AT_ONCE);
    private Duration interval = Duration.ofMinutes(1);
    private double jitter = 0.1;
    private Duration firstBackOff = Duration.ofSeconds(5);
    private Duration maxBackOff = Duration.ofMinutes(15);
    private Consumer<RuntimeException> onFailure = failure -> {};

    private Builder(ChangeFeed feed, StateStore store, EventConsumer consumer) {
      this.feed = feed;
      this.store = store;
      this.consumer = consumer;
    }

    /** How much one poll may do; 1,000 events unless set. */
    public Builder limits(PollLimits value) {
      limits = Objects.requireNonNull(value, "limits");
      return this;
    }

    /** The time between the end of a poll and the next one; a minute unless set. */
    public Builder interval(Duration value) {
      interval = positive("interval", value);
      return this;
    }

    /**
     * By which part the interval varies at random, so that many loops do not poll together; 0.1
     * unless set.
     *
     * @param part from 0 to 1
     */
    public Builder jitter(double part) {
      if (!(part >= 0 && part <= 1)) {
        throw new InvalidInputException("jitter", "must be from 0 to 1");
      }
      jitter = part;
      return this;
    }

    /**
     * How long to wait after polls that failed. Each failure in a row doubles the pause; a random
     * part of up to a half is taken off.
     *
     * @param first after the first one; 5 seconds unless set
     * @param max the longest; 15 minutes unless set
     */
    public Builder backOff(Duration first, Duration max) {
      firstBackOff = positive("first", first);
      maxBackOff = positive("max", max);
      return this;
    }

    /** Is told of every failure that the loop goes on after; for logs. */
    public Builder onFailure(Consumer<RuntimeException> value) {
      onFailure = Objects.requireNonNull(value, "onFailure");
      return this;
    }

    private static Duration positive(String field, Duration value) {
      if (value == null || value.isNegative() || value.isZero() || value.toDays() > 1) {
        throw new InvalidInputException(field, "must be more than nothing and at most a day");
      }
      return value;
    }

    /** The loop; it does nothing before {@link ChangeLoop#run} or {@link ChangeLoop#start}. */
    public ChangeLoop build() {
      return new ChangeLoop(this);
    }
  }
}
