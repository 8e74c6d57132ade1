package io.github.filesprovisioning.benchmarks.calls;

import io.github.filesprovisioning.benchmarks.SandboxProcess;
import io.github.filesprovisioning.benchmarks.Scale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Lets JMH measure one call of one client. */
abstract class CallTrial {
  Measured run(SandboxProcess sandbox, String operation, int atATime, String client, Scale scale) {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(UserBenchmarks.class.getName() + "\\." + operation + "$")
            .param("client", client)
            .threads(atATime)
            .addProfiler(Turn.class)
            .addProfiler(GCProfiler.class)
            .addProfiler(ProcessorTime.class)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT);
    measuring(options, sandbox, atATime, scale);
    try {
      return Measured.of(operation, atATime, client, new Runner(options.build()).runSingle());
    } catch (RunnerException e) {
      throw new IllegalStateException(operation + " of " + client + " failed", e);
    }
  }

  /** Says where, how often and how long. */
  abstract void measuring(
      ChainedOptionsBuilder options, SandboxProcess sandbox, int atATime, Scale scale);
}
