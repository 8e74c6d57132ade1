package io.github.filesprovisioning.acceptance.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenarioFilesTest {

  private static final String JOINER =
      """
      id: joiner
      title: A hire becomes a user
      given: {groups: [{name: Sales}]}
      steps:
        - event: Ann is hired
          faults: [{kind: drop_after, operation: createUser, times: 1}]
          action: lifecycle.onboard_user
          input: {username: ann, group_ids: ["{{group:Sales}}"]}
          result: {outcome: CREATED}
          requests: [GET /users, POST /users]
          writes: 1
      after: {users: [{username: ann, groups: [Sales]}]}
      """;

  @TempDir Path folder;

  @Test
  void a_complete_scenario_is_read() throws IOException {
    Scenario scenario = read("joiner", JOINER);

    Scenario.Step step = scenario.steps().get(0);
    assertEquals("Ann is hired", step.event());
    assertEquals("lifecycle.onboard_user", step.action());
    assertEquals(1, step.faults().size());
    assertEquals(1, step.writes());
    assertEquals("ann", scenario.after().users().get(0).path("username").asText());
  }

  @Test
  void an_unknown_key_is_refused_with_its_file_and_place() {
    assertRefused(
        "joiner",
        JOINER.replace("writes: 1", "wrotes: 1"),
        "joiner.yaml: joiner: $.steps[0]: property 'wrotes' is not defined");
  }

  @Test
  void an_unknown_key_of_an_expected_error_is_refused() {
    assertRefused(
        "joiner",
        JOINER.replace("result: {outcome: CREATED}", "error: {kind: CONFLICT, feeld: a}"),
        "$.steps[0].error: property 'feeld' is not defined");
  }

  @Test
  void a_missing_action_is_refused() {
    assertRefused(
        "joiner",
        JOINER.replace("action: lifecycle.onboard_user", ""),
        "$.steps[0]: required property 'action' not found");
  }

  @Test
  void a_key_written_twice_is_refused_with_its_line() {
    assertRefused("joiner", JOINER + "title: Again\n", "found duplicate key title");
  }

  @Test
  void text_that_is_no_yaml_is_refused_with_its_line() {
    assertRefused("joiner", "id: joiner\ntitle: [}", "in joiner.yaml, line 2");
  }

  @Test
  void a_step_cannot_expect_both_a_result_and_an_error() {
    assertRefused("joiner", JOINER.replace("writes: 1", "error: {kind: CONFLICT}"), "$.steps[0]");
  }

  @Test
  void a_scenario_without_steps_is_refused() {
    assertRefused(
        "empty", "id: empty\ntitle: Nothing\nsteps: []\n", "$.steps: must have at least 1");
  }

  @Test
  void the_id_must_begin_with_the_name_of_the_file() {
    assertRefused("other", JOINER, "other.yaml: the id joiner does not begin with other");
  }

  @Test
  void an_id_is_there_once() {
    assertRefused("joiner", JOINER + "---\n" + JOINER, "the id joiner is there twice");
  }

  @Test
  void a_file_may_hold_several_vectors_and_use_anchors() throws IOException {
    Path file = folder.resolve("user.ensure.yaml");
    Files.writeString(
        file,
        """
        id: user.ensure/creates
        title: Creates
        steps:
          - {action: user.ensure, input: &ann {username: ann}}
          - {action: user.ensure, input: *ann}
        ---
        id: user.ensure/again
        title: Again
        steps: [{action: user.ensure, input: {username: bob}}]
        """);

    List<Scenario> vectors = files().read(file);

    assertEquals(
        List.of("user.ensure/creates", "user.ensure/again"),
        vectors.stream().map(Scenario::id).toList());
    assertEquals("ann", vectors.get(0).steps().get(1).input().path("username").asText());
  }

  @Test
  void the_repository_s_own_files_follow_the_format() throws IOException {
    assertFalse(files().vectors().isEmpty());
  }

  private Scenario read(String name, String yaml) throws IOException {
    Path file = folder.resolve(name + ".yaml");
    Files.writeString(file, yaml);
    return files().read(file).get(0);
  }

  private static ScenarioFiles files() throws IOException {
    return new ScenarioFiles(Path.of(System.getProperty("openapi.dir")));
  }

  private void assertRefused(String name, String yaml, String message) {
    ScenarioFormatException refused =
        assertThrows(ScenarioFormatException.class, () -> read(name, yaml));
    assertTrue(refused.getMessage().contains(message), refused.getMessage());
  }
}
