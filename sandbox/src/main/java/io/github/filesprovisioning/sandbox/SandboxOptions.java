package io.github.filesprovisioning.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** How a sandbox is started. */
public final class SandboxOptions {
  private final int port;
  private final Path dataDirectory;
  private final Duration latency;
  private final Long seed;

  private SandboxOptions(Builder builder) {
    this.port = builder.port;
    this.dataDirectory = builder.dataDirectory;
    this.latency = builder.latency;
    this.seed = builder.seed;
  }

  /** Options that differ from the standard: a free port, memory only, no latency. */
  public static Builder builder() {
    return new Builder();
  }

  /** TCP port on the loopback address, 0 for any free one. */
  public int port() {
    return port;
  }

  /** Where data is kept; empty for memory only. */
  public Optional<Path> dataDirectory() {
    return Optional.ofNullable(dataDirectory);
  }

  /** How long every API request waits before it is handled. */
  public Duration latency() {
    return latency;
  }

  /** Seed of the keys the sandbox makes; empty for keys nobody can foresee. */
  public OptionalLong seed() {
    return seed == null ? OptionalLong.empty() : OptionalLong.of(seed);
  }

  /** Collects options. */
  public static final class Builder {
    private int port;
    private Path dataDirectory;
    private Duration latency = Duration.ZERO;
    private Long seed;

    private Builder() {}

    /** Sets the TCP port, 0 to 65535; 0 stands for any free one. */
    public Builder port(int value) {
      if (value < 0 || value > 65_535) {
        throw new IllegalArgumentException("port must be between 0 and 65535: " + value);
      }
      port = value;
      return this;
    }

    /** Keeps data in a file of this directory, which is made when missing. */
    public Builder dataDirectory(Path value) {
      dataDirectory = value;
      return this;
    }

    /** Lets every API request wait. */
    public Builder latency(Duration value) {
      if (value.isNegative()) {
        throw new IllegalArgumentException("latency must not be negative: " + value);
      }
      latency = value;
      return this;
    }

    /** Makes the same keys and session ids for the same seed. */
    public Builder seed(long value) {
      seed = value;
      return this;
    }

    /** The options. */
    public SandboxOptions build() {
      return new SandboxOptions(this);
    }
  }
}
