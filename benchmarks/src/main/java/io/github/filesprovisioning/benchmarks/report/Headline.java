package io.github.filesprovisioning.benchmarks.report;

/**
 * A figure that is told first.
 *
 * @param what the figure in words
 * @param figure as measured
 * @param target as wanted; empty when nothing was aimed at
 * @param met whether it is as wanted; null when nothing was aimed at
 */
public record Headline(String what, String figure, String target, Boolean met) {
  /** A figure without a target. */
  public static Headline of(String what, String figure) {
    return new Headline(what, figure, "", null);
  }

  /** Yes, no, or nothing. */
  String verdict() {
    return met == null ? "" : met ? "yes" : "**no**";
  }
}
