package io.github.filesprovisioning.benchmarks.report;

/**
 * A column of a table.
 *
 * @param key its name in JSON
 * @param heading its name in Markdown, with the unit
 * @param decimals how many decimals its numbers have
 */
public record Column(String key, String heading, int decimals) {
  /** A column of texts or whole numbers. */
  public static Column of(String key, String heading) {
    return new Column(key, heading, 0);
  }
}
