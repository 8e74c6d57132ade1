package io.github.filesprovisioning.powerautomate.workflow;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.filesprovisioning.acceptance.process.ProcessPlatform;
import io.github.filesprovisioning.acceptance.scenario.Scenario;
import io.github.filesprovisioning.acceptance.scenario.ScenarioFiles;
import io.github.filesprovisioning.acceptance.scenario.ScenarioOutcome;
import io.github.filesprovisioning.acceptance.scenario.ScenarioRunner;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every scenario and every conformance vector that Logic Apps offers, through the script-free
 * definition and the sample workflows. The others name the reason.
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
    return tests(files().scenarios());
  }

  @TestFactory
  Stream<DynamicTest> vectors() throws IOException {
    return tests(files().vectors());
  }

  private static ScenarioFiles files() throws IOException {
    return new ScenarioFiles(Path.of(System.getProperty("openapi.dir")));
  }

  private static Stream<DynamicTest> tests(List<Scenario> scenarios) {
    assertFalse(scenarios.isEmpty(), "there is nothing to run");
    ScenarioRunner runner = new ScenarioRunner(platform, sandbox.baseUrl(), sandbox.apiKey());
    return scenarios.stream()
        .map(
            scenario ->
                dynamicTest(
                    scenario.id() + ": " + scenario.title(),
                    () -> {
                      ScenarioOutcome outcome = runner.run(scenario);
                      assertTrue(
                          outcome.asExpected(), () -> String.join("\n", outcome.differences()));
                    }));
  }
}
