package io.github.filesprovisioning.make;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.acceptance.ActionFailure;
import io.github.filesprovisioning.acceptance.Platform;
import io.github.filesprovisioning.acceptance.process.ProcessPlatform;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Make runs a module again when the answer is lost; there must be one record all the same. */
@DisplayName("A creation that is run again after its answer was lost")
class LostAnswerTest {
  private static final String KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIF7sDcQZqoM3v3JfAm/anHjByxxkLur/nW4REvN3g+lC";

  private static Sandbox sandbox;
  private static ProcessPlatform make;

  @BeforeAll
  static void start() throws IOException {
    sandbox = Sandbox.start(SandboxOptions.builder().port(0).build());
    make = new ProcessPlatform(Path.of("platform"));
  }

  @AfterAll
  static void stop() {
    make.close();
    sandbox.close();
  }

  @BeforeEach
  void empty() {
    sandbox.clearFaults();
    sandbox.reset();
  }

  @ParameterizedTest
  @CsvSource({
    "user.create, drop_after",
    "user.create, truncated_body",
    "user.create, error_after",
    "user.ensure, drop_after",
    "user.ensure, truncated_body",
    "user.ensure, error_after",
    "lifecycle.onboard_user, drop_after",
    "lifecycle.onboard_user, error_after"
  })
  void leaves_one_user(String action, String fault) throws Exception {
    lose("createUser", fault);
    JsonNode result = run(action, "{'username':'ann','email':'ann@example.com','name':'Ann Abel'}");

    JsonNode user = result.has("user") ? result.path("user") : result;
    assertEquals("Ann Abel", user.path("name").asText());
    assertEquals(1, count("users", "username", "ann"));
  }

