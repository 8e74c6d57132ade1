package io.github.filesprovisioning.acceptance.scenario;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.acceptance.Platform;
import io.github.filesprovisioning.acceptance.SandboxAdmin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plays scenarios on one platform against one sandbox, which it empties before each.
 *
 * <p>Faults are on only while the platform works, so setting up and checking never meet one.
 */
public final class ScenarioRunner {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Platform platform;
  private final String baseUrl;
  private final String apiKey;
  private final SandboxAdmin sandbox;
  private final Offer offer;

  /**
   * Creates a runner.
   *
   * @param platform what runs the actions
   * @param baseUrl address of a sandbox that nothing else uses
   * @param apiKey a site administrator's key
   */
  public ScenarioRunner(Platform platform, String baseUrl, String apiKey) {
    this.platform = platform;
    this.baseUrl = baseUrl;
    this.apiKey = apiKey;
    this.sandbox = new SandboxAdmin(baseUrl);
    this.offer = new Offer(platform);
  }

  /**
   * Why a scenario cannot be played on the platform.
   *
   * @param scenario what would be played
   * @return the entry that is missing and the reason; empty when the platform offers all that it
   *     needs
   */
  public Optional<Gap> notOffered(Scenario scenario) {
    return offer.gap(scenario);
  }

  /**
   * Plays one scenario from an empty sandbox, up to a step that needs what no earlier one has
   * given.
   *
   * @param scenario what to play
   * @return what came of it; nothing is played when the platform does not offer all that it needs
   * @throws IOException when the sandbox cannot be controlled
   * @throws IllegalArgumentException when a trigger is polled that no earlier step follows
   */
  public ScenarioOutcome run(Scenario scenario) throws IOException {
    Optional<Gap> gap = notOffered(scenario);
    if (gap.isPresent()) {
      return ScenarioOutcome.notOffered(scenario, gap.get());
    }
    prepare(scenario);
    Placeholders placeholders = new Placeholders();
    RequestLog log = new RequestLog(sandbox);
    List<StepOutcome> outcomes = new ArrayList<>();
    try (Platform.Session session = platform.open(baseUrl, apiKey);
        PlayedSteps played = new PlayedSteps(session, sandbox)) {
      for (Scenario.Step step : scenario.steps()) {
        placeholders.learnIds(sandbox.state());
        log.next();
        try {
          Answer answer = play(step, played, placeholders);
          placeholders.learnResult(outcomes.size() + 1, answer.result());
          placeholders.learnIds(sandbox.state());
          outcomes.add(check(step, placeholders, answer, log.next()));
        } catch (UnknownPlaceholderException unknown) {
          outcomes.add(StepOutcome.notPlayed(step, unknown.getMessage()));
          break;
        }
      }
    }
    return ScenarioOutcome.played(scenario, outcomes, finalState(scenario, placeholders));
  }

  private StepOutcome check(
      Scenario.Step step, Placeholders placeholders, Answer answer, List<LoggedRequest> requests) {
    StepCheck check = new StepCheck(step, placeholders);
    return platform.runsActionsAgain() && step.meetsFailures()
        ? check.checkAfterAnotherRun(answer, requests)
        : check.check(answer, requests);
  }

  private void prepare(Scenario scenario) throws IOException {
    sandbox.clearFaults();
    sandbox.reset();
    if (scenario.clock() != null) {
      sandbox.clock(scenario.clock());
    }
    if (scenario.given() != null) {
      sandbox.seed(scenario.given());
    }
    if (scenario.site() != null) {
      sandbox.site(scenario.site());
    }
  }

  private Answer play(Scenario.Step step, PlayedSteps played, Placeholders placeholders)
      throws IOException {
    if (step.clock() != null) {
      sandbox.clock(step.clock());
    }
    if (step.faults().isEmpty()) {
      return played.play(step, placeholders);
    }
    ObjectNode faults = JSON.objectNode();
    step.faults().forEach(fault -> faults.withArray("rules").add(placeholders.resolve(fault)));
    sandbox.faults(faults);
    try {
      return played.play(step, placeholders);
    } finally {
      sandbox.clearFaults();
    }
  }

  private List<String> finalState(Scenario scenario, Placeholders placeholders) throws IOException {
    if (scenario.after() == null) {
      return List.of();
    }
    Scenario.After after = scenario.after();
    try {
      return new StateCheck(sandbox.state())
          .differences(
              new Scenario.After(
                  after.users().stream().map(u -> (ObjectNode) placeholders.resolve(u)).toList(),
                  after.groups().stream().map(g -> (ObjectNode) placeholders.resolve(g)).toList(),
                  after.folders()));
    } catch (UnknownPlaceholderException unknown) {
      return List.of("the final state cannot be compared: " + unknown.getMessage());
    }
  }
}
