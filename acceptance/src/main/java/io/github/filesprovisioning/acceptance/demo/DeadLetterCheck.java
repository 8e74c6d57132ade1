package io.github.filesprovisioning.acceptance.demo;

import io.github.filesprovisioning.acceptance.feed.BadRecord;
import io.github.filesprovisioning.acceptance.feed.DeadLetter;
import io.github.filesprovisioning.acceptance.feed.FeedRun;
import io.github.filesprovisioning.acceptance.feed.HrFeed;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks that exactly the bad records became dead letters, each with the error that it must give.
 */
public final class DeadLetterCheck {

  private final HrFeed feed;

  /**
   * Creates a check.
   *
   * @param feed knows which records are bad
   */
  public DeadLetterCheck(HrFeed feed) {
    this.feed = feed;
  }

  /**
   * Compares.
   *
   * @param run what came of the feed
   * @return a sentence for each difference, empty when all is as expected
   */
  public List<String> differences(FeedRun run) {
    List<String> expected = new ArrayList<>();
    for (BadRecord bad : feed.badRecords()) {
      expected.add(describe(bad.event(), bad.kind(), bad.field().isEmpty() ? "-" : bad.field()));
    }
    List<String> differences = new ArrayList<>();
    for (DeadLetter letter : run.deadLetters()) {
      String found = describe(letter.event().event(), letter.failure().kind(), letter.field());
      if (!expected.remove(found)) {
        differences.add("not expected: " + found + " (" + letter.failure().getMessage() + ")");
      }
    }
    expected.forEach(missing -> differences.add("expected but missing: " + missing));
    return differences;
  }

  private static String describe(String event, String kind, String field) {
    return event + " " + kind + " " + field;
  }
}
