package io.github.filesprovisioning.acceptance.faults;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.acceptance.ResultTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The figures of all runs with faults, one row each, for the screen and as Markdown. */
final class FaultTable {

  /** Kinds of faults by the short heading of their column. */
  private static final Map<String, String> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("rate_limit", "429");
    KINDS.put("error_before", "5xx");
    KINDS.put("error_after", "5xx*");
    KINDS.put("drop_before", "drop");
    KINDS.put("drop_after", "drop*");
    KINDS.put("truncated_body", "cut*");
    KINDS.put("malformed_json", "bad*");
    KINDS.put("expired_cursor", "curs");
    KINDS.put("latency", "wait");
    KINDS.put("slow_body", "slow");
    KINDS.put("kill", "kill");
  }

  private static final List<String> COUNTS = List.of("operations", "retries", "recovered");
  private static final List<String> MUST_BE_ZERO = List.of("duplicates", "lost", "unreported");

  private final List<JsonNode> runs;

  FaultTable(List<JsonNode> runs) {
    this.runs = List.copyOf(runs);
  }

  /** A sentence for each number that must be 0 and is not, and for each that is not there. */
  List<String> failures() {
    List<String> failures = new ArrayList<>();
    for (JsonNode run : runs) {
      for (String name : COUNTS) {
        if (!run.path(name).isIntegralNumber()) {
          failures.add(name(run) + " does not tell " + name);
        }
      }
      for (String name : MUST_BE_ZERO) {
        if (!run.path(name).isIntegralNumber()) {
          failures.add(name(run) + " does not tell " + name);
        } else if (run.path(name).asLong() != 0) {
          failures.add(name(run) + ": " + name + " must be 0 and is " + run.path(name));
        }
      }
      if (injected(run) == 0) {
        failures.add(name(run) + " met no fault");
      }
      run.path("faults")
          .fieldNames()
          .forEachRemaining(
              kind -> {
                if (!KINDS.containsKey(kind)) {
                  failures.add(name(run) + " met a fault without a column: " + kind);
                }
              });
    }
    return failures;
  }

  String text() {
    ResultTable table = new ResultTable(1).column("Run", 33).number("Ops", 6);
    KINDS.values().forEach(heading -> table.number(heading, 5));
    table.number("Retried", 7).number("Recov.", 6);
    table.number("Dup.", 4).number("Lost", 4).number("Unrep.", 6);
    runs.forEach(run -> table.row(cells(run).toArray()));
    return table.text("");
  }

  String markdown() {
    StringBuilder text = new StringBuilder();
    List<String> headings = new ArrayList<>(List.of("Run", "Operations"));
    headings.addAll(KINDS.values());
    headings.addAll(List.of("Retried", "Recovered", "Duplicates", "Lost", "Unreported"));
    text.append(headings.stream().collect(Collectors.joining(" | ", "| ", " |\n|---|")));
    text.append("---:|".repeat(headings.size() - 1)).append('\n');
    for (JsonNode run : runs) {
      text.append(cells(run).stream().collect(Collectors.joining(" | ", "| ", " |\n")));
    }
    return text.toString();
  }

  private static List<String> cells(JsonNode run) {
    List<String> cells = new ArrayList<>(List.of(name(run), number(run, "operations")));
    for (String kind : KINDS.keySet()) {
      JsonNode count = run.path("faults").path(kind);
      cells.add(count.asLong() == 0 ? "·" : count.asText());
    }
    for (String name : List.of("retries", "recovered", "duplicates", "lost", "unreported")) {
      cells.add(number(run, name));
    }
    return cells;
  }

  private static String name(JsonNode run) {
    return run.path("run").asText();
  }

  private static String number(JsonNode run, String name) {
    return run.path(name).asText("?");
  }

  private static long injected(JsonNode run) {
    long sum = 0;
    for (JsonNode count : run.path("faults")) {
      sum += count.asLong();
    }
    return sum;
  }
}
