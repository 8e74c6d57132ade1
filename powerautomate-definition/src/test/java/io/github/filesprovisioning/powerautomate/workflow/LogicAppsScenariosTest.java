package io.github.filesprovisioning.powerautomate.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.filesprovisioning.acceptance.process.ProcessPlatform;
import io.github.filesprovisioning.acceptance.scenario.Scenario;
import io.github.filesprovisioning.acceptance.scenario.ScenarioFiles;
import io.github.filesprovisioning.acceptance.scenario.ScenarioOutcome;
import io.github.filesprovisioning.acceptance.scenario.ScenarioRunner;
import io.github.filesprovisioning.powerautomate.definition.Contract;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every scenario that Logic Apps offers, through the script-free definition and the sample
 * workflows. The others name the reason.
 */
class LogicAppsScenariosTest {
  private static Sandbox sandbox;
  private static ProcessPlatform platform;

  @BeforeAll
  static void start() throws IOException {
    sandbox = Sandbox.start(SandboxOptions.builder().port(0).build());
    platform = new ProcessPlatform(WorkflowEngine.MODULE.resolve("platform-logicapps"));
  }

  @AfterAll
  static void stop() {
    platform.close();
    sandbox.close();
  }

  @TestFactory
  Stream<DynamicTest> scenarios() throws IOException {
    Set<String> played = new TreeSet<>();
    Stream<DynamicTest> each =
        files().scenarios().stream()
            .map(
                scenario ->
                    dynamicTest(
                        scenario.id() + ": " + scenario.title(), () -> run(scenario, played)));
    // Most scenarios need what only code can do; the others use all that Logic Apps offers.
    DynamicTest whole =
        dynamicTest(
            "every action and every trigger that is offered was played",
            () -> assertEquals(offered(), played));
    return Stream.concat(each, Stream.of(whole));
  }

  private static Set<String> offered() {
    Contract contract = Contract.load();
    return Stream.concat(contract.actions().stream(), contract.triggers().stream())
        .filter(entry -> !entry.path("unsupported").has("logicapps"))
        .map(entry -> entry.path("id").asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void run(Scenario scenario, Set<String> played) throws Exception {
    ScenarioOutcome outcome = runner().run(scenario);
    if (outcome.notOffered().isEmpty()) {
      scenario.steps().forEach(step -> step.entry().ifPresent(played::add));
    }
    assertTrue(outcome.asExpected(), () -> String.join("\n", outcome.differences()));
  }

  @Test
  void allVectorsAreAboutActionsThatOnlyCodeCanDo() throws Exception {
    List<Scenario> vectors = files().vectors();
    assertFalse(vectors.isEmpty());
    for (Scenario vector : vectors) {
      assertTrue(runner().run(vector).notOffered().isPresent(), vector.id());
    }
  }

  private static ScenarioRunner runner() {
    return new ScenarioRunner(platform, sandbox.baseUrl(), sandbox.apiKey());
  }

  private static ScenarioFiles files() throws IOException {
    return new ScenarioFiles(Path.of(System.getProperty("openapi.dir")));
  }
}
