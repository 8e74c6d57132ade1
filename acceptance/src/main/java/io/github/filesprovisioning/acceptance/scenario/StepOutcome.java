package io.github.filesprovisioning.acceptance.scenario;

import java.util.List;

/**
 * What came of one step.
 *
 * @param event what happened in the world; may be empty
 * @param doing what was done, for example {@code user.ensure} or {@code poll user.created}
 * @param outcome the result's outcome, the number of events, the error's kind, or {@code done}
 * @param requests number of requests the site received
 * @param note more about it in a few words, for example the field at fault; may be empty
 * @param differences a sentence for each difference from the expectation
 */
public record StepOutcome(
    String event,
    String doing,
    String outcome,
    int requests,
    String note,
    List<String> differences) {

  /** Keeps the differences from changing. */
  public StepOutcome {
    differences = List.copyOf(differences);
  }

  static StepOutcome notPlayed(Scenario.Step step, String why) {
    return new StepOutcome(step.eventText(), step.doing(), "not played", 0, "", List.of(why));
  }

  /**
   * What the step is called in sentences.
   *
   * @return the event, or what was done when no event is named
   */
  public String title() {
    return event.isEmpty() ? doing : event;
  }

  /**
   * Whether all was as expected.
   *
   * @return true when there is no difference
   */
  public boolean asExpected() {
    return differences.isEmpty();
  }
}
