package io.github.filesprovisioning.make;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.acceptance.CorePlatform;
import io.github.filesprovisioning.acceptance.ObservedPlatform;
import io.github.filesprovisioning.acceptance.Platform;
import io.github.filesprovisioning.acceptance.process.ProcessPlatform;
import io.github.filesprovisioning.acceptance.scenario.Scenario;
import io.github.filesprovisioning.acceptance.scenario.ScenarioFiles;
import io.github.filesprovisioning.acceptance.scenario.ScenarioRunner;
import io.github.filesprovisioning.core.catalog.Catalog;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What an action that is one operation gives on Make is, field by field, what it gives in the core.
 */
@DisplayName("Operations on Make")
class SameAsTheCoreTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What differs from run to run, and the cursor that lists of Make do not have. */
  private static final Set<String> NOT_COMPARED =
      Set.of(
          "created_at",
          "expires_at",
          "fingerprint",
          "fingerprint_sha256",
          "generated_private_key",
          "generated_public_key",
          "last_active_at",
          "last_api_use_at",
          "last_login_at",
          "last_restapi_login_at",
          "last_use_at",
          "next_cursor",
          "password_set_at");

  @Test
  void give_what_they_give_in_the_core() throws Exception {
    Map<String, List<JsonNode>> core = results(new CorePlatform());
    assertFalse(core.isEmpty(), "no vector runs an operation");
    try (ProcessPlatform make = new ProcessPlatform(Path.of("platform"))) {
      Map<String, List<JsonNode>> made = results(make);
      core.forEach((vector, expected) -> assertEquals(expected, made.get(vector), vector));
    }
  }

  private static Map<String, List<JsonNode>> results(Platform platform) throws IOException {
    Map<String, List<JsonNode>> results = new LinkedHashMap<>();
    List<JsonNode> told = new ArrayList<>();
    Platform observed = new ObservedPlatform(platform, (id, result) -> told.add(stripped(result)));
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.builder().port(0).build())) {
      ScenarioRunner runner = new ScenarioRunner(observed, sandbox.baseUrl(), sandbox.apiKey());
      for (Scenario vector :
          new ScenarioFiles(Path.of(System.getProperty("openapi.dir"))).vectors()) {
        if (vector.steps().stream().allMatch(SameAsTheCoreTest::isOperation)) {
          told.clear();
          runner.run(vector);
          results.put(vector.id(), List.copyOf(told));
        }
      }
    }
    return results;
  }

  private static boolean isOperation(Scenario.Step step) {
    String id = step.action();
    return id != null
        && (id.equals("api.call") || Catalog.load().action(id).operation().isPresent());
  }

  private static JsonNode stripped(JsonNode result) {
    JsonNode copy = readAnew(result);
    NOT_COMPARED.forEach(
        name -> copy.findParents(name).forEach(parent -> ((ObjectNode) parent).remove(name)));
    return copy;
  }

  /** So that equal numbers are of the same type. */
  private static JsonNode readAnew(JsonNode result) {
    try {
      return JSON.readTree(result.toString());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a result is no JSON", e);
    }
  }
}
