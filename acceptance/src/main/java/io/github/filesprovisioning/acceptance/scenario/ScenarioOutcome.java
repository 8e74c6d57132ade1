package io.github.filesprovisioning.acceptance.scenario;

import java.util.ArrayList;
import java.util.List;

/**
 * What came of a scenario.
 *
 * @param scenario the scenario played
 * @param steps what came of each step that was run
 * @param finalState a sentence for each difference of the final state
 */
public record ScenarioOutcome(Scenario scenario, List<StepOutcome> steps, List<String> finalState) {

  /** Keeps the lists from changing. */
  public ScenarioOutcome {
    steps = List.copyOf(steps);
    finalState = List.copyOf(finalState);
  }

  /**
   * Everything that was not as expected.
   *
   * @return a sentence for each difference, with the step it belongs to
   */
  public List<String> differences() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      String step = "step " + (i + 1) + " (" + steps.get(i).event() + "): ";
      steps.get(i).differences().forEach(difference -> all.add(step + difference));
    }
    all.addAll(finalState);
    return all;
  }

  /**
   * Whether all was as expected.
   *
   * @return true when there is no difference
   */
  public boolean asExpected() {
    return differences().isEmpty();
  }
}