  @ParameterizedTest
  @CsvSource({"group.create, drop_after", "group.create, error_after", "group.ensure, drop_after"})
  void leaves_one_group(String action, String fault) throws Exception {
    lose("createGroup", fault);
    JsonNode result = run(action, "{'name':'Sales','notes':'All of sales'}");

    JsonNode group = result.has("group") ? result.path("group") : result;
    assertEquals("All of sales", group.path("notes").asText());
    assertEquals(1, count("groups", "name", "Sales"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"drop_after", "truncated_body", "error_after"})
  void leaves_one_permission(String fault) throws Exception {
    sandbox.seed(json("{'users':[{'username':'ann'}],'folders':['Home']}"));
    lose("createPermission", fault);
    JsonNode result =
        run("permission.grant", "{'username':'ann','path':'Home','permission':'full'}");

    assertEquals("full", result.at("/permission/permission").asText());
    assertEquals(1, run("permission.list", "{'path':'Home'}").path("items").size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"membership.add", "membership.set_user_groups"})
  void leaves_one_membership_in_one_group(String action) throws Exception {
    sandbox.seed(json("{'users':[{'username':'ann'}]}"));
    sandbox.faults(
        json(
            "{'rules':[{'kind':'drop_after','operation':'createGroup','times':1},"
                + "{'kind':'drop_after','method':'PATCH','times':1}]}"));
    String group = action.endsWith("add") ? "'group_name':'Sales'" : "'groups':['Sales']";
    run(action, "{'username':'ann'," + group + ",'create_missing_groups':true}");

    assertEquals(1, count("groups", "name", "Sales"));
    JsonNode ann = ann();
    assertEquals("[\"Sales\"]", ann.path("groups").toString());
  }

  @Test
  void leaves_one_of_everything_a_new_person_gets() throws Exception {
    sandbox.seed(json("{'folders':['Home']}"));
    sandbox.faults(
        json(
            "{'rules':[{'kind':'drop_after','operation':'createUser','times':1},"
                + "{'kind':'drop_after','operation':'createGroup','times':1},"
                + "{'kind':'drop_after','operation':'createFolder','times':1},"
                + "{'kind':'drop_after','operation':'createPermission','times':1},"
                + "{'kind':'drop_after','operation':'createPublicKey','times':1}]}"));
    run(
        "lifecycle.onboard_user",
        "{'username':'ann','groups':['Sales'],'create_missing_groups':true,'folders':['Home/ann'],"
            + "'permissions':[{'path':'Home/ann','permission':'full'}],"
            + "'public_keys':[{'title':'laptop','public_key':'"
            + KEY
            + "'}]}");

    assertEquals(1, count("users", "username", "ann"));
    assertEquals(1, count("groups", "name", "Sales"));
    JsonNode ann = ann();
    assertEquals("[\"Sales\"]", ann.path("groups").toString());
    assertEquals(1, ann.path("permissions").size());
    assertEquals(1, ann.path("public_keys").size());
  }

  @Test
  void leaves_one_of_everything_that_is_given_back() throws Exception {
    sandbox.seed(
        json(
            "{'groups':[{'name':'Sales'}],'users':[{'username':'ann','groups':['Sales']}],"
                + "'folders':['Home'],'permissions':[{'path':'Home','user':'ann','permission':'full'}]}"));
    JsonNode receipt = run("lifecycle.offboard_user", "{'username':'ann'}").path("receipt");
    sandbox.faults(
        json(
            "{'rules':[{'kind':'drop_after','operation':'updateGroupUser','times':1},"
                + "{'kind':'drop_after','operation':'createPermission','times':1},"
                + "{'kind':'drop_after','operation':'updateUser','times':1}]}"));
    run("lifecycle.reinstate_user", "{'receipt':" + receipt + "}");

    JsonNode ann = ann();
    assertEquals("[\"Sales\"]", ann.path("groups").toString());
    assertEquals(1, ann.path("permissions").size());
    assertEquals(false, ann.path("disabled").asBoolean());
  }

  @Test
  void leaves_one_key() throws Exception {
    sandbox.seed(json("{'users':[{'username':'ann'}]}"));
    long ann = run("user.find", "{'username':'ann'}").at("/user/id").asLong();
    lose("createPublicKey", "drop_after");
    run("public_key.add", "{'user_id':" + ann + ",'title':'laptop','public_key':'" + KEY + "'}");

    assertEquals(1, run("public_key.list", "{'user_id':" + ann + "}").path("items").size());
  }

  @Test
  void generates_one_pair_of_keys_and_says_that_its_private_half_is_gone() throws Exception {
    sandbox.seed(json("{'users':[{'username':'ann'}]}"));
    long ann = run("user.find", "{'username':'ann'}").at("/user/id").asLong();
    lose("createPublicKey", "drop_after");
    ActionFailure failure =
        Assertions.assertThrows(
            ActionFailure.class,
            () ->
                run(
                    "public_key.add",
                    "{'user_id':" + ann + ",'title':'laptop','generate_keypair':true}"));

    assertEquals("CONFLICT", failure.kind());
    assertEquals(1, run("public_key.list", "{'user_id':" + ann + "}").path("items").size());
  }

  @Test
  void is_refused_when_the_name_belongs_to_somebody_else() throws Exception {
    sandbox.seed(json("{'users':[{'username':'ann','name':'Another Ann'}]}"));
    ActionFailure failure =
        Assertions.assertThrows(
            ActionFailure.class, () -> run("user.create", "{'username':'ann','name':'Ann Abel'}"));

    assertEquals("CONFLICT", failure.kind());
  }

  private static void lose(String operation, String fault) throws IOException {
    sandbox.faults(
        json("{'rules':[{'kind':'" + fault + "','operation':'" + operation + "','times':1}]}"));
  }

  private static JsonNode run(String action, String input) throws Exception {
    try (Platform.Session session = make.open(sandbox.baseUrl(), sandbox.apiKey())) {
      return session.run(action, json(input));
    }
  }

  private static long count(String list, String field, String value) {
    return StreamSupport.stream(sandbox.state().path(list).spliterator(), false)
        .filter(record -> record.path(field).asText().equals(value))
        .count();
  }

  private static JsonNode ann() {
    return StreamSupport.stream(sandbox.state().path("users").spliterator(), false)
        .filter(user -> user.path("username").asText().equals("ann"))
        .findFirst()
        .orElseThrow();
  }

  private static ObjectNode json(String text) throws IOException {
    return (ObjectNode) new ObjectMapper().readTree(text.replace('\'', '"'));
  }
}
