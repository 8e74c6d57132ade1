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
import java.util.List;
import java.util.Locale;

/** All users of a site, page by page, in a process with a small heap. */
public final class ListingPart implements Part {
  private static final int[] USERS = {100_000, 1_000_000};
  private static final List<String> SMALL_HEAP = List.of("-Xmx64m", "-XX:+UseSerialGC");
  private static final double FLAT = 1.1;

  @Override
  public String name() {
    return "listing";
  }

  @Override
  public Section measure(Scale scale, Progress progress) throws IOException {
    List<Listed> all = new ArrayList<>();
    try (SandboxProcess sandbox = new SandboxProcess()) {
      for (int full : USERS) {
        int users = scale.of(full);
        progress.tell("listing: filling a sandbox up to %,d users".formatted(users));
        sandbox.seed(users);
        progress.tell("listing: reading them, once for time and once for heap");
        all.add(
            Listed.of(
                JavaProcess.words(
                    SMALL_HEAP, ListCommand.class, sandbox.baseUrl(), sandbox.apiKey())));
        progress.tell("listing: " + all.get(all.size() - 1));
      }
    }
    return section(all.get(0), all.get(1), scale);
  }

  private static Section section(Listed small, Listed large, Scale scale) {
    return new Section(
        "listing",
        "Listing all users",
        List.of(
            "Pages of 1,000 in a process with `-Xmx64m`. Seconds include the sandbox's work; CPU"
                + " seconds are the client's.",
            "Peak heap is what is live at the fullest moment of a second reading, during which a"
                + " thread collects garbage every 20 ms."),
        Run.now(scale.factor()),
        List.of(
            Column.of("users", "users"),
            Column.of("requests", "requests"),
            new Column("seconds", "seconds", 1),
            Column.of("users_per_second", "users/s"),
            new Column("cpu_seconds", "CPU seconds", 1),
            new Column("peak_heap_megabytes", "peak heap, MB", 1)),
        List.of(small.row(), large.row()),
        List.of(
            Headline.of(
                String.format(Locale.ROOT, "listing %,d users", large.users()),
                String.format(
                    Locale.ROOT, "%.1f s, %,d requests", large.seconds(), large.requests())),
            new Headline(
                "listing ten times as many users: peak heap",
                String.format(
                    Locale.ROOT,
                    "%.1f MB against %.1f MB, %.2f",
                    large.megabytes(),
                    small.megabytes(),
                    large.megabytes() / small.megabytes()),
                "flat: at most 1.10",
                large.megabytes() <= small.megabytes() * FLAT)));
  }
}
