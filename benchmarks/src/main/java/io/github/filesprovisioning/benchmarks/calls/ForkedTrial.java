package io.github.filesprovisioning.benchmarks.calls;

import io.github.filesprovisioning.benchmarks.SandboxProcess;
import io.github.filesprovisioning.benchmarks.Scale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * In a process of its own: fifteen seconds to get warm, then three times one and a half that count.
 * With five, the compiler is still at work and its time counts as that of the requests.
 */
final class ForkedTrial extends CallTrial {
  private static final int WARM_UP_MILLIS = 15_000;
  private static final int MEASURED_MILLIS = 1_500;

  @Override
  void measuring(ChainedOptionsBuilder options, SandboxProcess sandbox, Scale scale) {
    options
        .forks(1)
        .jvmArgsAppend(
            "-Xms1g",
            "-Xmx1g",
            "-D" + UserBenchmarks.SITE + "=" + sandbox.baseUrl(),
            "-D" + UserBenchmarks.KEY_FILE + "=" + sandbox.keyFile())
        .warmupIterations(1)
        .warmupTime(millis(scale.of(WARM_UP_MILLIS)))
        .measurementIterations(3)
        .measurementTime(millis(scale.of(MEASURED_MILLIS)));
  }

  private static TimeValue millis(int count) {
    return new TimeValue(count, TimeUnit.MILLISECONDS);
  }
}
