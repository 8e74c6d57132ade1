package io.github.filesprovisioning.benchmarks.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Polls feeds of a large site and writes one table. Argument: the Markdown file to write. */
public final class RunFeedBenchmark {
  private static final int USERS = 100_000;
  private static final int GROUPS = 5_000;
  private static final int CHANGES = 1_000;
  private static final int TIMED_POLLS = 3;

  private RunFeedBenchmark() {}

  /** Runs it. */
  public static void main(String[] arguments) throws IOException {
    Path directory = Files.createTempDirectory("feed-states");
    try (LargeSite site = new LargeSite(USERS, GROUPS)) {
      String table =
          FeedTable.of(
              new FeedRun(site, CHANGES, TIMED_POLLS, directory, System.err::println).figures(),
              USERS,
              GROUPS);
      Files.writeString(Path.of(arguments[0]), table);
      System.out.println(table);
    } finally {
      try (var files = Files.list(directory)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(directory);
    }
  }
}
