package io.github.filesprovisioning.benchmarks.listing;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What reading a list took.
 *
 * @param users how many it had
 * @param requests sent for it
 * @param seconds from first to last
 * @param processor seconds of processor of the client
 * @param megabytes the most heap that was live
 */
record Listed(long users, long requests, double seconds, double processor, double megabytes) {
  private static final double MEGABYTE = 1e6;

  /** From what {@link ListCommand} prints. */
  static Listed of(String[] words) {
    return new Listed(
        Long.parseLong(words[0]),
        Long.parseLong(words[1]),
        Double.parseDouble(words[2]),
        Double.parseDouble(words[3]),
        Long.parseLong(words[4]) / MEGABYTE);
  }

  Map<String, Object> row() {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("users", users);
    row.put("requests", requests);
    row.put("seconds", seconds);
    row.put("users_per_second", users / seconds);
    row.put("cpu_seconds", processor);
    row.put("peak_heap_megabytes", megabytes);
    return row;
  }
}
