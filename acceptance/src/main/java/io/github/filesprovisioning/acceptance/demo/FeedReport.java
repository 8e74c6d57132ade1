package io.github.filesprovisioning.acceptance.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.acceptance.Paragraph;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Prints what came of the HR feed. */
final class FeedReport {

  private static final String INDENT = "   ";
  private static final int SHOWN_OF_A_KIND = 3;

  private final PrintStream out;

  FeedReport(PrintStream out) {
    this.out = out;
  }

  void introduce(HrFeed feed) {
    long people = feed.events().stream().map(HrEvent::person).distinct().count();
    out.printf(
        "%n3  The HR feed: %d rows about %d people, with duplicates, late rows and bad records%n%n",
        feed.events().size(), people);
  }

  void print(FeedRun run, Path fullTable) throws IOException {
    out.printf("%n%s", new FeedSummary(run).table(INDENT));
    out.printf("%n%sRows that a careless job gets wrong%n%n", INDENT);
    printRemarkable(run);
    writeAll(run, fullTable);
    out.printf("%sEvery row: %s%n", INDENT, fullTable);
    printDeadLetters(run.deadLetters());
  }

  private void printRemarkable(FeedRun run) {
    ResultTable table =
        new ResultTable()
            .column("Row", 5)
            .column("Event", 9)
            .column("Person", 24)
            .column("Outcome", 9)
            .number("Writes", 6)
            .column("Why", 33);
    Map<String, Integer> shown = new HashMap<>();
    Map<String, String> parked = new HashMap<>();
    for (FeedRow row : run.rows()) {
      HrEvent event = row.event();
      String why = why(row, parked.containsKey(event.event()));
      if (row.outcome().equals(FeedRow.PARKED)) {
        parked.put(event.event(), event.username());
      }
      if (!why.isEmpty() && shown.merge(why, 1, Integer::sum) <= SHOWN_OF_A_KIND) {
        table.row(
            event.event(), event.type(), event.name(), row.outcome(), row.work().writes(), why);
      }
    }
    out.print(table.text(INDENT));
  }

  private static String why(FeedRow row, boolean wasParked) {
    if (wasParked) {
      return row.failure() == null ? "the hire has come meanwhile" : "the hire has not come";
    }
    return switch (row.outcome()) {
      case "STALE" -> "late: a newer event came first";
      case "UNCHANGED" -> "sent twice";
      case FeedRow.PARKED -> "nobody known: waits for the hire";
      default -> "";
    };
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
            .column("Note", 200);
    for (FeedRow row : run.rows()) {
      HrEvent event = row.event();
      table.row(
          event.event(),
          event.eventTime(),
          event.type(),
          event.username(),
          row.outcome(),
          row.work().requests(),
          row.work().writes(),
          row.failure() == null ? "" : row.failure().getMessage());
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, table.text(""));
  }

  private void printDeadLetters(List<DeadLetter> letters) {
    out.printf(
        "%n%s%d dead letters: rows that a person has to look at%n%n", INDENT, letters.size());
    letters.forEach(this::printDeadLetter);
  }

  private void printDeadLetter(DeadLetter letter) {
    HrEvent event = letter.event();
    String who = event.name().isEmpty() ? event.username() : event.name();
    String field = letter.failure().field().map(name -> name + ": ").orElse("");
    out.printf("%s%s  %s, %s%n", INDENT, event.event(), event.type(), who);
    out.print(Paragraph.lines(field + letter.rule(), 88, INDENT + "       "));
    out.print(Paragraph.lines("→ " + letter.advice(), 88, INDENT + "       "));
  }

  void finalState(JsonNode expected, List<String> differences) {
    out.printf(
        "%n%sFinal state: %d users, %d groups and %d folders compared in full, %s%n",
        INDENT,
        expected.path("users").size(),
        expected.path("groups").size(),
        expected.path("folders").size(),
        count(differences));
    differences.stream().limit(20).forEach(line -> out.printf("%s! %s%n", INDENT, line));
  }

  void secondRun(FeedRun run, List<String> differences) {
    out.printf(
        "%n%s%d actions, %d requests, %d writes%n",
        INDENT, run.actions(), run.total().requests(), run.total().writes());
    if (run.total().refusedWrites() > 0) {
      out.printf(
          "%s%d dead letters reached the site and were refused there as before%n",
          INDENT, run.total().refusedWrites());
    }
    out.printf("%sFinal state: %s%n", INDENT, count(differences));
  }

  private static String count(List<String> differences) {
    return differences.isEmpty() ? "no difference" : differences.size() + " differences";
  }
}
