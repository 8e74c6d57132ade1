package io.github.filesprovisioning.acceptance.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.acceptance.ActionFailure;
import io.github.filesprovisioning.acceptance.Platform;
import io.github.filesprovisioning.acceptance.Subscription;
import io.github.filesprovisioning.acceptance.scenario.ScenarioFiles;
import io.github.filesprovisioning.acceptance.scenario.ScenarioOutcome;
import io.github.filesprovisioning.acceptance.scenario.ScenarioRunner;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The core in a process of its own behaves as it does here. */
class ProcessPlatformTest {

  private Sandbox sandbox;

  @BeforeEach
  void start() {
    sandbox = Sandbox.start(SandboxOptions.builder().port(0).build());
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void introduces_itself() throws IOException {
    try (ProcessPlatform core = new ProcessPlatform(command())) {
      assertEquals("core", core.name());
      assertEquals(Optional.empty(), core.catalogKey());
    }
  }

  @Test
  void plays_scenarios_one_after_the_other() throws IOException {
    Path openApi = Path.of(System.getProperty("openapi.dir"));
    try (ProcessPlatform core = new ProcessPlatform(command())) {
      ScenarioRunner runner = new ScenarioRunner(core, sandbox.baseUrl(), sandbox.apiKey());
      for (String name : List.of("joiner", "bad-record")) {
        Path file = openApi.resolve("scenarios").resolve(name + ".yaml");
        ScenarioOutcome outcome = runner.run(new ScenarioFiles(openApi).read(file).get(0));
        assertEquals(List.of(), outcome.differences());
        assertTrue(!outcome.steps().isEmpty());
      }
    }
  }

  @Test
  void tells_errors_with_kind_field_and_rule() throws IOException {
    try (ProcessPlatform core = new ProcessPlatform(command());
        Platform.Session session = core.open(sandbox.baseUrl(), sandbox.apiKey())) {
      ActionFailure failure =
          assertThrows(ActionFailure.class, () -> session.run("user.get", json("{}")));

      assertEquals("INVALID_INPUT", failure.kind());
      assertEquals(Optional.of("id"), failure.field());
      assertTrue(failure.rule().isPresent());
    }
  }

  @Test
  void tells_what_happens_after_it_began_to_follow() throws Exception {
    try (ProcessPlatform core = new ProcessPlatform(command());
        Platform.Session session = core.open(sandbox.baseUrl(), sandbox.apiKey())) {
      session.run("user.create", json("{\"username\":\"before\",\"email\":\"b@example.com\"}"));
      try (Subscription created = session.follow("user.created", json("{}"))) {
        session.run("user.create", json("{\"username\":\"ann\",\"email\":\"a@example.com\"}"));

        assertEquals("ann", created.poll().get(0).at("/user/username").asText());
        assertEquals(List.of(), created.poll());
      }
    }
  }

  @Test
  void a_process_that_ends_early_or_talks_nonsense_is_told() {
    List<String> nonsense = new ArrayList<>(command());
    nonsense.add("hello");
    IllegalStateException noJson =
        assertThrows(IllegalStateException.class, () -> new ProcessPlatform(nonsense));
    assertTrue(noJson.getMessage().endsWith("wrote a line that is not JSON: hello"));

    List<String> silent = List.of(command().get(0), "-version");
    IllegalStateException ended =
        assertThrows(IllegalStateException.class, () -> new ProcessPlatform(silent));
    assertTrue(ended.getMessage().contains("java"), ended.getMessage());
  }

  private static ObjectNode json(String text) throws IOException {
    return (ObjectNode) new ObjectMapper().readTree(text);
  }

  private static List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx128m",
        "-XX:TieredStopAtLevel=1",
        "-cp",
        System.getProperty("java.class.path"),
        CoreProcess.class.getName());
  }
}
