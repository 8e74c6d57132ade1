package io.github.filesprovisioning.acceptance.demo;

import io.github.filesprovisioning.acceptance.ResultTable;
import io.github.filesprovisioning.acceptance.scenario.ScenarioOutcome;
import io.github.filesprovisioning.acceptance.scenario.StepOutcome;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;

/** Prints what came of a scenario. */
final class ScenarioReport {

  private static final String INDENT = "   ";

  /** What a line of 100 characters leaves for the columns of text. */
  private static final int ROOM = 100 - INDENT.length() - "Reqs".length() - 4 * 2;

  private final PrintStream out;

  ScenarioReport(PrintStream out) {
    this.out = out;
  }

  void print(ScenarioOutcome outcome) {
    out.printf("%n%s%s: %s%n%n", INDENT, outcome.scenario().id(), outcome.scenario().title());
    List<StepOutcome> steps = outcome.steps();
    int action = longest("Action", steps, StepOutcome::doing);
    int result = longest("Outcome", steps, StepOutcome::outcome);
    int note = longest("Note", steps, ScenarioReport::note);
    ResultTable table =
        new ResultTable()
            .column("Event", ROOM - action - result - note)
            .column("Action", action)
            .column("Outcome", result)
            .number("Reqs", 4)
            .column("Note", note);
    for (StepOutcome step : steps) {
      table.row(step.event(), step.doing(), step.outcome(), step.requests(), note(step));
    }
    out.print(table.text(INDENT));
    if (outcome.asExpected()) {
      out.printf("%sFinal state: as expected%n", INDENT);
    } else {
      outcome.differences().forEach(difference -> out.printf("%s! %s%n", INDENT, difference));
    }
  }

  private static String note(StepOutcome step) {
    return step.asExpected() ? step.note() : "WRONG";
  }

  private static int longest(
      String heading, List<StepOutcome> steps, Function<StepOutcome, String> text) {
    return steps.stream().map(text).mapToInt(String::length).reduce(heading.length(), Math::max);
  }
}
