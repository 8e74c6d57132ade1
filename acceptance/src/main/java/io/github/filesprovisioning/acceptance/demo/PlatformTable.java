package io.github.filesprovisioning.acceptance.demo;

import io.github.filesprovisioning.acceptance.ResultTable;
import io.github.filesprovisioning.acceptance.scenario.Scenario;
import io.github.filesprovisioning.acceptance.scenario.ScenarioOutcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A row for each scenario, a column for each platform. */
final class PlatformTable {

  private static final int NARROWEST = 5;

  private final List<Scenario> scenarios;
  private final Map<String, List<ScenarioOutcome>> columns = new LinkedHashMap<>();

  PlatformTable(List<Scenario> scenarios) {
    this.scenarios = List.copyOf(scenarios);
  }

  /**
   * Adds a column on the right.
   *
   * @param platform heading
   * @param outcomes one for each scenario
   */
  void column(String platform, List<ScenarioOutcome> outcomes) {
    columns.put(platform, List.copyOf(outcomes));
  }

  String text(String indent) {
    ResultTable table = new ResultTable().column("Scenario", widest());
    columns.keySet().forEach(name -> table.column(name, Math.max(NARROWEST, name.length())));
    for (int i = 0; i < scenarios.size(); i++) {
      List<Object> cells = new ArrayList<>();
      cells.add(scenarios.get(i).id());
      for (List<ScenarioOutcome> outcomes : columns.values()) {
        cells.add(cell(outcomes.get(i)));
      }
      table.row(cells.toArray());
    }
    return table.text(indent);
  }

  private int widest() {
    return scenarios.stream()
        .mapToInt(s -> Math.max("Scenario".length(), s.id().length()))
        .max()
        .orElseThrow();
  }

  private static String cell(ScenarioOutcome outcome) {
    if (outcome.notOffered().isPresent()) {
      return "n/a";
    }
    return outcome.asExpected() ? "ok" : "WRONG";
  }

  /**
   * Why scenarios were not played, a sentence for each platform and reason, and what was not as
   * expected, a sentence each.
   */
  List<String> explanations() {
    List<String> explanations = new ArrayList<>();
    columns.forEach(
        (platform, outcomes) -> {
          gaps(outcomes)
              .forEach(
                  (reason, entries) ->
                      explanations.add(
                          String.format(
                              "n/a on %s, because it needs %s: %s",
                              platform, String.join(", ", entries), reason)));
          outcomes.forEach(
              outcome ->
                  outcome
                      .differences()
                      .forEach(
                          difference ->
                              explanations.add(
                                  String.format(
                                      "! %s, %s: %s",
                                      platform, outcome.scenario().id(), difference))));
        });
    return explanations;
  }

  /** Entries that are not offered, by reason. */
  private static Map<String, Set<String>> gaps(List<ScenarioOutcome> outcomes) {
    Map<String, Set<String>> byReason = new LinkedHashMap<>();
    for (ScenarioOutcome outcome : outcomes) {
      outcome
          .notOffered()
          .ifPresent(
              gap ->
                  byReason
                      .computeIfAbsent(gap.reason(), reason -> new TreeSet<>())
                      .add(gap.entry()));
    }
    return byReason;
  }
}
