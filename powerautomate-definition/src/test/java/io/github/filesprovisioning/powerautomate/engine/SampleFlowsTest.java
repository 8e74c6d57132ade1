package io.github.filesprovisioning.powerautomate.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.acceptance.Subscription;
import io.github.filesprovisioning.powerautomate.workflow.WorkflowEngine;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sample flows of Power Automate do their work through definition, gateway and script. */
class SampleFlowsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static Sandbox sandbox;
  private static ScriptHost script;
  private static Gateway gateway;
  private static WorkflowEngine engine;
  private static ConnectorFiles connector;

  @BeforeAll
  static void start() {
    sandbox = Sandbox.start(SandboxOptions.builder().port(0).build());
    connector = ConnectorFiles.read(WorkflowEngine.MODULE);
    script = ScriptHost.start(WorkflowEngine.MODULE);
    String site = URI.create(sandbox.baseUrl()).getAuthority();
    gateway = new Gateway(connector, script, Map.of("site", site, "api_key", sandbox.apiKey()));
    engine = new WorkflowEngine();
  }

  @AfterAll
  static void stop() {
    engine.close();
    gateway.close();
    script.close();
    sandbox.close();
  }

  @BeforeEach
  void seed() throws Exception {
    sandbox.reset();
    sandbox.seed(
        JSON.readTree(
            "{\"groups\": [{\"name\": \"Sales\"}, {\"name\": \"Support\"}], \"folders\": [\"Home\"]}"));
  }

  @Test
  void aJoinerGetsAccountGroupsAndFolder() throws Exception {
    JsonNode run =
        run(
            "joiner",
            "{\"username\": \"ann\", \"email\": \"ann@example.com\", \"groups\": \"Sales,Support\"}");
    assertEquals("CREATED", run.at("/actions/What_was_done/outputs").asText(), run::toString);
    assertEquals("[\"Sales\",\"Support\"]", user("ann").path("groups").toString());
    assertEquals("Home/ann", user("ann").at("/permissions/0/path").asText());
  }

  @Test
  void spacesBetweenNamesDoNoHarm() throws Exception {
    String ann = "\"username\": \"ann\", \"email\": \"ann@example.com\"";
    JsonNode run = run("joiner", "{" + ann + ", \"groups\": \" Sales, Support ,\"}");
    assertEquals("Succeeded", run.path("status").asText(), run::toString);
    assertEquals("[\"Sales\",\"Support\"]", user("ann").path("groups").toString());
  }

  @Test
  void aJoinerMayHaveNoGroup() throws Exception {
    JsonNode run = run("joiner", "{\"username\": \"ann\", \"email\": \"ann@example.com\"}");
    assertEquals("Succeeded", run.path("status").asText(), run::toString);
    assertEquals("[]", user("ann").path("groups").toString());
  }

  @Test
  void aMoverWithoutAGroupIsStopped() throws Exception {
    sandbox.seed(JSON.readTree("{\"users\": [{\"username\": \"ann\", \"groups\": [\"Sales\"]}]}"));
    JsonNode run = run("mover", "{\"username\": \"ann\", \"groups\": \" , \"}");
    assertEquals("Failed", run.path("status").asText(), run::toString);
    assertEquals("[\"Sales\"]", user("ann").path("groups").toString());
  }

  @Test
  void aMoverHasExactlyTheNewGroups() throws Exception {
    sandbox.seed(JSON.readTree("{\"users\": [{\"username\": \"ann\", \"groups\": [\"Sales\"]}]}"));
    JsonNode run = run("mover", "{\"username\": \"ann\", \"groups\": \"Support\"}");
    assertEquals("Succeeded", run.path("status").asText(), run::toString);
    assertEquals(1, run.at("/actions/What_was_done/outputs/removed").size());
    assertEquals("[\"Support\"]", user("ann").path("groups").toString());
  }

  @Test
  void aLeaverIsSwitchedOffAndTheReceiptIsKept() throws Exception {
    sandbox.seed(JSON.readTree("{\"users\": [{\"username\": \"ann\", \"groups\": [\"Sales\"]}]}"));
    JsonNode run = run("leaver", "{\"username\": \"ann\"}");
    assertEquals(
        "ann", run.at("/actions/Keep_the_receipt/outputs/username").asText(), run::toString);
    assertTrue(user("ann").path("disabled").asBoolean());
  }

  @Test
  void anAccessRequestOfAKnownCompanyIsGrantedAndClosed() throws Exception {
    try (PowerAutomateSession session = new PowerAutomateSession(connector, gateway())) {
      Subscription subscription =
          session.follow("access_request.received", JSON.createObjectNode());
      sandbox.seed(
          JSON.readTree(
              "{\"user_requests\": [{\"name\": \"Ann\", \"email\": \"ann@example.com\"},"
                  + "{\"name\": \"Eve\", \"email\": \"eve@elsewhere.org\"}]}"));
      List<JsonNode> events = subscription.poll();
      assertEquals(2, events.size());
      for (JsonNode event : events) {
        JsonNode run = engine.run(order("access-request", event));
        assertEquals("Succeeded", run.path("status").asText(), run::toString);
      }
    }
    assertEquals("Ann", user("ann@example.com").path("name").asText());
    assertEquals(2, sandbox.state().path("users").size());
  }

  @Test
  void theFlowWaitsForTheTriggerThatThisTestFollows() throws Exception {
    JsonNode trigger =
        JSON.readTree(WorkflowEngine.MODULE.resolve("flows/access-request.json").toFile())
            .at("/properties/definition/triggers/When_an_access_request_is_received");
    String id = trigger.at("/inputs/host/operationId").asText();
    assertEquals("WhenAccessRequestReceived", id);
    assertTrue(connector.operation(id).target(JSON.createObjectNode()).contains("access_request"));
    assertEquals("@triggerOutputs()?['body']", trigger.path("splitOn").asText());
  }

  private static Gateway gateway() {
    String site = URI.create(sandbox.baseUrl()).getAuthority();
    return new Gateway(connector, script, Map.of("site", site, "api_key", sandbox.apiKey()));
  }

  private static JsonNode run(String flow, String body) throws Exception {
    return engine.run(order(flow, JSON.readTree(body)));
  }

  private static ObjectNode order(String flow, JsonNode body) {
    return WorkflowEngine.powerAutomate(flow, gateway.address(), body);
  }

  private static JsonNode user(String username) {
    List<JsonNode> users = new ArrayList<>();
    sandbox.state().path("users").forEach(users::add);
    return users.stream()
        .filter(user -> user.path("username").asText().equals(username))
        .findFirst()
        .orElseThrow();
  }
}
