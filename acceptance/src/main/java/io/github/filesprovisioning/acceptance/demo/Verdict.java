package io.github.filesprovisioning.acceptance.demo;

import io.github.filesprovisioning.acceptance.feed.FeedRun;
import io.github.filesprovisioning.acceptance.scenario.ScenarioOutcome;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Gathers whether all was as expected, and says so in one line. */
final class Verdict {

  private final List<String> wrong = new ArrayList<>();
  private final Set<String> platforms = new HashSet<>();
  private int scenarios;
  private int steps;
  private int feedRows;
  private int deadLetters;
  private int secondWrites;

  void scenario(ScenarioOutcome outcome) {
    scenarios++;
    steps += outcome.steps().size();
    if (!outcome.asExpected()) {
      wrong.add("scenario " + outcome.scenario().id());
    }
  }

  void platform(String name, ScenarioOutcome outcome) {
    platforms.add(name);
    if (!outcome.asExpected()) {
      wrong.add("scenario " + outcome.scenario().id() + " on " + name);
    }
  }

  void differences(String what, List<String> differences) {
    if (!differences.isEmpty()) {
      wrong.add(what + ": " + String.join("; ", differences.stream().limit(5).toList()));
    }
  }

  void secondRun(FeedRun first, FeedRun second, List<String> differences) {
    feedRows = first.rows().size() - first.parked();
    deadLetters = first.deadLetters().size();
    secondWrites = second.total().writes();
    if (secondWrites != 0) {
      wrong.add("the second run wrote " + secondWrites + " times");
    }
    differences("State after the second run", differences);
  }

  boolean asExpected() {
    return wrong.isEmpty();
  }

  void print(PrintStream out, long nanos) {
    out.printf(
        Locale.ROOT,
        "%n%s: %d scenarios (%d steps) on the core and %d platform%s,"
            + " %d feed rows,%n   %d dead letters, %d writes again, %.1f s%n",
        asExpected() ? "ALL AS EXPECTED" : "NOT AS EXPECTED",
        scenarios,
        steps,
        platforms.size(),
        platforms.size() == 1 ? "" : "s",
        feedRows,
        deadLetters,
        secondWrites,
        nanos / 1e9);
    wrong.forEach(what -> out.println("   ! " + what));
  }
}
