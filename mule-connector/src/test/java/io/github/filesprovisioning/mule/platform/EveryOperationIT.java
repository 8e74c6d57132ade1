package io.github.filesprovisioning.mule.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filesprovisioning.acceptance.scenario.Scenario;
import io.github.filesprovisioning.acceptance.scenario.ScenarioFiles;
import io.github.filesprovisioning.acceptance.scenario.ScenarioOutcome;
import io.github.filesprovisioning.acceptance.scenario.ScenarioRunner;
import io.github.filesprovisioning.core.catalog.ActionDefinition;
import io.github.filesprovisioning.core.catalog.Catalog;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every operation of the connector runs in a flow, filled in by a form and by an object. */
class EveryOperationIT {

  private static Scenario scenario;

  @BeforeAll
  static void read() throws IOException {
    scenario =
        new ScenarioFiles(Path.of(System.getProperty("openapi.dir")))
            .read(Path.of("src/test/resources/every-operation.yaml"))
            .get(0);
  }

  @Test
  void everyActionOfTheCatalogueIsPlayed() {
    Set<String> open =
        Catalog.load().actions().stream()
            .map(ActionDefinition::id)
            .collect(Collectors.toCollection(TreeSet::new));
    scenario.steps().forEach(step -> open.remove(step.action()));
    assertEquals(Set.of(), open);
  }

  @Test
  void withForms() throws IOException {
    play(MulePlatform.withForms());
  }

  @Test
  void withObjects() throws IOException {
    play(new MulePlatform());
  }

  private static void play(MulePlatform platform) throws IOException {
    try (platform;
        Sandbox sandbox = Sandbox.start(SandboxOptions.builder().port(0).build())) {
      ScenarioOutcome outcome =
          new ScenarioRunner(platform, sandbox.baseUrl(), sandbox.apiKey()).run(scenario);
      assertTrue(outcome.asExpected(), () -> String.join("\n", outcome.differences()));
    }
  }
}
