package io.github.filesprovisioning.benchmarks.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filesprovisioning.benchmarks.Scale;
import io.github.filesprovisioning.benchmarks.report.Section;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A run of the feed benchmark on a small site")
class FeedRunTest {
  private static final int USERS = 1_500;

  @TempDir private static Path directory;

  private static List<PollFigures> figures;

  @BeforeAll
  static void run() {
    try (LargeSite site = new LargeSite(USERS, 60)) {
      figures = new FeedRun(site, 40, 1, directory, poll -> {}).figures();
    }
  }

  private static PollFigures figure(String feed, String happened) {
    return figures.stream()
        .filter(poll -> poll.feed().equals(feed) && poll.happened().startsWith(happened))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("tells nothing in first and quiet polls and every change afterwards")
  void events() {
    for (PollFigures poll : figures) {
      boolean quiet = poll.happened().equals("0") || poll.happened().equals("first poll");
      assertEquals(quiet, poll.events() == 0, poll::toString);
    }
    assertEquals(40, figure("users", "40").events());
    assertEquals(40, figure("groups", "40").events());
    assertEquals(40, figure("memberships", "40, 20 in a group").events());
    assertEquals(40, figure("memberships", "40, one in a group").events());
    assertEquals(80, figure("permissions", "40").events());
    assertEquals(40, figure("logins", "40").events());
    assertEquals(40, figure("permissions, granted only", "40").events());
  }

  @Test
  @DisplayName("counts the requests of a poll")
  void requests() {
    assertEquals(2, figure("users", "0").requests());
    // Each of the 12 users who have left is read once more before that is told.
    assertEquals(14, figure("users", "40").requests());
    assertEquals(1, figure("memberships", "0").requests());
    assertEquals(3, figure("memberships", "40, 20 in a group").requests());
    assertEquals(41, figure("memberships", "40, one in a group").requests());
  }

  @Test
  @DisplayName("measures bytes, time, heap and state")
  void measures() {
    for (PollFigures poll : figures) {
      assertTrue(poll.bytes() > 100, poll::toString);
      assertTrue(poll.seconds() > 0, poll::toString);
      assertTrue(poll.processor() > 0, poll::toString);
      assertTrue(poll.heap() > 1_000_000, poll::toString);
      assertTrue(poll.state() > 10, poll::toString);
    }
    assertTrue(figure("users", "0").bytes() > USERS * 500L);
    assertTrue(figure("users", "0").state() > USERS);
  }

  @Test
  @DisplayName("fills a row for each poll")
  void section() {
    Section section = FeedPart.section(figures, USERS, 60, new Scale(1));
    assertEquals(figures.size(), section.rows().size());
    for (Map<String, Object> row : section.rows()) {
      assertTrue(section.columns().stream().allMatch(column -> row.containsKey(column.key())));
    }
  }
}
