package io.github.filesprovisioning.benchmarks.feed;

import io.github.filesprovisioning.benchmarks.Part;
import io.github.filesprovisioning.benchmarks.Progress;
import io.github.filesprovisioning.benchmarks.Scale;
import io.github.filesprovisioning.benchmarks.report.Column;
import io.github.filesprovisioning.benchmarks.report.Headline;
import io.github.filesprovisioning.benchmarks.report.Run;
import io.github.filesprovisioning.benchmarks.report.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Polls of the change feed on a large site. */
public final class FeedPart implements Part {
  private static final int USERS = 100_000;
  private static final int GROUPS = 5_000;
  private static final int CHANGES = 1_000;
  private static final int TIMED_POLLS = 3;
  private static final double MEGABYTE = 1e6;

  @Override
  public String name() {
    return "feed";
  }

  @Override
  public Section measure(Scale scale, Progress progress) throws IOException {
    int users = scale.of(USERS);
    int groups = scale.of(GROUPS);
    int changes =
        Math.max(FeedRun.TOGETHER, scale.of(CHANGES) / FeedRun.TOGETHER * FeedRun.TOGETHER);
    Path directory = Files.createTempDirectory("feed-states");
    progress.tell("feed: a sandbox with %,d users and %,d groups".formatted(users, groups));
    try (LargeSite site = new LargeSite(users, groups)) {
      List<PollFigures> figures =
          new FeedRun(site, changes, TIMED_POLLS, directory, poll -> progress.tell("feed: " + poll))
              .figures();
      return section(figures, users, groups, scale);
    } finally {
      try (var files = Files.list(directory)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(directory);
    }
  }

  static Section section(List<PollFigures> figures, int users, int groups, Scale scale) {
    return new Section(
        "feed",
        "Polls of the change feed",
        List.of(
            "The site has %,d users and %,d groups. Each poll runs in a process with `-Xmx128m`."
                .formatted(users, groups),
            "Seconds are those of a warm poll and include the sandbox's work; CPU seconds are the"
                + " feed's own. Garbage does not count as heap."),
        Run.now(scale.factor()),
        List.of(
            Column.of("feed", "feed"),
            Column.of("changes", "changes"),
            Column.of("events", "events"),
            Column.of("requests", "requests"),
            new Column("megabytes_received", "MB received", 2),
            new Column("seconds", "seconds", 2),
            new Column("cpu_seconds", "CPU seconds", 2),
            new Column("peak_heap_megabytes", "peak heap, MB", 1),
            Column.of("state_bytes", "state, bytes")),
        figures.stream().map(FeedPart::row).toList(),
        figures.stream()
            .filter(poll -> poll.feed().equals("users") && !poll.happened().equals("first poll"))
            .map(FeedPart::headline)
            .toList());
  }

  private static Headline headline(PollFigures poll) {
    return Headline.of(
        "poll of all users, changes: " + poll.happened(),
        String.format(
            Locale.ROOT,
            "%.1f s, %,d requests, peak heap %.0f MB, state %.1f MB",
            poll.seconds(),
            poll.requests(),
            poll.heap() / MEGABYTE,
            poll.state() / MEGABYTE));
  }

  private static Map<String, Object> row(PollFigures poll) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("feed", poll.feed());
    row.put("changes", poll.happened());
    row.put("events", poll.events());
    row.put("requests", poll.requests());
    row.put("megabytes_received", poll.bytes() / MEGABYTE);
    row.put("seconds", poll.seconds());
    row.put("cpu_seconds", poll.processor());
    row.put("peak_heap_megabytes", poll.heap() / MEGABYTE);
    row.put("state_bytes", poll.state());
    return row;
  }
}
