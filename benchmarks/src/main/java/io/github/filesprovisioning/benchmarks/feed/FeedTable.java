package io.github.filesprovisioning.benchmarks.feed;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** The figures as a Markdown table. */
final class FeedTable {
  private static final double MEGABYTE = 1e6;

  private FeedTable() {}

  static String of(List<PollFigures> figures, int users, int groups) {
    StringBuilder table = new StringBuilder("# Results of the change feed\n\n");
    table.append(
        String.format(
            Locale.ROOT,
            "One run of `benchmarks/run feed` on %s: %,d users, %,d groups, %d cores shared by feed"
                + " and sandbox, Java %d, %s %s.%n%n",
            LocalDate.now(ZoneOffset.UTC),
            users,
            groups,
            Runtime.getRuntime().availableProcessors(),
            Runtime.version().feature(),
            System.getProperty("os.name"),
            System.getProperty("os.arch")));
    table.append(
        "| feed | changes | events | requests | MB received | seconds | CPU seconds | peak heap, MB |");
    table.append(" state, bytes |\n|---|---|--:|--:|--:|--:|--:|--:|--:|\n");
    for (PollFigures poll : figures) {
      table.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %,d | %,d | %,.2f | %.2f | %.2f | %.1f | %,d |%n",
              poll.feed(),
              poll.happened(),
              poll.events(),
              poll.requests(),
              poll.bytes() / MEGABYTE,
              poll.seconds(),
              poll.processor(),
              poll.heap() / MEGABYTE,
              poll.state()));
    }
    return table.toString();
  }
}
