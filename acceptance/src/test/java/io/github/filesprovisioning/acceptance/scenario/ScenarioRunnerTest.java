package io.github.filesprovisioning.acceptance.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filesprovisioning.acceptance.CorePlatform;
import io.github.filesprovisioning.acceptance.Platform;
import io.github.filesprovisioning.acceptance.SandboxAdmin;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The runner must find out what is wrong: each test plays a scenario that expects something else.
 */
class ScenarioRunnerTest {

  @TempDir Path folder;
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
  void a_wrong_result_is_told_with_its_place() throws IOException {
    assertEquals(
        List.of(
            "step 1 (Ann is made): result.outcome: expected \"UPDATED\" but found \"CREATED\"",
            "step 1 (Ann is made): result.user.name: expected \"Bob\" but found \"Ann\""),
        differences("result: {outcome: UPDATED, user: {name: Bob}}"));
  }

  @Test
  void an_error_that_does_not_come_is_told() throws IOException {
    List<String> differences = differences("error: {kind: CONFLICT}");

    assertEquals(1, differences.size());
    assertTrue(
        differences.get(0).contains("expected error {\"kind\":\"CONFLICT\"} but"),
        differences.toString());
  }

  @Test
  void an_error_that_was_not_expected_is_told() throws IOException {
    List<String> differences =
        play("steps: [{event: Nobody, action: user.ensure, input: {name: Ann}}]").differences();

    assertEquals(1, differences.size());
    assertTrue(
        differences.get(0).startsWith("step 1 (Nobody): expected success but got INVALID_INPUT"),
        differences.toString());
  }

  @Test
  void other_requests_and_another_number_of_writes_are_told() throws IOException {
    assertEquals(
        List.of(
            "step 1 (Ann is made): expected requests [POST /users] but there were"
                + " [GET /users, POST /users]",
            "step 1 (Ann is made): expected 2 writes but there were 1 in [GET /users, POST /users]"),
        differences("requests: [POST /users]\n    writes: 2"));
  }

  @Test
  void a_wrong_final_state_is_told() throws IOException {
    assertEquals(
        List.of("after: user ann exists but should not", "after: user bob does not exist"),
        differences(
            "result: {}\nafter: {users: [{username: ann, absent: true}, {username: bob}]}"));
  }

  @Test
  void faults_hold_for_their_step_only_and_state_does_not_leak_into_the_next_scenario()
      throws IOException {
    ScenarioOutcome outcome =
        play(
            """
            steps:
              - action: user.ensure
                input: {username: ann}
                faults: [{kind: error_before, status: 503, operation: createUser, times: 1}]
                requests: [GET /users, POST /users, GET /users, POST /users]
              - {action: user.ensure, input: {username: bob}, requests: [GET /users, POST /users]}
            """);
    assertEquals(List.of(), outcome.differences());
    assertEquals(0, new SandboxAdmin(sandbox.baseUrl()).faults().path("rules").size());

    assertEquals(
        List.of(), differences("result: {outcome: CREATED}\nafter: {users: [{username: ann}]}"));
  }

  @Test
  void a_fault_that_no_request_meets_is_told() throws IOException {
    String scenario =
        """
        steps:
          - action: user.ensure
            input: {username: ann}
            faults: [{kind: latency, operation: deleteUser}]
        """;
    List<String> unmet =
        List.of(
            "step 1 (user.ensure): no request met the fault"
                + " {\"kind\":\"latency\",\"operation\":\"deleteUser\"}");
    assertEquals(unmet, play(scenario).differences());
    assertEquals(unmet, again(scenario));
  }

  @Test
  void faults_may_name_what_is_there() throws IOException {
    assertEquals(
        List.of(),
        play("""
                given: {users: [{username: ann}]}
                steps:
                  - action: user.find
                    input: {username: ann}
                    faults:
                      - kind: overtaken
                        by: {method: DELETE, path: '/users/{{user:ann}}'}
                    result: {found: false}
                """)
            .differences());
  }

