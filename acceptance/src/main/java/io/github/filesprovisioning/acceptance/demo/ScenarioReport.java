package io.github.filesprovisioning.acceptance.demo;

import io.github.filesprovisioning.acceptance.ResultTable;
import io.github.filesprovisioning.acceptance.scenario.ScenarioOutcome;
import io.github.filesprovisioning.acceptance.scenario.StepOutcome;
import java.io.PrintStream;

/** Prints what came of a scenario. */
final class ScenarioReport {

  private static final String INDENT = "   ";

  private final PrintStream out;

  ScenarioReport(PrintStream out) {
    this.out = out;
  }

  void print(ScenarioOutcome outcome) {
    out.printf("%n%s%s: %s%n%n", INDENT, outcome.scenario().id(), outcome.scenario().title());
    ResultTable table =
        new ResultTable()
            .column("Event", 36)
            .column("Action", 23)
            .column("Outcome", 13)
            .number("Reqs", 4)
            .column("Note", 13);
    for (StepOutcome step : outcome.steps()) {
      table.row(
          step.event(),
          step.doing(),
          step.outcome(),
          step.requests(),
          step.asExpected() ? step.note() : "WRONG");
    }
    out.print(table.text(INDENT));
    if (outcome.asExpected()) {
      out.printf("%sFinal state: as expected%n", INDENT);
    } else {
      outcome.differences().forEach(difference -> out.printf("%s! %s%n", INDENT, difference));
    }
  }
}
