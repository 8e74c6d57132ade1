package io.github.filesprovisioning.acceptance.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.acceptance.ResultTable;
import io.github.filesprovisioning.acceptance.feed.DeadLetter;
import io.github.filesprovisioning.acceptance.feed.FeedRow;
import io.github.filesprovisioning.acceptance.feed.FeedRun;
import io.github.filesprovisioning.acceptance.feed.HrEvent;
import io.github.filesprovisioning.acceptance.feed.HrFeed;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Prints what came of the HR feed. */
final class FeedReport {

  private static final String INDENT = "   ";
  private static final List<String> OUTCOMES =
      List.of("CREATED", "UPDATED", "REMOVED", "UNCHANGED", "STALE");
  private static final Set<String> REMARKABLE = Set.of("STALE", "UNCHANGED", FeedRow.PARKED);
  private static final int REMARKABLE_SHOWN = 12;

  private final PrintStream out;

  FeedReport(PrintStream out) {
    this.out = out;
  }

  void introduce(HrFeed feed) {
    long people = feed.events().stream().map(HrEvent::person).distinct().count();
    out.printf(
        "%n2  The HR feed: %d rows about %d people, with duplicates, late rows and bad records%n%n",
        feed.events().size(), people);
  }

  void print(FeedRun run, Path fullTable) throws IOException {
    out.printf("%n%s", summary(run));
    out.printf("%n%sWhat a careless job gets wrong%n%n%s", INDENT, remarkable(run));
    writeAll(run, fullTable);
    out.printf("%sAll rows: %s%n", INDENT, fullTable);
    printDeadLetters(run.deadLetters());
  }

  private static String summary(FeedRun run) {
    Map<String, int[]> byType = new LinkedHashMap<>();
    byType.put("groups", setUpCounts(run.setUp()));
    for (FeedRow row : run.rows()) {
      int[] counts = byType.computeIfAbsent(row.event().type(), type -> new int[9]);
      count(counts, row);
    }
    ResultTable table = new ResultTable().column("Event type", 18);
    table.number("Rows", 5);
    for (String outcome : OUTCOMES) {
      table.number(outcome.charAt(0) + outcome.substring(1).toLowerCase(java.util.Locale.ROOT), 9);
    }
    table.number("Refused", 7).number("Requests", 8).number("Writes", 6);
    byType.forEach(
        (type, n) -> table.row(type, n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8]));
    return table.text(INDENT);
  }

  private static int[] setUpCounts(FeedRun.Work work) {
    return new int[] {work.actions(), 0, 0, 0, 0, 0, 0, work.requests(), work.writes()};
  }

  private static void count(int[] counts, FeedRow row) {
    counts[0]++;
    int outcome = OUTCOMES.indexOf(row.outcome());
    counts[outcome < 0 ? 6 : outcome + 1]++;
    counts[7] += row.requests();
    counts[8] += row.writes();
  }

  private static String remarkable(FeedRun run) {
    ResultTable table =
        new ResultTable()
            .column("Row", 5)
            .column("Event", 20)
            .column("Person", 24)
            .column("Outcome", 9)
            .number("Writes", 6)
            .column("Why", 22);
    Set<String> parked = new TreeSet<>();
    run.rows().stream()
        .filter(row -> REMARKABLE.contains(row.outcome()) || !parked.add(row.event().event()))
        .limit(REMARKABLE_SHOWN)
        .forEach(row -> add(row, table));
    return table.text(INDENT);
  }

  private static void add(FeedRow row, ResultTable table) {
    String why =
        switch (row.outcome()) {
          case "STALE" -> "a newer event came first";
          case "UNCHANGED" -> "sent twice";
          case FeedRow.PARKED -> "waits for the hire";
          default -> "";
        };
    HrEvent event = row.event();
    table.row(event.event(), event.type(), event.name(), row.outcome(), row.writes(), why);
  }

  private static void writeAll(FeedRun run, Path file) throws IOException {
    ResultTable table =
        new ResultTable()
            .column("Row", 5)
            .column("Time", 20)
            .column("Event", 20)
            .column("Username", 30)
            .column("Outcome", 13)
            .number("Requests", 8)
            .number("Writes", 6)
            .column("Note", 60);
    for (FeedRow row : run.rows()) {
      HrEvent event = row.event();
      table.row(
          event.event(),
          event.eventTime(),
          event.type(),
          event.username(),
          row.outcome(),
          row.requests(),
          row.writes(),
          row.failure() == null ? "" : row.failure().getMessage());
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, table.text(""));
  }

  private void printDeadLetters(List<DeadLetter> letters) {
    out.printf(
        "%n%s%d dead letters: rows that a person has to look at%n%n", INDENT, letters.size());
    ResultTable table =
        new ResultTable()
            .column("Row", 5)
            .column("Field", 13)
            .column("Rule", 34)
            .column("What to do", 39);
    letters.forEach(
        letter ->
            table.row(letter.event().event(), letter.field(), letter.rule(), letter.advice()));
    out.print(table.text(INDENT));
  }

  void finalState(JsonNode expected, List<String> differences) {
    out.printf(
        "%n%sFinal state: %d users, %d groups and %d folders compared in full, %s%n",
        INDENT,
        expected.path("users").size(),
        expected.path("groups").size(),
        expected.path("folders").size(),
        differences.isEmpty() ? "no difference" : differences.size() + " differences");
    differences.stream().limit(20).forEach(line -> out.printf("%s! %s%n", INDENT, line));
  }

  void secondRun(FeedRun run, List<String> differences) {
    out.printf(
        "%s%d actions, %d requests, %d writes. Final state: %s%n",
        INDENT,
        run.total().actions(),
        run.total().requests(),
        run.total().writes(),
        differences.isEmpty() ? "no difference" : differences.size() + " differences");
  }
}
