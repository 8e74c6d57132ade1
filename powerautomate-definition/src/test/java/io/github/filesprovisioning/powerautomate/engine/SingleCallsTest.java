package io.github.filesprovisioning.powerautomate.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.acceptance.ActionFailure;
import io.github.filesprovisioning.powerautomate.definition.Contract;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The actions that are one call of Files.com; the others are in the vectors. */
class SingleCallsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIF7sDcQZqoM3v3JfAm/anHjByxxkLur/nW4REvN3g+lC";

  private static Sandbox sandbox;
  private static PowerAutomatePlatform platform;
  private final Set<String> used = new TreeSet<>();
  private PowerAutomateSession session;

  @BeforeAll
  static void start() {
    sandbox = Sandbox.start(SandboxOptions.builder().port(0).build());
    platform = new PowerAutomatePlatform(Path.of(System.getProperty("module.dir")));
  }

  @AfterAll
  static void stop() {
    platform.close();
    sandbox.close();
  }

  @BeforeEach
  void open() {
    sandbox.reset();
    session = platform.open(sandbox.baseUrl(), sandbox.apiKey());
  }

  @AfterEach
  void close() {
    sandbox.clearFaults();
    session.close();
  }

  @Test
  void everyOneOfThemWorks() throws Exception {
    sandbox.seed(json("{'user_requests':[{'name':'Dan','email':'dan@example.com'}]}"));
    long ann =
        run("user.create", "{'username':'ann','email':'ann@example.com'}").get("id").asLong();
    assertEquals("ann", run("user.get", "{'id':%d}", ann).path("username").asText());
    JsonNode updated = run("user.update", "{'id':%d,'name':'Ann Abel','notes':null}", ann);
    assertEquals("Ann Abel", updated.path("name").asText());
    JsonNode users = run("user.list", "{'filter':{'username':'ann'}}").path("items");
    assertEquals(ann, users.path(0).path("id").asLong());
    for (String verb : new String[] {"unlock", "reset_two_factor", "resend_welcome_email"}) {
      assertEquals(ann, run("user." + verb, "{'id':%d}", ann).path("id").asLong());
    }
    long group = run("group.create", "{'name':'Sales','user_ids':'%d'}", ann).get("id").asLong();
    assertEquals("Sales", run("group.get", "{'id':%d}", group).path("name").asText());
    assertEquals("x", run("group.update", "{'id':%d,'notes':'x'}", group).path("notes").asText());
    assertEquals(1, run("group.list", "{}").path("items").size());
    assertEquals(1, run("membership.list_members", "{'group_id':%d}", group).path("items").size());
    assertEquals(1, run("membership.list_user_groups", "{'user_id':%d}", ann).path("items").size());
    assertTrue(run("permission.list", "{'user_id':%d}", ann).path("items").isEmpty());
    long key =
        run("public_key.add", "{'user_id':%d,'title':'laptop','public_key':'" + KEY + "'}", ann)
            .path("id")
            .asLong();
    assertEquals(1, run("public_key.list", "{'user_id':%d}", ann).path("items").size());
    assertEquals(key, run("public_key.delete", "{'id':%d}", key).path("id").asLong());
    sandbox.seed(json("{'api_keys':[{'user':'ann','name':'ci'}]}"));
    JsonNode keys = run("api_key.list", "{'user_id':%d}", ann).path("items");
    long apiKey = keys.path(0).path("id").asLong();
    assertEquals(apiKey, run("api_key.revoke", "{'id':%d}", apiKey).path("id").asLong());
    long request = run("access_request.list", "{}").path("items").path(0).path("id").asLong();
    assertEquals(request, run("access_request.close", "{'id':%d}", request).path("id").asLong());
    assertEquals(group, run("group.delete", "{'id':%d}", group).path("id").asLong());
    assertEquals(ann, run("user.delete", "{'id':%d}", ann).path("id").asLong());
    assertEquals(offered(), used);
  }

  private static Set<String> offered() {
    return Contract.load().actions().stream()
        .filter(action -> action.has("operation"))
        .filter(action -> !action.path("unsupported").has("powerautomate"))
        .map(action -> action.path("id").asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void anyOtherCallCanBeMade() throws Exception {
    JsonNode made = run("api.call", "{'method':'POST','path':'/groups','body':{'name':'Sales'}}");
    assertEquals(201, made.path("status").asInt());
    JsonNode found = run("api.call", "{'method':'GET','path':'/groups','query':{'per_page':1}}");
    assertEquals("Sales", found.path("body").path(0).path("name").asText());
    assertEquals(
        "path", failure("api.call", "{'method':'GET','path':'groups'}").field().orElseThrow());
  }

  @Test
  void aCallThatMayNotBeRepeatedIsNotRepeated() throws Exception {
    long before = sandbox.writeCount();
    sandbox.faults(json("{'rules':[{'kind':'drop_after','operation':'createGroup','times':1}]}"));
    ActionFailure lost =
        failure("api.call", "{'method':'POST','path':'/groups','body':{'name':'Sales'}}");
    assertEquals("UNCERTAIN", lost.kind());
    assertEquals(before + 1, sandbox.writeCount());
  }

  @Test
  void aCreationWhoseAnswerIsLostIsLookedUp() throws Exception {
    long before = sandbox.writeCount();
    sandbox.faults(json("{'rules':[{'kind':'drop_after','operation':'createUser','times':1}]}"));
    assertEquals("ann", run("user.create", "{'username':'ann'}").path("username").asText());
    assertEquals(before + 1, sandbox.writeCount());
  }

  @Test
  void aCreationThatHadNoAnswerInTimeIsFoundWhenThePlatformRepeatsIt() throws Exception {
    sandbox.faults(
        json(
            "{'rules':[{'kind':'slow_body','operation':'createUser','delay_ms':1000,'times':1}]}"));
    assertEquals(
        "ann", run("user.create", "{'username':'ann','company':'Acme'}").path("username").asText());
    assertEquals(2, sandbox.state().path("users").size());
  }

  @Test
  void aUserWhoHasLongBeenThereIsInTheWay() throws Exception {
    sandbox.setClock(Instant.now().minus(Duration.ofHours(1)));
    run("user.create", "{'username':'ann'}");
    assertEquals("CONFLICT", failure("user.create", "{'username':'ann'}").kind());
  }

  @Test
  void whatElseStandsInTheAddressOfATriggerDoesNoHarm() {
    String address = session.trigger("user.created", json()).address();
    assertEquals(202, session.follow(address + "?api-version=1").status());
  }

  @Test
  void theLinkToTheNextPageLeadsThere() throws Exception {
    sandbox.seed(json("{'groups':[{'name':'A'},{'name':'B'},{'name':'C'}]}"));
    Set<String> names = new TreeSet<>();
    GatewayResponse page = session.ask("ListGroups", json("{'per_page':2}"));
    page.json().path("value").forEach(group -> names.add(group.path("name").asText()));
    page = session.follow(page.json().path("nextLink").asText());
    page.json().path("value").forEach(group -> names.add(group.path("name").asText()));
    assertEquals(Set.of("A", "B", "C"), names);
    assertFalse(page.json().has("nextLink"));
  }

  @Test
  void everyListOfChoicesIsFilled() throws Exception {
    sandbox.seed(
        json(
            "{'groups':[{'name':'Sales'}],'folders':['Home'],'partners':[{'name':'Acme'}],"
                + "'users':[{'username':'ann','name':'Ann Abel'}],'workspaces':[{'name':'EU'}],"
                + "'sso_strategies':[{'label':'Okta','provider':'okta'}],"
                + "'user_requests':[{'name':'Dan','email':'dan@example.com'}]}"));
    assertChoice("ListUsersChoices", "ann (Ann Abel)");
    assertChoice("ListGroupsChoices", "Sales");
    assertChoice("ListFoldersChoices", "Home");
    assertChoice("ListPartnersChoices", "Acme");
    assertChoice("ListWorkspacesChoices", "EU");
    assertChoice("ListSsoStrategiesChoices", "Okta (okta)");
    assertChoice("ListAccessRequestsChoices", "dan@example.com (Dan)");
  }

  private void assertChoice(String operation, String label) throws IOException {
    JsonNode choices = session.ask(operation, json("{}")).json();
    Set<String> labels = new TreeSet<>();
    choices.forEach(choice -> labels.add(choice.path("label").asText()));
    assertTrue(labels.contains(label), () -> operation + ": " + choices);
    choices.forEach(choice -> assertFalse(choice.path("value").isNull()));
  }

  @Test
  void secretsAreNotRepeatedInErrors() throws Exception {
    ActionFailure refused =
        failure("user.create", "{'username':'pass-word-1  x','password':'pass-word-1'}");
    assertFalse(refused.getMessage().contains("pass-word-1"), refused.getMessage());
  }

  @Test
  void anOperationIdInBase64IsUnderstood() throws Exception {
    sandbox.seed(json("{'groups':[{'name':'Sales'}]}"));
    assertEquals(
        "Sales",
        platform
            .runScript("TGlzdEdyb3Vwcw==", sandbox, "/api/rest/v1/groups")
            .json()
            .path("value")
            .path(0)
            .path("name")
            .asText());
  }

  private JsonNode run(String action, String input, Object... values) throws Exception {
    used.add(action);
    return session.run(action, json(String.format(input, values)));
  }

  private ActionFailure failure(String action, String input) throws IOException {
    ObjectNode fields = json(input);
    return assertThrows(ActionFailure.class, () -> session.run(action, fields));
  }

  private static ObjectNode json() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static ObjectNode json(String text) throws IOException {
    return JsonNodeFactory.instance
        .objectNode()
        .setAll((ObjectNode) JSON.readTree(text.replace('\'', '"')));
  }
}
