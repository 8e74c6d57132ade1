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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The first vector of every action that clears nothing once more, filled in by forms; {@link
 * MuleScenariosIT} fills in objects.
 */
class EveryOperationIT {

  @Test
  void everyOperationRunsByItsForm() throws IOException {
    Map<String, Scenario> first = firstVectors();
    assertEquals(
        Catalog.load().actions().stream().map(ActionDefinition::id).collect(Collectors.toSet()),
        first.keySet());
    List<String> differences = new ArrayList<>();
    try (MulePlatform forms = MulePlatform.withForms();
        Sandbox sandbox = Sandbox.start(SandboxOptions.builder().port(0).build())) {
      ScenarioRunner runner = new ScenarioRunner(forms, sandbox.baseUrl(), sandbox.apiKey());
      for (Scenario vector : first.values()) {
        ScenarioOutcome outcome = runner.run(vector);
        outcome.differences().forEach(text -> differences.add(vector.id() + ": " + text));
      }
    }
    assertTrue(differences.isEmpty(), () -> String.join("\n", differences));
  }

  private static Map<String, Scenario> firstVectors() throws IOException {
    Map<String, Scenario> first = new LinkedHashMap<>();
    for (Scenario vector :
        new ScenarioFiles(Path.of(System.getProperty("openapi.dir"))).vectors()) {
      if (canBeFilledIn(vector)) {
        first.putIfAbsent(vector.id().substring(0, vector.id().indexOf('/')), vector);
      }
    }
    return first;
  }

  /** In a form, null is what is not filled in; only an object can clear a field. */
  private static boolean canBeFilledIn(Scenario vector) {
    return vector.steps().stream()
        .flatMap(step -> step.input().properties().stream())
        .noneMatch(field -> field.getValue().isNull());
  }
}
