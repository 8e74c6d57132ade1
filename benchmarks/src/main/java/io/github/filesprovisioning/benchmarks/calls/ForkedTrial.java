package io.github.filesprovisioning.benchmarks.calls;

import io.github.filesprovisioning.benchmarks.SandboxProcess;
import io.github.filesprovisioning.benchmarks.Scale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * In a process of its own: first until it is warm, then as long as counts. All clients warm up at
 * the same time, and many threads leave the compiler little of two cores: until it has ended, its
 * time counts as that of the requests, the more, the more code a client has. What counts is split
 * into short turns, because the clients take turns.
 */
final class ForkedTrial extends CallTrial {
  private static final int WARM_UP_MILLIS = 45_000;
  private static final int CROWDED_WARM_UP_MILLIS = 120_000;
  private static final int ITERATIONS = 10;
  private static final int ITERATION_MILLIS = 3_000;

  ForkedTrial() {
    // JMH would let one process be measured only; here they wait for their turns.
    System.setProperty("jmh.ignoreLock", "true");
  }

  @Override
  void measuring(ChainedOptionsBuilder options, SandboxProcess sandbox, int atATime, Scale scale) {
    options
        .forks(1)
        .jvmArgsAppend(
            "-Xms1g",
            "-Xmx1g",
            "-D" + UserBenchmarks.SITE + "=" + sandbox.baseUrl(),
            "-D" + UserBenchmarks.KEY_FILE + "=" + sandbox.keyFile())
        .warmupIterations(1)
        .warmupTime(millis(scale.of(atATime == 1 ? WARM_UP_MILLIS : CROWDED_WARM_UP_MILLIS)))
        .measurementIterations(ITERATIONS)
        .measurementTime(millis(scale.of(ITERATION_MILLIS)));
  }

  private static TimeValue millis(int count) {
    return new TimeValue(count, TimeUnit.MILLISECONDS);
  }
}
