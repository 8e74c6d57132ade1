package io.github.filesprovisioning.core.client;

import java.time.Duration;
import java.util.Random;

/**
 * How often and after how long a call is sent again. The wait is a random part of a bound that
 * starts at the first delay and doubles with each attempt up to the longest delay; when Files.com
 * says how long to wait ({@code Retry-After}), that is obeyed instead. Immutable.
 */
public final class RetryPolicy {
  /** Waits; to be replaced in tests. */
  @FunctionalInterface
  public interface Sleeper {
    /** Returns when the time is over. */
    void sleep(Duration time) throws InterruptedException;
  }

  private final int attempts;
  private final Duration firstDelay;
  private final Duration maxDelay;
  private final Long seed;
  private final Sleeper sleeper;

  private RetryPolicy(Builder builder) {
    this.attempts = builder.attempts;
    this.firstDelay = builder.firstDelay;
    this.maxDelay = builder.maxDelay;
    this.seed = builder.seed;
    this.sleeper = builder.sleeper;
  }

  /** A builder with the values that suit most: 8 attempts, from 250 milliseconds to 10 seconds. */
  public static Builder builder() {
    return new Builder();
  }

  /** No call is sent a second time. */
  public static RetryPolicy never() {
    return builder().attempts(1).build();
  }

  int attempts() {
    return attempts;
  }

  Sleeper sleeper() {
    return sleeper;
  }

  Random random() {
    return seed == null ? new Random() : new Random(seed);
  }

  /** How long to wait after the given attempt, of which 1 is the first. */
  Duration delay(int attempt, Random random) {
    long bound = firstDelay.toNanos();
    for (int i = 1; i < attempt && bound < maxDelay.toNanos(); i++) {
      bound *= 2;
    }
    bound = Math.min(bound, maxDelay.toNanos());
    return Duration.ofNanos((long) (random.nextDouble() * bound));
  }

  /** Collects a policy. */
  public static final class Builder {
    private int attempts = 8;
    private Duration firstDelay = Duration.ofMillis(250);
    private Duration maxDelay = Duration.ofSeconds(10);
    private Long seed;
    private Sleeper sleeper = time -> Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000);

    private Builder() {}

    /**
     * How often a call is sent at most.
     *
     * @param value from 1 (never again) to 100
     */
    public Builder attempts(int value) {
      if (value < 1 || value > 100) {
        throw new InvalidInputException("attempts", "must be from 1 to 100");
      }
      attempts = value;
      return this;
    }

    /** The bound of the first wait; from nothing to one hour. */
    public Builder firstDelay(Duration value) {
      firstDelay = Durations.between("firstDelay", value, Duration.ZERO, Duration.ofHours(1));
      return this;
    }

    /** The bound of every later wait; from nothing to one hour. */
    public Builder maxDelay(Duration value) {
      maxDelay = Durations.between("maxDelay", value, Duration.ZERO, Duration.ofHours(1));
      return this;
    }

    /** Makes the random part of the waits the same in every run. */
    public Builder seed(long value) {
      seed = value;
      return this;
    }

    /** Waits in another way, for tests. */
    public Builder sleeper(Sleeper value) {
      if (value == null) {
        throw new InvalidInputException("sleeper", "must be given");
      }
      sleeper = value;
      return this;
    }

    /** The policy. */
    public RetryPolicy build() {
      return new RetryPolicy(this);
    }
  }
}
