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
import java.util.Set;
import java.util.TreeSet;
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
  private static final Set<String> PLAYED =
      Set.of("by-hand", "when-a-key-is-added", "when-logging-in", "when-security-matters");

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
    // Most need what only code can do; what one request or a window does has to be among the rest.
    DynamicTest rest =
        dynamicTest(
            "single steps and the supported triggers were played",
            () -> assertTrue(played.containsAll(PLAYED), played::toString));
    return Stream.concat(each, Stream.of(rest));
  }

  private static void run(Scenario scenario, Set<String> played) throws Exception {
    ScenarioOutcome outcome = runner().run(scenario);
    if (outcome.notOffered().isEmpty()) {
      played.add(scenario.id());
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
