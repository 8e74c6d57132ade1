package io.github.filesprovisioning.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspacesTest extends SandboxTest {
  private long north;

  private Site inNorth() {
    north = site.post("/workspaces", "{'name':'North'}").id();
    return site.with("X-Files-Workspace-Id", String.valueOf(north));
  }

  @Test
  void names_are_unique_and_needed() {
    inNorth();
    assertInvalid("name", "taken", site.post("/workspaces", "{'name':'NORTH'}"));
    assertInvalid("name", "blank", site.post("/workspaces", "{}"));
    assertEquals(
        List.of("North"), values(site.get("/workspaces?filter_prefix%5Bname%5D=no").ok(), "name"));
  }

  @Test
  void the_header_makes_and_shows_records_of_one_workspace() {
    Site inside = inNorth();
    JsonNode ann = inside.post("/users", "{'username':'ann'}").ok();
    assertEquals(north, ann.path("workspace_id").asLong());
    inside.post("/groups", "{'name':'Sales'}").ok();
    user("bob");
    assertEquals(List.of("ann"), values(inside.get("/users").ok(), "username"));
    assertEquals(List.of("Sales"), values(inside.get("/groups").ok(), "name"));
    assertEquals(3, site.get("/users").ok().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"4711", "north"})
  void a_header_that_names_no_workspace_is_refused(String header) {
    assertRefused(
        "bad-request/invalid-workspace-id-header",
        site.with("X-Files-Workspace-Id", header).get("/users"));
  }

  @Test
  void a_deleted_workspace_takes_everything_in_it_along() {
    Site inside = inNorth();
    long ann = inside.post("/users", "{'username':'ann'}").id();
    long sales = inside.post("/groups", "{'name':'Sales'}").id();
    assertEquals(204, site.delete("/workspaces/" + north).status());
    assertEquals(404, site.get("/users/" + ann).status());
    assertEquals(404, site.get("/groups/" + sales).status());
  }
}
