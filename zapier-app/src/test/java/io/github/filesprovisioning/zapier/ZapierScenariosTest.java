package io.github.filesprovisioning.zapier;

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
 * Every scenario and every conformance vector in zapier-platform-core, which runs in a process of
 * its own, against a sandbox over HTTP.
 */
class ZapierScenariosTest {
  private static Sandbox sandbox;
  private static ProcessPlatform zapier;

  @BeforeAll
  static void start() throws IOException {
    sandbox = Sandbox.start(SandboxOptions.builder().port(0).build());
    zapier = new ProcessPlatform(Path.of(System.getProperty("module.dir"), "platform"));
  }

  @AfterAll
  static void stop() {
    zapier.close();
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
    assertTrue(!scenarios.isEmpty(), "there is nothing to run");
    ScenarioRunner runner = new ScenarioRunner(zapier, sandbox.baseUrl(), sandbox.apiKey());
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
