package io.github.filesprovisioning.acceptance.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.acceptance.ActionFailure;
import io.github.filesprovisioning.acceptance.Platform;
import io.github.filesprovisioning.acceptance.SandboxAdmin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

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
  }

  /**
   * Plays one scenario from an empty sandbox.
   *
   * @param scenario what to play
   * @return what came of it
   * @throws IOException when the sandbox cannot be controlled
   * @throws IllegalArgumentException when a placeholder stands for nothing
   */
  public ScenarioOutcome run(Scenario scenario) throws IOException {
    prepare(scenario);
    Placeholders placeholders = new Placeholders();
    RequestLog log = new RequestLog(sandbox);
    List<StepOutcome> outcomes = new ArrayList<>();
    try (Platform.Session session = platform.open(baseUrl, apiKey)) {
      for (Scenario.Step step : scenario.steps()) {
        placeholders.learnIds(sandbox.state());
        log.next();
        Answer answer = play(step, session, placeholders);
        placeholders.learnResult(outcomes.size() + 1, answer.result());
        placeholders.learnIds(sandbox.state());
        outcomes.add(new StepCheck(step, placeholders).check(answer, log.next()));
      }
    }
    return new ScenarioOutcome(scenario, outcomes, finalState(scenario, placeholders));
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

  private Answer play(Scenario.Step step, Platform.Session session, Placeholders placeholders)
      throws IOException {
    if (step.clock() != null) {
      sandbox.clock(step.clock());
    }
    ObjectNode input = step.input() == null ? JSON.objectNode() : step.input();
    ObjectNode resolved = (ObjectNode) placeholders.resolve(input);
    if (step.faults().isEmpty()) {
      return call(step, session, resolved);
    }
    ObjectNode faults = JSON.objectNode();
    faults.putArray("rules").addAll(step.faults());
    sandbox.faults(faults);
    try {
      return call(step, session, resolved);
    } finally {
      sandbox.clearFaults();
    }
  }

  private static Answer call(Scenario.Step step, Platform.Session session, ObjectNode input) {
    try {
      JsonNode result = session.run(step.action(), input);
      return new Answer(result == null ? JSON.nullNode() : result, null);
    } catch (ActionFailure failure) {
      return new Answer(JSON.nullNode(), failure);
    }
  }

  private List<String> finalState(Scenario scenario, Placeholders placeholders) throws IOException {
    if (scenario.after() == null) {
      return List.of();
    }
    Scenario.After after = scenario.after();
    return new StateCheck(sandbox.state())
        .differences(
            new Scenario.After(
                after.users().stream().map(u -> (ObjectNode) placeholders.resolve(u)).toList(),
                after.groups().stream().map(g -> (ObjectNode) placeholders.resolve(g)).toList(),
                after.folders()));
  }

  /**
   * What a platform answered.
   *
   * @param result the result; a null node when there is none
   * @param failure the error, or null
   */
  record Answer(JsonNode result, ActionFailure failure) {}
}
