package io.github.filesprovisioning.benchmarks;

import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * One measured number of one client.
 *
 * @param what the benchmark, such as {@code create}
 * @param client who did it
 * @param threads how many at a time
 * @param perSecond operations a second
 * @param bytes allocated for one operation, in the whole process
 */
record Figure(String what, String client, int threads, double perSecond, double bytes) {
  static Figure of(RunResult result, int threads) {
    String name = result.getParams().getBenchmark();
    Result<?> allocated = result.getSecondaryResults().get("gc.alloc.rate.norm");
    return new Figure(
        name.substring(name.lastIndexOf('.') + 1),
        result.getParams().getParam("client"),
        threads,
        result.getPrimaryResult().getScore(),
        allocated.getScore());
  }
}
