package io.github.filesprovisioning.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestoresTest extends SandboxTest {
  private static final String KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8g";

  private String annWithEverything() {
    sandbox.setClock(Instant.parse("2026-03-01T00:00:00Z"));
    site.seed(
        "{'groups':[{'name':'Sales'}],"
            + "'users':[{'username':'ann','groups':['Sales'],'type_of_2fa':'totp'},"
            + "{'username':'bob'}],"
            + "'permissions':[{'path':'a','user':'ann','permission':'full'}],"
            + "'public_keys':[{'user':'ann','title':'laptop','public_key':'"
            + KEY
            + "'}],"
            + "'api_keys':[{'user':'ann','name':'ci'}]}");
    return "/users/" + site.get("/users?filter%5Busername%5D=ann").ok().path(0).path("id").asLong();
  }

  @Test
  void deleted_users_come_back_under_their_old_id_with_keys_and_second_factor() {
    String ann = annWithEverything();
    site.delete(ann);
    Site.Reply job =
        site.post(
            "/restores", "{'earliest_date':'2026-02-28T23:59:00Z','restoration_type':'users'}");
    assertEquals(201, job.status());
    assertEquals("pending", job.json().path("status").asText());
    JsonNode done = site.get("/restores").ok().path(0);
    assertEquals("complete", done.path("status").asText());
    assertEquals(1, done.path("users_restored").asInt());
    assertEquals(1, done.path("public_keys_restored").asInt());
    assertEquals(1, done.path("api_keys_restored").asInt());
    assertEquals(1, done.path("two_factor_authentication_methods_restored").asInt());
    JsonNode user = site.get(ann).ok();
    assertEquals("ann", user.path("username").asText());
    assertEquals(1, user.path("public_keys_count").asInt());
    assertEquals("", user.path("group_ids").asText(), "memberships are not restored");
    assertEquals(0, site.get("/permissions").ok().size());
  }

  @Test
  void permissions_come_back_on_request() {
    String ann = annWithEverything();
    site.delete(ann);
    site.post(
            "/restores",
            "{'earliest_date':'2026-02-28T23:59:00Z','restoration_type':'users','restore_deleted_permissions':true}")
        .ok();
    assertEquals(List.of("a"), values(site.get("/permissions").ok(), "path"));
  }

  @Test
  void a_prefix_picks_usernames_whatever_their_case_and_success_needs_no_match() {
    String ann = annWithEverything();
    site.delete(ann);
    String job = "{'earliest_date':'2026-01-01T00:00:00Z','restoration_type':'users','prefix':'P'}";
    site.post("/restores", job.replace("'P'", "'bo'")).ok();
    assertEquals(404, site.get(ann).status());
    assertEquals("complete", site.get("/restores").ok().path(0).path("status").asText());
    site.post("/restores", job.replace("'P'", "'AN'")).ok();
    assertEquals(200, site.get(ann).status());
  }

  @Test
  void what_was_deleted_before_the_earliest_date_stays_gone() {
    String ann = annWithEverything();
    site.delete(ann);
    sandbox.advanceClock(Duration.ofHours(2));
    site.post("/restores", "{'earliest_date':'2026-03-01T01:00:00Z','restoration_type':'users'}")
        .ok();
    assertEquals(404, site.get(ann).status());
  }

  @Test
  void a_name_taken_in_the_meantime_is_reported() {
    String ann = annWithEverything();
    site.delete(ann);
    user("Ann");
    site.post("/restores", "{'earliest_date':'2026-01-01T00:00:00Z','restoration_type':'users'}")
        .ok();
    JsonNode done = site.get("/restores").ok().path(0);
    assertEquals(1, done.path("users_errored").asInt());
    assertEquals(1, done.path("error_messages").size());
  }

  @Test
  void a_date_more_than_a_year_back_is_refused() {
    assertInvalid(
        "earliest_date",
        "too_early",
        site.post("/restores", "{'earliest_date':'2020-01-01T00:00:00Z'}"));
  }

  @Test
  void a_job_for_files_counts_no_users() {
    JsonNode job =
        site.post("/restores", "{'earliest_date':'2099-06-01T00:00:00Z','prefix':'a/'}").ok();
    assertEquals("files", job.path("restoration_type").asText());
    assertFalse(job.has("users_restored"));
    assertEquals(0, job.path("files_restored").asInt(-1));
  }
}
