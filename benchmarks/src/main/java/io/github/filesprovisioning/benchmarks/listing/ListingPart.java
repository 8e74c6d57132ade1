package io.github.filesprovisioning.benchmarks.listing;

import io.github.filesprovisioning.benchmarks.JavaProcess;
import io.github.filesprovisioning.benchmarks.Part;
import io.github.filesprovisioning.benchmarks.Progress;
import io.github.filesprovisioning.benchmarks.SandboxProcess;
import io.github.filesprovisioning.benchmarks.Scale;
import io.github.filesprovisioning.benchmarks.report.Column;
import io.github.filesprovisioning.benchmarks.report.Headline;
import io.github.filesprovisioning.benchmarks.report.Run;
import io.github.filesprovisioning.benchmarks.report.Section;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All users of a site, page by page, in a process with a small heap. */
public final class ListingPart implements Part {
  private static final int[] USERS = {100_000, 1_000_000};
  private static final List<String> SMALL_HEAP = List.of("-Xmx64m", "-XX:+UseSerialGC");
  private static final double FLAT = 1.1;
  private static final double MEGABYTE = 1e6;

  @Override
  public String name() {
    return "listing";
  }

  @Override
  public Section measure(Scale scale, Progress progress) throws IOException {
    List<Map<String, Object>> rows = new ArrayList<>();
    try (SandboxProcess sandbox = new SandboxProcess()) {
      for (int full : USERS) {
        int users = scale.of(full);
        progress.tell("listing: filling a sandbox up to %,d users".formatted(users));
        sandbox.seed(users);
        progress.tell("listing: reading them, once for time and once for heap");
        rows.add(
            row(
                JavaProcess.words(
                    SMALL_HEAP, ListCommand.class, sandbox.baseUrl(), sandbox.apiKey())));
        progress.tell("listing: " + rows.get(rows.size() - 1));
      }
    }
    return section(rows, scale);
  }

  private static Map<String, Object> row(String[] words) {
    long users = Long.parseLong(words[0]);
    double seconds = Double.parseDouble(words[2]);
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("users", users);
    row.put("requests", Long.parseLong(words[1]));
    row.put("seconds", seconds);
    row.put("users_per_second", users / seconds);
    row.put("cpu_seconds", Double.parseDouble(words[3]));
    row.put("peak_heap_megabytes", Long.parseLong(words[4]) / MEGABYTE);
    return row;
  }

  private static Section section(List<Map<String, Object>> rows, Scale scale) {
    double small = (double) rows.get(0).get("peak_heap_megabytes");
    double large = (double) rows.get(1).get("peak_heap_megabytes");
    return new Section(
        "listing",
        "Listing all users",
        List.of(
            "Pages of 1,000 in a process with `-Xmx64m`. Seconds include the sandbox's work; CPU"
                + " seconds are the client's.",
            "Peak heap is what is live at the fullest moment of a second reading, during which a"
                + " thread collects garbage without pause."),
        Run.now(scale.factor()),
        List.of(
            Column.of("users", "users"),
            Column.of("requests", "requests"),
            new Column("seconds", "seconds", 1),
            Column.of("users_per_second", "users/s"),
            new Column("cpu_seconds", "CPU seconds", 1),
            new Column("peak_heap_megabytes", "peak heap, MB", 1)),
        rows,
        List.of(
            Headline.of(
                String.format(Locale.ROOT, "listing %,d users", rows.get(1).get("users")),
                String.format(
                    Locale.ROOT,
                    "%.1f s, %,d requests",
                    rows.get(1).get("seconds"),
                    rows.get(1).get("requests"))),
            new Headline(
                "listing ten times as many users: peak heap",
                String.format(
                    Locale.ROOT, "%.1f MB against %.1f MB, %.2f", large, small, large / small),
                "flat: at most 1.10",
                large <= small * FLAT)));
  }
}
