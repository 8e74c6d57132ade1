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
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What Power Automate adds to single calls of Files.com; the calls themselves are in the vectors.
 */
class SingleCallsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIF7sDcQZqoM3v3JfAm/anHjByxxkLur/nW4REvN3g+lC";

  private static Sandbox sandbox;
  private static PowerAutomatePlatform platform;
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
  void aPathOfACallHasToBeOne() throws Exception {
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
  void aCreationThatCannotBeLookedUpIsUncertain() throws Exception {
    long before = sandbox.writeCount();
    sandbox.faults(
        json(
            "{'rules':[{'kind':'drop_after','operation':'createUser','times':1},"
                + "{'kind':'error_before','operation':'listUsers','status':501}]}"));
    ActionFailure lost = failure("user.create", "{'username':'ann'}");
    assertEquals("UNCERTAIN", lost.kind());
    assertTrue(lost.getMessage().contains("Looking for the record failed too"), lost::getMessage);
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
                + "'user_requests':[{'name':'Dan','email':'dan@example.com'},{'name':'Eve'}],"
                + "'public_keys':[{'user':'ann','title':'Laptop','public_key':'"
                + KEY
                + "'}],'api_keys':[{'user':'ann','name':'HR feed'}],"
                + "'ai_assistant_personalities':[{'name':'Short Answers'}],"
                + "'desktop_configuration_profiles':[{'name':'Head Office'}],"
                + "'integration_centric_profiles':[{'name':'Accounting'}]}"));
    assertChoice("ListUsersChoices", "ann (Ann Abel)");
    assertChoice("ListGroupsChoices", "Sales");
    assertChoice("ListFoldersChoices", "Home");
    assertChoice("ListPartnersChoices", "Acme");
    assertChoice("ListWorkspacesChoices", "EU");
    assertChoice("ListSsoStrategiesChoices", "Okta (okta)");
    assertChoice("ListAccessRequestsChoices", "dan@example.com (Dan)");
    assertChoice("ListAccessRequestsChoices", recordId("ListAccessRequests", "Eve") + " (Eve)");
    assertChoice("ListPublicKeysChoices", "Laptop (ann)");
    assertChoice("ListApiKeysChoices", "HR feed (" + recordId("ListApiKeys", "HR feed") + ")");
    assertChoice("ListAiAssistantPersonalitiesChoices", "Short Answers");
    assertChoice("ListDesktopConfigurationProfilesChoices", "Head Office");
    assertChoice("ListIntegrationCentricProfilesChoices", "Accounting");
  }

  private String recordId(String list, String name) throws IOException {
    for (JsonNode item : session.ask(list, json("{}")).json().path("value")) {
      if (item.path("name").asText().equals(name)) {
        return item.path("id").asText();
      }
    }
    throw new AssertionError("no " + name + " in " + list);
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
