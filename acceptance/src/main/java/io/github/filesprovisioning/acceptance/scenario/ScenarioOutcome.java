package io.github.filesprovisioning.acceptance.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What came of a scenario.
 *
 * @param scenario the scenario
 * @param steps what came of each step that was run
 * @param finalState a sentence for each difference of the final state
 * @param notOffered what the platform lacks, when that is why it was not played
 */
public record ScenarioOutcome(
    Scenario scenario, List<StepOutcome> steps, List<String> finalState, Optional<Gap> notOffered) {

  /** Keeps the lists from changing. */
  public ScenarioOutcome {
    steps = List.copyOf(steps);
    finalState = List.copyOf(finalState);
  }

  static ScenarioOutcome played(
      Scenario scenario, List<StepOutcome> steps, List<String> finalState) {
    return new ScenarioOutcome(scenario, steps, finalState, Optional.empty());
  }

  static ScenarioOutcome notOffered(Scenario scenario, Gap gap) {
    return new ScenarioOutcome(scenario, List.of(), List.of(), Optional.of(gap));
  }

  /**
   * Everything that was not as expected.
   *
   * @return a sentence for each difference, with the step it belongs to
   */
  public List<String> differences() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      String step = "step " + (i + 1) + " (" + steps.get(i).title() + "): ";
      steps.get(i).differences().forEach(difference -> all.add(step + difference));
    }
    all.addAll(finalState);
    return all;
  }

  /**
   * Whether all was as expected.
   *
   * @return true when there is no difference, also when it was not played
   */
  public boolean asExpected() {
    return differences().isEmpty();
  }
}
