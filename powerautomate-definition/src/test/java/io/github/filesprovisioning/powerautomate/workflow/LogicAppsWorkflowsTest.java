package io.github.filesprovisioning.powerautomate.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample workflows of Logic Apps do their work at a site. */
class LogicAppsWorkflowsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ANN =
      """
      {"username": "ann", "email": "ann@example.com", "name": "Ann Abel", "company": "Example",
       "groups": ["Sales", "Nobody"], "folder": "Home/ann", "permission": "full"}
      """;
  private static Sandbox sandbox;
  private static WorkflowEngine engine;

  @BeforeAll
  static void start() {
    sandbox = Sandbox.start(SandboxOptions.builder().port(0).build());
    engine = new WorkflowEngine();
  }

  @AfterAll
  static void stop() {
    engine.close();
    sandbox.close();
  }

  @BeforeEach
  void empty() {
    sandbox.reset();
  }

  @Test
  void aJoinerGetsAccountGroupsFolderAndPermission() throws IOException {
    seed("{\"groups\": [{\"name\": \"Sales\"}], \"folders\": [\"Home\"]}");
    JsonNode run = run("joiner", ANN);
    assertEquals("Succeeded", run.path("status").asText(), run::toString);
    assertEquals("[\"Nobody\"]", run.at("/response/body/unknown_groups").toString());
    JsonNode ann = user("ann");
    assertEquals("ann@example.com", ann.path("email").asText());
    assertEquals("[\"Sales\"]", ann.path("groups").toString());
    assertEquals("Home/ann", ann.at("/permissions/0/path").asText());
  }

  @Test
  void aJoinerWhoIsThereAlreadyIsLeftWithOneAccountAndOnePermission() throws IOException {
    seed("{\"groups\": [{\"name\": \"Sales\"}], \"folders\": [\"Home\"]}");
    run("joiner", ANN);
    JsonNode again = run("joiner", ANN);
    assertEquals("Succeeded", again.path("status").asText(), again::toString);
    assertEquals(1, user("ann").path("permissions").size());
    assertEquals(2, sandbox.state().path("users").size());
  }

  @Test
  void aCreationWhoseAnswerIsLostIsNotSentTwice() throws IOException {
    seed("{\"groups\": [{\"name\": \"Sales\"}], \"folders\": [\"Home\"]}");
    sandbox.faults(
        JSON.readTree(
            "{\"rules\": [{\"kind\": \"drop_after\", \"operation\": \"createUser\", \"times\": 1}]}"));
    long before = requests("createUser");
    JsonNode run = run("joiner", ANN);
    assertEquals("[\"Sales\"]", user("ann").path("groups").toString(), run::toString);
    assertEquals(1, requests("createUser") - before);
  }

  @Test
  void aMoverHasExactlyTheNewGroups() throws IOException {
    seed(
        "{\"groups\": [{\"name\": \"Sales\"}, {\"name\": \"Support\"}],"
            + "\"users\": [{\"username\": \"ann\", \"groups\": [\"Sales\"]}]}");
    JsonNode run = run("mover", "{\"username\": \"ann\", \"groups\": [\"Support\"]}");
    assertEquals(200, run.at("/response/statusCode").asInt(), run::toString);
    assertEquals("[\"Support\"]", user("ann").path("groups").toString());
  }

  @Test
  void nothingMovesWhenAGroupIsUnknown() throws IOException {
    seed(
        "{\"groups\": [{\"name\": \"Sales\"}],"
            + "\"users\": [{\"username\": \"ann\", \"groups\": [\"Sales\"]}]}");
    JsonNode run = run("mover", "{\"username\": \"ann\", \"groups\": [\"Nobody\"]}");
    assertEquals(404, run.at("/response/statusCode").asInt());
    assertEquals("[\"Sales\"]", user("ann").path("groups").toString());
  }

  @Test
  void aLeaverKeepsNothing() throws IOException {
    seed(
        "{\"groups\": [{\"name\": \"Sales\"}], \"folders\": [\"Home\"],"
            + "\"users\": [{\"username\": \"ann\", \"groups\": [\"Sales\"]}],"
            + "\"permissions\": [{\"path\": \"Home\", \"user\": \"ann\", \"permission\": \"full\"}],"
            + "\"api_keys\": [{\"user\": \"ann\", \"name\": \"ci\"}]}");
    JsonNode run = run("leaver", "{\"username\": \"ann\"}");
    assertEquals("Succeeded", run.path("status").asText(), run::toString);
    assertEquals("Sales", run.at("/response/body/memberships/0/group_name").asText());
    JsonNode ann = user("ann");
    assertTrue(ann.path("disabled").asBoolean());
    assertEquals(0, ann.path("groups").size() + ann.path("permissions").size());
    assertEquals(0, ann.path("api_keys").size());
  }

  @Test
  void aLeaverWhoCouldNotBeClearedIsTold() throws IOException {
    seed(
        "{\"folders\": [\"Home\"], \"users\": [{\"username\": \"ann\"}],"
            + "\"permissions\": [{\"path\": \"Home\", \"user\": \"ann\", \"permission\": \"full\"}],"
            + "\"api_keys\": [{\"user\": \"ann\", \"name\": \"ci\"}]}");
    sandbox.faults(
        JSON.readTree(
            "{\"rules\": [{\"kind\": \"error_before\", \"operation\": \"deleteApiKey\", \"times\": 9}]}"));
    JsonNode run = run("leaver", "{\"username\": \"ann\"}");
    assertEquals(500, run.at("/response/statusCode").asInt(), run::toString);
    assertEquals("full", run.at("/response/body/receipt/permissions/0/permission").asText());
    assertTrue(user("ann").path("disabled").asBoolean());
    assertEquals(0, user("ann").path("permissions").size(), "the rest has been taken away");
    sandbox.clearFaults();
    assertEquals(200, run("leaver", "{\"username\": \"ann\"}").at("/response/statusCode").asInt());
    assertEquals(0, user("ann").path("api_keys").size());
  }

  @Test
  void aSiteAdministratorIsNotTouched() throws IOException {
    long before = sandbox.writeCount();
    JsonNode run = run("leaver", "{\"username\": \"admin\"}");
    assertEquals(409, run.at("/response/statusCode").asInt());
    assertEquals(0, sandbox.writeCount() - before);
  }

  @Test
  void requestsOfKnownCompaniesBecomeUsers() throws IOException {
    seed(
        "{\"user_requests\": [{\"name\": \"Ann\", \"email\": \"ann@Example.com\"},"
            + "{\"name\": \"Eve\", \"email\": \"eve@elsewhere.org\"}]}");
    JsonNode run = run("access-requests", "null");
    assertEquals("Succeeded", run.path("status").asText(), run::toString);
    assertEquals("Ann", user("ann@Example.com").path("name").asText());
    assertEquals(
        1, run("access-requests", "null").at("/actions/List_requests/outputs/body").size());
  }

  @Test
  void aWindowTellsAllThatHappenedInItAndTheNextOneNothing() throws IOException {
    sandbox.setClock(Instant.parse("2026-03-01T08:00:30Z"));
    StringBuilder events = new StringBuilder();
    for (int i = 0; i < 1200; i++) {
      events.append(i == 0 ? "" : ",").append("{\"event_type\": \"lockout\"}");
    }
    seed("{\"user_security_events\": [" + events + "]}");
    sandbox.faults(
        JSON.readTree(
            "{\"rules\": [{\"kind\": \"rate_limit\", \"operation\": \"listUserSecurityEvents\", \"times\": 2}]}"));
    JsonNode told = window("2026-03-01T08:00:00Z", "2026-03-01T08:15:00Z");
    assertEquals(1200, told.size());
    Set<String> ids = new HashSet<>();
    told.forEach(event -> ids.add(event.path("event_id").asText()));
    assertEquals(1200, ids.size());
    assertEquals(0, window("2026-03-01T08:15:00Z", "2026-03-01T08:30:00Z").size());
    assertEquals(0, window("2026-03-01T07:45:00Z", "2026-03-01T08:00:00Z").size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"watch-logins", "watch-public-keys", "watch-security-events", "watch-sso-events"})
  void aWindowThatIsTooLargeIsTold(String workflow, @TempDir Path folder) throws IOException {
    sandbox.setClock(Instant.parse("2026-03-01T08:00:30Z"));
    ObjectNode order =
        WorkflowEngine.logicApps(workflow, sandbox.baseUrl(), sandbox.apiKey(), JSON.nullNode());
    ObjectNode outputs = ((ObjectNode) order.path("trigger")).putObject("outputs");
    outputs.put("windowStartTime", "2026-03-01T08:00:00Z");
    outputs.put("windowEndTime", "2026-03-01T08:15:00Z");
    assertEquals("Succeeded", engine.run(order).path("status").asText());

    JsonNode definition = JSON.readTree(Path.of(order.path("definition").asText()).toFile());
    // Pages that never end: the position is not empty whatever the site answers.
    ObjectNode cursor =
        (ObjectNode) definition.at("/actions/For_each_page/actions/Keep_cursor/inputs");
    cursor.put("value", "next");
    ((ObjectNode) definition.at("/actions/For_each_page/actions/Read_page/inputs/queries"))
        .remove("cursor");
    Path endless = folder.resolve("endless.json");
    JSON.writeValue(endless.toFile(), definition);
    order.put("definition", endless.toString());
    assertEquals("Failed", engine.run(order).path("status").asText());
  }

  private static JsonNode window(String from, String to) throws IOException {
    ObjectNode order =
        WorkflowEngine.logicApps(
            "watch-security-events", sandbox.baseUrl(), sandbox.apiKey(), JSON.nullNode());
    ObjectNode outputs = ((ObjectNode) order.path("trigger")).putObject("outputs");
    outputs.put("windowStartTime", from).put("windowEndTime", to);
    JsonNode run = engine.run(order);
    assertEquals("Succeeded", run.path("status").asText(), run::toString);
    return run.at("/actions/Events/outputs/body");
  }

  private static JsonNode run(String workflow, String body) throws IOException {
    return engine.run(
        WorkflowEngine.logicApps(
            workflow, sandbox.baseUrl(), sandbox.apiKey(), JSON.readTree(body)));
  }

  private static void seed(String json) throws IOException {
    sandbox.seed((ObjectNode) JSON.readTree(json));
  }

  private static JsonNode user(String username) {
    List<JsonNode> users = new ArrayList<>();
    sandbox.state().path("users").forEach(users::add);
    return users.stream()
        .filter(user -> user.path("username").asText().equalsIgnoreCase(username))
        .findFirst()
        .orElseThrow();
  }

  private static long requests(String operation) {
    return sandbox.requests(0).stream().filter(r -> operation.equals(r.operation())).count();
  }
}
