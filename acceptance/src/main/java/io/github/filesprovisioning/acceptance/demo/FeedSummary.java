package io.github.filesprovisioning.acceptance.demo;

import io.github.filesprovisioning.acceptance.ResultTable;
import io.github.filesprovisioning.acceptance.feed.FeedRow;
import io.github.filesprovisioning.acceptance.feed.FeedRun;
import io.github.filesprovisioning.acceptance.feed.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts what came of a feed by type of event. */
final class FeedSummary {

  private static final List<String> OUTCOMES =
      List.of("CREATED", "UPDATED", "REMOVED", "UNCHANGED", "STALE", FeedRow.PARKED);

  private final Map<String, Counts> byType = new LinkedHashMap<>();

  FeedSummary(FeedRun run) {
    run.setUp().forEach(step -> counts("(set-up of groups)").add(step.outcome(), step.work()));
    run.rows().forEach(row -> counts(row.event().type()).add(row.outcome(), row.work()));
  }

  private Counts counts(String type) {
    return byType.computeIfAbsent(type, key -> new Counts());
  }

  String table(String indent) {
    ResultTable table = new ResultTable(1).column("Event type", 18).number("Rows", 4);
    for (String outcome : OUTCOMES) {
      String title = outcome.charAt(0) + outcome.substring(1).toLowerCase(Locale.ROOT);
      table.number(title, title.length());
    }
    table.number("Refused", 7).number("Requests", 8).number("Writes", 6);
    byType.forEach((type, counts) -> table.row(counts.cells(type)));
    return table.text(indent);
  }

  private static final class Counts {

    private final Map<String, Integer> outcomes = new HashMap<>();
    private Work work = new Work(0, 0, 0);
    private int rows;

    void add(String outcome, Work cost) {
      rows++;
      outcomes.merge(OUTCOMES.contains(outcome) ? outcome : "refused", 1, Integer::sum);
      work =
          new Work(
              work.requests() + cost.requests(),
              work.writes() + cost.writes(),
              work.refusedWrites() + cost.refusedWrites());
    }

    Object[] cells(String type) {
      List<Object> cells = new ArrayList<>(List.of(type, rows));
      OUTCOMES.forEach(outcome -> cells.add(shown(outcome)));
      cells.addAll(List.of(shown("refused"), work.requests(), work.writes()));
      return cells.toArray();
    }

    private String shown(String outcome) {
      int count = outcomes.getOrDefault(outcome, 0);
      return count == 0 ? "·" : String.valueOf(count);
    }
  }
}
