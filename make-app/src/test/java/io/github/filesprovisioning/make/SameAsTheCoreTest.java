package io.github.filesprovisioning.make;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.acceptance.CorePlatform;
import io.github.filesprovisioning.acceptance.Platform;
import io.github.filesprovisioning.acceptance.process.ProcessPlatform;
import io.github.filesprovisioning.core.catalog.ActionDefinition;
import io.github.filesprovisioning.core.catalog.Catalog;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every action that is one operation gives the same on Make as in the core. */
@DisplayName("Operations on Make")
class SameAsTheCoreTest {
  private static final String KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIF7sDcQZqoM3v3JfAm/anHjByxxkLur/nW4REvN3g+lC";

  /** The two sites are not used in the same second, and lists of Make have no cursor. */
  private static final Set<String> NOT_COMPARED =
      Set.of(
          "created_at",
          "expires_at",
          "last_active_at",
          "last_api_use_at",
          "last_login_at",
          "last_restapi_login_at",
          "last_use_at",
          "next_cursor",
          "password_set_at");

  private final Map<String, JsonNode> results = new LinkedHashMap<>();

  @Test
  void give_what_they_give_in_the_core() throws Exception {
    Map<String, JsonNode> core = play(new CorePlatform());
    Map<String, JsonNode> made;
    try (ProcessPlatform make = new ProcessPlatform(Path.of("platform"))) {
      made = play(make);
    }
    core.forEach((step, expected) -> assertEquals(expected, made.get(step), step));
    assertEquals(
        operations(),
        core.keySet().stream()
            .map(s -> s.split(" ")[0])
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private Map<String, JsonNode> play(Platform platform) throws Exception {
    results.clear();
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.builder().port(0).build())) {
      sandbox.setClock(Instant.parse("2026-03-01T08:00:00Z"));
      sandbox.seed(
          json(
              "{'users':[{'username':'bob'}],'folders':['Home'],"
                  + "'permissions':[{'path':'Home','user':'bob','permission':'full'}],"
                  + "'api_keys':[{'user':'bob','name':'ci'}],"
                  + "'user_requests':[{'name':'Dana','email':'dana@example.com','details':'x'}]}"));
      try (Platform.Session session = platform.open(sandbox.baseUrl(), sandbox.apiKey())) {
        steps(session);
      }
    }
    return new LinkedHashMap<>(results);
  }

  private void steps(Platform.Session session) throws Exception {
    String group = id(run(session, "group.create", "{'name':'Sales','notes':'n'}"));
    String ann =
        id(
            run(
                session,
                "user.create",
                "{'username':'ann','email':'ann@example.com','group_ids':'"
                    + group
                    + "','authenticate_until':'2026-12-31T23:00:00+02:00'}"));
    run(session, "user.get", "{'id':" + ann + "}");
    run(session, "user.list", "{'filter':{'username':'ann'}}");
    run(session, "user.list", "{'sort_by':{'username':'desc'},'per_page':1000}");
    run(session, "user.update", "{'id':" + ann + ",'company':'Example','notes':null}");
    run(session, "user.unlock", "{'id':" + ann + "}");
    run(session, "user.reset_two_factor", "{'id':" + ann + "}");
    run(session, "user.resend_welcome_email", "{'id':" + ann + "}");
    run(session, "group.get", "{'id':" + group + "}");
    run(session, "group.list", "{'filter_prefix':{'name':'Sa'}}");
    run(session, "group.update", "{'id':" + group + ",'notes':'new'}");
    run(session, "membership.list_members", "{'group_id':" + group + "}");
    run(session, "membership.list_user_groups", "{'user_id':" + ann + "}");
    run(session, "permission.list", "{'path':'Home'}");
    String key =
        id(
            run(
                session,
                "public_key.add",
                "{'user_id':" + ann + ",'title':'laptop','public_key':'" + KEY + "'}"));
    run(session, "public_key.list", "{'user_id':" + ann + "}");
    run(session, "public_key.delete", "{'id':" + key + "}");
    JsonNode keys = run(session, "api_key.list", "{}");
    run(session, "api_key.revoke", "{'id':" + keys.at("/items/1/id").asText() + "}");
    String request = run(session, "access_request.list", "{}").at("/items/0/id").asText();
    run(session, "access_request.close", "{'id':" + request + "}");
    run(session, "api.call", "{'method':'GET','path':'/users/" + ann + "'}");
    run(
        session,
        "api.call",
        "{'method':'PATCH','path':'/users/" + ann + "','body':{'name':'Ann'}}");
    run(session, "api.call", "{'method':'GET','path':'/users','query':{'per_page':1}}");
    run(session, "user.delete", "{'id':" + ann + "}");
    run(session, "group.delete", "{'id':" + group + "}");
  }

  private JsonNode run(Platform.Session session, String action, String input) throws Exception {
    JsonNode result = session.run(action, json(input));
    results.put(action + " " + input, stripped(result));
    return result;
  }

  private static JsonNode stripped(JsonNode result) throws IOException {
    // Read anew, so that equal numbers are of the same type.
    JsonNode copy = new ObjectMapper().readTree(result.toString());
    NOT_COMPARED.forEach(
        name -> copy.findParents(name).forEach(parent -> ((ObjectNode) parent).remove(name)));
    return copy;
  }

  private static Set<String> operations() {
    return Catalog.load().actions().stream()
        .filter(action -> action.operation().isPresent() || action.id().equals("api.call"))
        .map(ActionDefinition::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String id(JsonNode record) {
    return record.path("id").asText();
  }

  private static ObjectNode json(String text) throws IOException {
    return (ObjectNode) new ObjectMapper().readTree(text.replace('\'', '"'));
  }
}
