package io.github.filesprovisioning.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

class EveryBenchmarkRunsTest {
  @Test
  @DisplayName("Every benchmark runs once with every client, on a small site")
  void runs() throws Exception {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(UserBenchmarks.class.getName())
                    .param("users", "1500")
                    .forks(0)
                    .mode(Mode.SingleShotTime)
                    .warmupIterations(0)
                    .measurementIterations(1)
                    .shouldFailOnError(true)
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();
    assertEquals(6, results.size());
  }

  @Test
  @DisplayName("The table shows the core as a ratio of the floor")
  void table() {
    String table =
        ResultTable.of(
            List.of(
                new Figure("get", "core", 1, 900, 1200),
                new Figure("get", "plain", 1, 1000, 1000)));
    assertTrue(
        table.contains("| get | 1 | 900.00 | 1,000.00 | 0.90 | 1,200 | 1,000 | 1.20 |"), table);
  }
}
