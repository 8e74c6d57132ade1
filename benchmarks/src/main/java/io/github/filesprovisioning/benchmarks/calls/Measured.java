package io.github.filesprovisioning.benchmarks.calls;

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

  boolean sameCall(Measured other) {
    return operation.equals(other.operation) && atATime == other.atATime;
  }

  @Override
  public String toString() {
    return "%s, %d at a time, %s: %.0f a second".formatted(operation, atATime, client, perSecond);
  }
}
