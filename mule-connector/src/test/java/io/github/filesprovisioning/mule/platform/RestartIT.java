package io.github.filesprovisioning.mule.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filesprovisioning.acceptance.scenario.Scenario;
import io.github.filesprovisioning.acceptance.scenario.ScenarioFiles;
import io.github.filesprovisioning.acceptance.scenario.ScenarioOutcome;
import io.github.filesprovisioning.acceptance.scenario.ScenarioRunner;
import io.github.filesprovisioning.core.catalog.Catalog;
import io.github.filesprovisioning.core.catalog.TriggerDefinition;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every source, restarted before every poll, tells what happened meanwhile, and tells it once. The
 * scenarios are those of the catalogue's triggers.
 */
class RestartIT {
  private final Sandbox sandbox = Sandbox.start(SandboxOptions.builder().port(0).build());
  private RestartingSources sources;

  @BeforeEach
  void load(@TempDir Path directory) {
    sources = new RestartingSources(directory);
  }

  @AfterEach
  void close() {
    sources.close();
    sandbox.close();
  }

  @Test
  void everySourceGoesOnWhereItStopped() throws IOException {
    ScenarioRunner runner = new ScenarioRunner(sources, sandbox.baseUrl(), sandbox.apiKey());
    List<Scenario> scenarios =
        new ScenarioFiles(Path.of(System.getProperty("openapi.dir")))
            .scenarios().stream().filter(scenario -> scenario.id().startsWith("when-")).toList();
    for (Scenario scenario : scenarios) {
      ScenarioOutcome outcome = runner.run(scenario);
      assertTrue(
          outcome.asExpected(),
          () -> scenario.id() + ": " + String.join("\n", outcome.differences()));
    }
    Set<String> all =
        Catalog.load().triggers().stream()
            .filter(trigger -> !trigger.unsupported().containsKey("mule"))
            .map(TriggerDefinition::id)
            .collect(Collectors.toSet());
    assertEquals(all, sources.followed());
  }
}
