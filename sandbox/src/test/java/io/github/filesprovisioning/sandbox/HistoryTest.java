package io.github.filesprovisioning.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest extends SandboxTest {
  @Test
  void changes_through_the_api_are_told() {
    long ann = user("ann");
    site.patch("/users/" + ann, "{'name':'Ann'}").ok();
    long sales = group("Sales");
    long permission = site.post("/permissions", "{'path':'a','user_id':" + ann + "}").id();
    site.delete("/permissions/" + permission);
    site.delete("/groups/" + sales);
    site.delete("/users/" + ann);
    JsonNode history = site.get("/history").ok();
    assertEquals(
        List.of(
            "user_create",
            "user_update",
            "group_create",
            "permission_create",
            "permission_destroy",
            "group_destroy",
            "user_destroy"),
        values(history, "action"));
    assertEquals(ann, history.path(0).path("targets").path("id").asLong());
    assertEquals("admin", history.path(0).path("username").asText());
    assertEquals("restapi", history.path(0).path("interface").asText());
  }

  @Test
  void what_was_refused_or_seeded_is_not_told() {
    site.post("/users", "{'username':''}");
    site.seed("{'users':[{'username':'ann'}]}");
    assertEquals(0, site.get("/history").ok().size());
  }

  @Test
  void logins_have_a_list_of_their_own() {
    site.post("/users", "{'username':'ann','password':'canary-long'}").ok();
    signedIn("ann", "canary-long");
    assertEquals(List.of("ann"), values(site.get("/history/login").ok(), "username"));
  }

  @Test
  void the_history_covers_24_hours_and_can_be_narrowed() {
    sandbox.setClock(Instant.parse("2026-03-01T00:00:00Z"));
    user("ann");
    sandbox.advanceClock(Duration.ofHours(12));
    user("bob");
    String noon = "2026-03-01T13:00:00%2B02:00";
    assertEquals(1, site.get("/history?start_at=" + noon).ok().size());
    assertEquals(1, site.get("/history?end_at=" + noon).ok().size());
    sandbox.advanceClock(Duration.ofHours(13));
    assertEquals(1, site.get("/history").ok().size());
  }

  @Test
  void it_is_sorted_by_time_and_filtered_by_user_and_folder() {
    site.post("/folders/Sales/North?mkdir_parents=true", "{}").ok();
    long ann = site.post("/users", "{'username':'ann','site_admin':true}").id();
    as(ann).post("/groups", "{'name':'Sales'}").ok();
    assertEquals(
        List.of("group_create"),
        values(site.get("/history?filter%5Buser_id%5D=" + ann).ok(), "action"));
    assertEquals(
        List.of("Sales/North"), values(site.get("/history?filter%5Bfolder%5D=sales").ok(), "path"));
    JsonNode newest = site.get("/history?sort_by%5Bcreated_at%5D=desc").ok();
    assertEquals("group_create", newest.path(0).path("action").asText());
  }

  @Test
  void only_site_admins_see_it() {
    assertEquals(403, as(user("ann")).get("/history").status());
  }
}
