package io.github.filesprovisioning.benchmarks.calls;

import io.github.filesprovisioning.benchmarks.SandboxProcess;
import io.github.filesprovisioning.benchmarks.Scale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * In a process of its own: first until it is warm, then as long as counts. Many threads leave the
 * compiler so little of two cores that it is at work for half a minute, and until it has ended its
 * time counts as that of the requests: the more code a client has, the more. What counts is split
 * into short turns, because the clients take turns.
 */
final class ForkedTrial extends CallTrial {
  private static final int WARM_UP_MILLIS = 12_000;
  private static final int CROWDED_WARM_UP_MILLIS = 40_000;
  private static final int ITERATIONS = 6;
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