  @Test
  void a_step_that_needs_what_no_earlier_one_gave_ends_the_scenario() throws IOException {
    ScenarioOutcome outcome =
        play(
            """
            steps:
              - {action: user.get, input: {id: '{{user:nobody}}'}}
              - {action: group.create, input: {name: Sales}}
            after: {users: [{username: ann, manager_id: '{{step1:user.id}}'}]}
            """);

    assertEquals(
        List.of(
            "step 1 (user.get): nothing is known as {{user:nobody}}",
            "the final state cannot be compared: nothing is known as {{step1:user.id}}"),
        outcome.differences());
  }

  @Test
  void events_are_compared_in_any_order_and_both_ways() throws IOException {
    String steps =
        """
        steps:
          - follow: group.created
          - {action: group.create, input: {name: Sales}}
          - {event: By other hands, seed: {groups: [{name: Legal}]}}
          - {poll: group.created, events: %s}
          - {poll: group.created, events: []}
        """;

    assertEquals(
        List.of(),
        play(steps.formatted("[{group: {name: Legal}}, {group: {name: Sales}}]")).differences());

    List<String> wrong = play(steps.formatted("[{group: {name: Ops}}]")).differences();
    assertEquals(2, wrong.size(), wrong.toString());
    assertTrue(
        wrong
            .get(0)
            .startsWith(
                "step 4 (poll group.created): expected an event {\"group\":{\"name\":\"Ops\"}}"),
        wrong.toString());
    assertTrue(wrong.get(1).contains("expected 1 events but there were 2"), wrong.toString());
  }

  @Test
  void a_poll_of_what_nothing_follows_is_an_error() {
    assertThrows(
        IllegalArgumentException.class, () -> play("steps: [{poll: user.created, events: []}]"));
  }

  @Test
  void a_platform_that_runs_actions_again_may_tell_what_the_second_run_found() throws IOException {
    String scenario =
        """
        steps:
          - action: user.ensure
            input: {username: ann}
            faults: [{kind: rate_limit, operation: listUsers, times: 1, retry_after: 0}]
            result: {outcome: UNCHANGED}
            requests: [GET /users]
        """;
    assertEquals(List.of(), again(scenario + "after: {users: [{username: ann}]}"));
    assertEquals(
        List.of("after: user ann exists but should not"),
        again(scenario + "after: {users: [{username: ann, absent: true}]}"));
  }

  @Test
  void a_creation_that_is_sent_again_without_a_look_is_told() throws IOException {
    List<String> differences =
        again(
            """
            steps:
              - action: user.create
                input: {username: ann}
                faults: [{kind: rate_limit, operation: createUser, times: 1, retry_after: 0}]
            """);

    assertEquals(1, differences.size());
    assertTrue(differences.get(0).contains("without a look"), differences.toString());
  }

  /** Plays on a platform that says of itself that it runs whole actions again. */
  private List<String> again(String body) throws IOException {
    CorePlatform core = new CorePlatform();
    Platform platform =
        new Platform() {
          @Override
          public String name() {
            return "again";
          }

          @Override
          public Optional<String> catalogKey() {
            return Optional.empty();
          }

          @Override
          public boolean runsActionsAgain() {
            return true;
          }

          @Override
          public Session open(String baseUrl, String apiKey) {
            return core.open(baseUrl, apiKey);
          }
        };
    return play(platform, body).differences();
  }

  private List<String> differences(String expectation) throws IOException {
    return play("""
            steps:
              - event: Ann is made
                action: user.ensure
                input: {username: ann, name: Ann}
            """
            + "    "
            + expectation
            + "\n")
        .differences();
  }

  private ScenarioOutcome play(String body) throws IOException {
    return play(new CorePlatform(), body);
  }

  private ScenarioOutcome play(Platform platform, String body) throws IOException {
    Path file = folder.resolve("tried.yaml");
    Files.writeString(file, "id: tried\ntitle: Tried\n" + body);
    Path openApi = Path.of(System.getProperty("openapi.dir"));
    Scenario scenario = new ScenarioFiles(openApi).read(file).get(0);
    return new ScenarioRunner(platform, sandbox.baseUrl(), sandbox.apiKey()).run(scenario);
  }
}
