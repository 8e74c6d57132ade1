package io.github.filesprovisioning.benchmarks.calls;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.openjdk.jmh.results.RunResult;

/**
 * What one call of one client costs.
 *
 * @param operation such as {@code create}
 * @param atATime how many calls are under way
 * @param client who makes it
 * @param perSecond calls a second
 * @param processor microseconds of processor time that the client's process takes for one
 * @param bytes that the client's process allocates for one
 */
record Measured(
    String operation,
    int atATime,
    String client,
    double perSecond,
    double processor,
    double bytes) {

  static Measured of(String operation, int atATime, String client, RunResult result) {
    return new Measured(
        operation,
        atATime,
        client,
        result.getPrimaryResult().getScore(),
        secondary(result, ProcessorTime.NAME),
        secondary(result, "gc.alloc.rate.norm"));
  }

  private static double secondary(RunResult result, String name) {
    return result.getSecondaryResults().get(name).getScore();
  }

  /** The mean of several rounds of the same. */
  static Measured mean(List<Measured> rounds) {
    Measured first = rounds.get(0);
    return new Measured(
        first.operation,
        first.atATime,
        first.client,
        mean(rounds, Measured::perSecond),
        mean(rounds, Measured::processor),
        mean(rounds, Measured::bytes));
  }

  private static double mean(List<Measured> rounds, ToDoubleFunction<Measured> figure) {
    return rounds.stream().mapToDouble(figure).average().orElseThrow();
  }

  boolean sameCall(Measured other) {
    return operation.equals(other.operation) && atATime == other.atATime;
  }
}
