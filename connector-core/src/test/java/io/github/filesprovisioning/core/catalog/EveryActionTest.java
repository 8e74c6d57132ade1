package io.github.filesprovisioning.core.catalog;

import static io.github.filesprovisioning.core.catalog.SandboxSite.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Each action is run once on a site of its own state, and gives what the catalogue declares. */
@DisplayName("Every action of the catalogue")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryActionTest {
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  private final SandboxSite site = new SandboxSite();
  private final Map<String, Function<SandboxSite, ObjectNode>> cases = new TreeMap<>();

  EveryActionTest() {
    users();
    groups();
    memberships();
    permissions();
    keysAndRequests();
    lifecycle();
    cases.put("api.call", s -> json("{'method':'GET','path':'/users','query':{'per_page':1}}"));
  }

  @AfterAll
  void stop() {
    site.close();
  }

  @Test
  @DisplayName("has a case in this test")
  void hasACase() {
    Set<String> without = new TreeSet<>();
    Catalog.load().actions().forEach(action -> without.add(action.id()));
    without.removeAll(cases.keySet());
    assertEquals(Set.of(), without, "actions without a case in this test");
  }

  @TestFactory
  @DisplayName("runs and gives what it declares")
  Stream<DynamicTest> runs() {
    return Catalog.load().actions().stream()
        .filter(action -> cases.containsKey(action.id()))
        .map(action -> DynamicTest.dynamicTest(action.id(), () -> run(action)));
  }

  private void run(ActionDefinition action) {
    site.resetWithAnn();
    ObjectNode input = cases.get(action.id()).apply(site);
    JsonNode output = site.runner().run(action.id(), input);
    assertEquals(Set.of(), schema(action.output()).validate(output), () -> output.toString());
    assertFalse(action.isList() && output.path("items").isEmpty(), "the list is empty");
  }

  private static JsonSchema schema(JsonNode schema) {
    return SCHEMAS.getSchema(
        schema, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
  }

  private static long ann(SandboxSite site) {
    return site.run("user.find", "{'username':'ann'}").path("user").path("id").asLong();
  }

  private static long sales(SandboxSite site) {
    return site.run("group.find", "{'name':'Sales'}").path("group").path("id").asLong();
  }

  private static long firstId(SandboxSite site, String listAction, String input) {
    return site.run(listAction, input).path("items").get(0).path("id").asLong();
  }

  private void users() {
    cases.put("user.create", s -> json("{'username':'bob','group_ids':'%d'}", sales(s)));
    cases.put("user.ensure", s -> json("{'username':'ann','name':'Ann Lee'}"));
    cases.put("user.get", s -> json("{'id':%d}", ann(s)));
    cases.put("user.find", s -> json("{'email':'ann@example.com'}"));
    cases.put("user.list", s -> json("{'filter':{'username':'ann'},'per_page':1}"));
    cases.put("user.update", s -> json("{'id':%d,'company':'Example Ltd'}", ann(s)));
    cases.put("user.deactivate", s -> json("{'username':'ann'}"));
    cases.put("user.reactivate", s -> json("{'username':'ann'}"));
    cases.put("user.delete", s -> json("{'id':%d}", ann(s)));
    cases.put("user.unlock", s -> json("{'id':%d}", ann(s)));
    cases.put("user.reset_two_factor", s -> json("{'id':%d}", ann(s)));
    cases.put("user.resend_welcome_email", s -> json("{'id':%d}", ann(s)));
    cases.put(
        "user.restore_deleted",
        s -> {
          s.run("user.delete", "{'id':%d}", ann(s));
          return json("{'username':'ann','earliest_date':'%s'}", yesterday());
        });
  }

  private static String yesterday() {
    return Instant.now().minus(Duration.ofDays(1)).toString();
  }

  private void groups() {
    cases.put("group.create", s -> json("{'name':'Legal','user_ids':'%d'}", ann(s)));
    cases.put("group.ensure", s -> json("{'name':'Legal','notes':'lawyers'}"));
    cases.put("group.get", s -> json("{'id':%d}", sales(s)));
    cases.put("group.find", s -> json("{'name':'Sales'}"));
    cases.put("group.list", s -> json("{'filter_prefix':{'name':'S'},'per_page':1}"));
    cases.put("group.update", s -> json("{'id':%d,'notes':'sellers'}", sales(s)));
    cases.put("group.delete", s -> json("{'id':%d}", sales(s)));
  }

  private void memberships() {
    cases.put("membership.add", s -> json("{'username':'ann','group_name':'Support'}"));
    cases.put("membership.remove", s -> json("{'username':'ann','group_name':'Sales'}"));
    cases.put("membership.list_members", s -> json("{'group_id':%d}", sales(s)));
    cases.put("membership.list_user_groups", s -> json("{'user_id':%d}", ann(s)));
    cases.put("membership.check", s -> json("{'username':'ann','group_name':'Sales'}"));
    cases.put("membership.set_user_groups", s -> json("{'username':'ann','groups':['Support']}"));
    cases.put(
        "membership.set_group_members", s -> json("{'group_name':'Support','usernames':['ann']}"));
  }

  private void permissions() {
    cases.put(
        "permission.grant",
        s -> json("{'path':'Departments','permission':'readonly','group_name':'Sales'}"));
    cases.put("permission.revoke", s -> json("{'path':'Departments/Sales','username':'ann'}"));
    cases.put("permission.list", s -> json("{'user_id':%d}", ann(s)));
    cases.put(
        "permission.set_folder_permissions",
        s ->
            json(
                "{'path':'Departments/Sales','permissions':"
                    + "[{'group_name':'Sales','permission':'full'}]}"));
  }

  private void keysAndRequests() {
    cases.put(
        "public_key.add",
        s ->
            json(
                "{'user_id':%d,'title':'made','generate_keypair':true,'generate_algorithm':'ed25519'}",
                ann(s)));
    cases.put("public_key.list", s -> json("{'user_id':%d}", ann(s)));
    cases.put(
        "public_key.delete",
        s -> json("{'id':%d}", firstId(s, "public_key.list", "{'user_id':" + ann(s) + "}")));
    cases.put("api_key.list", s -> json("{'user_id':%d}", ann(s)));
    cases.put(
        "api_key.revoke",
        s -> json("{'id':%d}", firstId(s, "api_key.list", "{'user_id':" + ann(s) + "}")));
    cases.put("access_request.list", s -> json("{}"));
    cases.put(
        "access_request.close", s -> json("{'id':%d}", firstId(s, "access_request.list", "{}")));
  }

  private void lifecycle() {
    cases.put(
        "lifecycle.onboard_user",
        s ->
            json(
                "{'username':'bob','groups':['Sales'],'folders':['Home/bob'],"
                    + "'permissions':[{'path':'Home/bob','permission':'full'}],"
                    + "'public_keys':[{'title':'desk','public_key':'%s'}]}",
                SandboxSite.PUBLIC_KEY));
    cases.put("lifecycle.offboard_user", s -> json("{'username':'ann'}"));
    cases.put(
        "lifecycle.reinstate_user",
        s -> {
          ObjectNode input = json("{}");
          input.set(
              "receipt", s.run("lifecycle.offboard_user", "{'username':'ann'}").get("receipt"));
          return input;
        });
  }
}
