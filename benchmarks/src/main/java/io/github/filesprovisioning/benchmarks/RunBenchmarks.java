package io.github.filesprovisioning.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs everything and writes one table. Argument: the Markdown file to write. */
public final class RunBenchmarks {
  private static final int[] CONCURRENCY = {1, 32};

  private RunBenchmarks() {}

  /** Runs the benchmarks; takes about twelve minutes. */
  public static void main(String[] arguments) throws RunnerException, IOException {
    List<Figure> figures = new ArrayList<>();
    for (int threads : CONCURRENCY) {
      figures.addAll(figures(calls(threads), threads));
      figures.addAll(figures(lists(threads), threads));
    }
    String table = ResultTable.of(figures);
    Files.writeString(Path.of(arguments[0]), table);
    System.out.println(table);
  }

  private static ChainedOptionsBuilder calls(int threads) {
    return new OptionsBuilder()
        .include("UserBenchmarks\\.(create|get)")
        .threads(threads)
        .warmupIterations(2)
        .warmupTime(TimeValue.seconds(5))
        .measurementIterations(3)
        .measurementTime(TimeValue.seconds(5));
  }

  private static ChainedOptionsBuilder lists(int threads) {
    return new OptionsBuilder()
        .include("UserBenchmarks\\.list")
        .threads(threads)
        .warmupIterations(1)
        .warmupTime(TimeValue.seconds(15))
        .measurementIterations(3)
        .measurementTime(TimeValue.seconds(10));
  }

  private static List<Figure> figures(ChainedOptionsBuilder options, int threads)
      throws RunnerException {
    Collection<RunResult> results =
        new Runner(options.forks(1).addProfiler(GCProfiler.class).build()).run();
    List<Figure> figures = new ArrayList<>();
    for (RunResult result : results) {
      figures.add(Figure.of(result, threads));
    }
    return figures;
  }
}
