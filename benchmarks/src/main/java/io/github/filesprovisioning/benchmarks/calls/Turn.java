package io.github.filesprovisioning.benchmarks.calls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;

/**
 * Lets one process at a time be measured: who holds the lock of the file with the key. A profiler,
 * because JMH's threads would spin while the setup of a state waits.
 */
public final class Turn implements InternalProfiler {
  private FileChannel held;

  @Override
  public String getDescription() {
    return "processes are measured in turns";
  }

  @Override
  public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
    Path keyFile = Path.of(System.getProperty(UserBenchmarks.KEY_FILE));
    try {
      held = FileChannel.open(keyFile, StandardOpenOption.WRITE);
      held.lock();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Collection<? extends Result<?>> afterIteration(
      BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
    try {
      held.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.of();
  }
}
