package io.github.filesprovisioning.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The endpoints that bring a sandbox into a state and tell the state it is in. */
class SeedTest extends SandboxTest {
  @Test
  void a_seed_shows_in_the_state_in_names() {
    site.seed(
        "{'groups':[{'name':'Sales','notes':'n'}],"
            + "'users':[{'username':'bob'},{'username':'ann','groups':['Sales'],"
            + "'admin_of':['Sales'],'last_login_at':'2026-01-01T00:00:00Z'}],"
            + "'folders':['Departments/Sales'],"
            + "'permissions':[{'path':'Departments','group':'Sales','permission':'readonly',"
            + "'recursive':false},{'path':'Homes/ann','user':'ann','permission':'full'}]}");
    JsonNode state = site.state();
    assertEquals(List.of("admin", "ann", "bob"), values(state.path("users"), "username"));
    JsonNode ann = state.path("users").path(1);
    assertEquals("[\"Sales\"]", ann.path("groups").toString());
    assertEquals("[\"Sales\"]", ann.path("admin_of").toString());
    assertEquals("2026-01-01T00:00:00Z", ann.path("last_login_at").asText());
    assertEquals("[\"sandbox\"]", state.path("users").path(0).path("api_keys").toString());
    JsonNode sales = state.path("groups").path(0);
    assertEquals("[\"ann\"]", sales.path("members").toString());
    assertEquals("[\"ann\"]", sales.path("admins").toString());
    assertEquals(
        "[{\"path\":\"Departments\",\"permission\":\"readonly\",\"recursive\":false}]",
        sales.path("permissions").toString());
    assertEquals(
        "[\"Departments\",\"Departments/Sales\",\"Homes\",\"Homes/ann\"]",
        state.path("folders").toString());
  }

  @Test
  void a_seeded_workspace_shows_in_the_state_with_the_id_that_others_need() {
    site.seed("{'workspaces':[{'name':'Europe'},{'name':'Africa'}]}");
    JsonNode workspaces = site.state().path("workspaces");
    assertEquals(List.of("Africa", "Europe"), values(workspaces, "name"));
    site.seed(
        "{'groups':[{'name':'Vienna','workspace_id':" + workspaces.path(1).path("id") + "}]}");
    JsonNode vienna = site.get("/groups").ok().path(0);
    assertEquals(workspaces.path(1).path("id"), vienna.path("workspace_id"));
  }

  @Test
  void seeding_again_changes_what_is_there() {
    site.seed("{'users':[{'username':'ann','name':'A','company':'Example'}]}");
    site.seed("{'users':[{'username':'ANN','name':'B'}]}");
    assertEquals(2, site.state().path("users").size());
    JsonNode ann = site.get("/users?filter%5Busername%5D=ann").ok().path(0);
    assertEquals("B", ann.path("name").asText());
    assertEquals("Example", ann.path("company").asText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'userz':[]}|userz",
        "{'users':[{'usernme':'ann'}]}|usernme",
        "{'users':[{'username':'bob'},{'username':'ann','disabled':'x'}]}|disabled is invalid",
        "{'users':[{'username':'bob'},{'username':'ann','groups':['Sales']}]}|Sales",
        "{'permissions':[{'path':'a','user':'ann'}]}|ann",
        "{'permissions':[{'path':'a','user':'admin','permission':'all'}]}|permission does not have a valid value",
        "{'public_keys':[{'user':'admin','title':'x','public_key':'y'}]}|Public key is invalid",
        "[1]|object",
        "{'permissions':[{'path':'a','user':'admin','recursive':'x'}]}|recursive"
      })
  void a_seed_that_makes_no_sense_is_refused_as_a_whole(String seed, String named) {
    Site.Reply reply = site.admin("POST", "/seed", seed);
    assertEquals(422, reply.status());
    assertTrue(reply.error().contains(named), reply::toString);
    assertEquals(1, site.state().path("users").size());
  }

  @Test
  void a_reset_empties_the_site_and_keeps_the_key() {
    long ann = user("ann");
    assertEquals(204, site.admin("POST", "/reset", "{}").status());
    assertEquals(404, site.get("/users/" + ann).status());
    assertEquals(ann, user("bob"), "ids start anew");
  }

  @Test
  void the_admin_endpoints_take_json_only() {
    for (String path : List.of("/seed", "/reset")) {
      Site.Reply reply = site.adminAs("POST", path, "a=b", "text/plain");
      assertEquals(415, reply.status());
    }
    assertEquals(404, site.admin("GET", "/nothing", null).status());
  }

  @Test
  void requests_are_logged_without_seeding_and_without_secrets() {
    site.seed("{'users':[{'username':'ann'}]}");
    site.with("User-Agent", "test/1").get("/users?per_page=1");
    site.send("POST", "/sessions?password=a-fake-secret&username=x", null, null);
    site.get("/no/such/path");
    JsonNode log = site.admin("GET", "/requests", null).ok();
    assertEquals(List.of("GET", "POST", "GET"), values(log, "method"));
    assertEquals("listUsers", log.path(0).path("operation").asText());
    assertEquals("test/1", log.path(0).path("user_agent").asText());
    assertEquals("/sessions", log.path(1).path("template").asText());
    assertEquals(404, log.path(2).path("status").asInt());
    assertTrue(
        !log.toString().contains("a-fake-secret") && !log.toString().contains(sandbox.apiKey()));
    assertEquals(1, site.admin("GET", "/requests?after=2", null).ok().size());
    assertEquals(
        "{\"requests\":3,\"writes\":1}",
        site.admin("GET", "/requests?count=true", null).ok().toString());
  }

  @Test
  void the_clock_can_be_set_and_moved() {
    assertEquals(204, site.admin("PUT", "/clock", "{'now':'2026-03-01T00:00:00Z'}").status());
    assertEquals(204, site.admin("PUT", "/clock", "{'advance':'PT25H'}").status());
    String created = site.post("/users", "{'username':'ann'}").ok().path("created_at").asText();
    assertTrue(created.startsWith("2026-03-02T01:00:"), created);
    assertEquals(422, site.admin("PUT", "/clock", "{'now':'tomorrow'}").status());
    assertEquals(422, site.admin("PUT", "/clock", "{}").status());
  }
}
