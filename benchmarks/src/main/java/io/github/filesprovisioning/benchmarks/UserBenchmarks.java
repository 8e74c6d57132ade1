package io.github.filesprovisioning.benchmarks;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Single calls and the pages of a long list. One operation is one request. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class UserBenchmarks {
  /** Which client. */
  @Param({"core", "plain"})
  public String client;

  /** How many users the site has. */
  @Param("100000")
  public int users;

  private final AtomicLong created = new AtomicLong();
  private SandboxProcess sandbox;
  private UserCalls calls;
  private long known;

  /** Starts a sandbox and fills it. */
  @Setup(Level.Trial)
  public void start() {
    sandbox = new SandboxProcess();
    sandbox.seed(users);
    calls = UserCalls.named(client, sandbox.baseUrl(), sandbox.apiKey());
    known = calls.create("somebody.to.read");
  }

  /** Stops it. */
  @TearDown(Level.Trial)
  public void stop() {
    calls.close();
    sandbox.close();
  }

  /** POST /users. */
  @Benchmark
  public long create() {
    return calls.create("joiner" + created.incrementAndGet());
  }

  /** GET /users/{id}. */
  @Benchmark
  public String get() {
    return calls.get(known - ThreadLocalRandom.current().nextInt(Math.min(users, 1000)));
  }

  /** Where one thread is in the list of all users. */
  @State(Scope.Thread)
  public static class Reading {
    private UserCalls.Pages pages;
    private long listed;
  }

  /** GET /users, the next page of 1,000; after the last the list begins again. */
  @Benchmark
  public int list(Reading reading) {
    int page = reading.pages == null ? 0 : reading.pages.next();
    if (page == 0) {
      if (reading.pages != null && reading.listed < users) {
        throw new IllegalStateException("the list has only " + reading.listed + " users");
      }
      reading.pages = calls.list();
      reading.listed = 0;
      page = reading.pages.next();
    }
    reading.listed += page;
    return page;
  }
}
