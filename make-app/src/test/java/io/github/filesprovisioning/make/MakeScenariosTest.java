package io.github.filesprovisioning.make;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.filesprovisioning.acceptance.process.ProcessPlatform;
import io.github.filesprovisioning.acceptance.scenario.Scenario;
import io.github.filesprovisioning.acceptance.scenario.ScenarioFiles;
import io.github.filesprovisioning.acceptance.scenario.ScenarioOutcome;
import io.github.filesprovisioning.acceptance.scenario.ScenarioRunner;
import io.github.filesprovisioning.core.catalog.Catalog;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every scenario and every conformance vector that Make offers, in the interpreter. */
@DisplayName("The Make app, in the interpreter")
class MakeScenariosTest {
  private static Sandbox sandbox;
  private static ProcessPlatform make;
  private static ProcessPlatform otherOrder;

  @BeforeAll
  static void start() throws IOException {
    sandbox = Sandbox.start(SandboxOptions.builder().port(0).build());
    make = new ProcessPlatform(Path.of("platform"));
    otherOrder =
        new ProcessPlatform(
            List.of(Path.of("platform").toAbsolutePath().toString(), "--condition-first"));
  }

  @AfterAll
  static void stop() {
    make.close();
    otherOrder.close();
    sandbox.close();
  }

  @TestFactory
  Stream<DynamicTest> scenarios() throws IOException {
    return tests(make, files().scenarios());
  }

  @TestFactory
  Stream<DynamicTest> vectors() throws IOException {
    return tests(make, files().vectors());
  }

  /** Make does not say whether a step that is left out still remembers its values. */
  @TestFactory
  Stream<DynamicTest> vectors_whether_or_not_a_step_that_is_left_out_remembers()
      throws IOException {
    return tests(otherOrder, files().vectors());
  }

  private static ScenarioFiles files() throws IOException {
    return new ScenarioFiles(Path.of(System.getProperty("openapi.dir")));
  }

  private static Stream<DynamicTest> tests(ProcessPlatform platform, List<Scenario> scenarios) {
    assertFalse(scenarios.isEmpty(), "there is nothing to run");
    ScenarioRunner runner = new ScenarioRunner(platform, sandbox.baseUrl(), sandbox.apiKey());
    // What the app does not offer is told by the catalogue and checked by ParityTest.
    Set<String> gaps = gaps();
    return scenarios.stream()
        .filter(scenario -> scenario.steps().stream().noneMatch(step -> isGap(step, gaps)))
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

  private static Set<String> gaps() {
    Set<String> gaps = new HashSet<>();
    Catalog catalog = Catalog.load();
    catalog.actions().stream()
        .filter(action -> action.unsupported().containsKey("make"))
        .forEach(action -> gaps.add(action.id()));
    catalog.triggers().stream()
        .filter(trigger -> trigger.unsupported().containsKey("make"))
        .forEach(trigger -> gaps.add(trigger.id()));
    return gaps;
  }

  private static boolean isGap(Scenario.Step step, Set<String> gaps) {
    return Stream.of(step.action(), step.follow(), step.poll())
        .anyMatch(entry -> entry != null && gaps.contains(entry));
  }
}
