package io.github.filesprovisioning.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApiKeysTest extends SandboxTest {
  @Test
  void the_secret_is_shown_once() {
    Site.Reply reply = site.post("/api_keys", "{'name':'ci','user_id':0}");
    assertEquals(201, reply.status());
    String secret = reply.json().path("key").asText();
    assertTrue(secret.matches("[0-9a-zA-Z]{40,}"));
    JsonNode read = site.get("/api_keys/" + reply.id()).ok();
    assertTrue(read.path("key").isNull());
    assertEquals("admin", site.withKey(secret).get("/users/2").ok().path("username").asText());
  }

  @Test
  void a_key_without_owner_acts_for_the_site() {
    String secret = site.post("/api_keys", "{'name':'site'}").ok().path("key").asText();
    Site siteWide = site.withKey(secret);
    assertEquals(201, siteWide.post("/users", "{'username':'ann'}").status());
    JsonNode own = siteWide.get("/api_key").ok();
    assertTrue(own.path("user_id").isNull());
    assertRefused(
        "bad-request/user-required", siteWide.post("/api_keys", "{'name':'x','user_id':0}"));
  }

  @Test
  void a_key_has_the_rights_of_its_owner() {
    long ann = user("ann");
    Site annsKey = as(ann);
    assertEquals("ann", annsKey.get("/users/" + ann).ok().path("username").asText());
    assertRefused(
        "not-authorized/site-admin-required", annsKey.post("/groups", "{'name':'Sales'}"));
    assertEquals(403, annsKey.get("/users").status());
  }

  @Test
  void the_key_of_the_connection_can_be_seen_changed_and_deleted() {
    Site annsKey = as(user("ann"));
    assertEquals("test", annsKey.get("/api_key").ok().path("name").asText());
    assertEquals("new", annsKey.patch("/api_key", "{'name':'new'}").ok().path("name").asText());
    assertEquals(204, annsKey.delete("/api_key").status());
    assertRefused("not-authenticated/invalid-credentials", annsKey.get("/api_key"));
  }

  @Test
  void a_session_has_no_key() {
    site.post("/users", "{'username':'ann','password':'canary-long'}").ok();
    assertRefused(
        "not-authorized/must-authenticate-with-api-key",
        signedIn("ann", "canary-long").get("/api_key"));
  }

  @Test
  void keys_stop_when_they_expire_or_their_owner_is_switched_off() {
    long ann = user("ann");
    String body = "{'name':'short','expires_at':'2099-01-01T00:00:00Z','user_id':" + ann + "}";
    Site annsKey = site.withKey(site.post("/api_keys", body).ok().path("key").asText());
    annsKey.get("/users/" + ann).ok();
    site.patch("/users/" + ann, "{'disabled':true}").ok();
    assertRefused("not-authenticated/invalid-credentials", annsKey.get("/users/" + ann));
    site.patch("/users/" + ann, "{'disabled':false}").ok();
    annsKey.get("/users/" + ann).ok();
    sandbox.setClock(Instant.parse("2099-01-01T00:00:00Z"));
    assertRefused("not-authenticated/invalid-credentials", annsKey.get("/users/" + ann));
  }

  @Test
  void a_key_for_files_never_administers() {
    String body = "{'name':'files','permission_set':'files_only','user_id':2}";
    Site files = site.withKey(site.post("/api_keys", body).ok().path("key").asText());
    files.get("/folders/").ok();
    files.get("/api_key").ok();
    assertRefused("not-authorized/api-key-only-for-file-operations", files.get("/users"));
  }

  @Test
  void a_key_that_may_do_nothing_does_nothing() {
    String body = "{'name':'none','permission_set':'none','user_id':2}";
    Site none = site.withKey(site.post("/api_keys", body).ok().path("key").asText());
    assertRefused("not-authorized/api-key-is-disabled", none.get("/users"));
  }

  @Test
  void users_make_and_see_their_own_keys_where_the_site_lets_them() {
    long ann = user("ann");
    Site annsKey = as(ann);
    assertEquals(ann, annsKey.post("/api_keys", "{'name':'mine'}").ok().path("user_id").asLong());
    assertEquals(List.of("test", "mine"), values(annsKey.get("/api_keys").ok(), "name"));
    assertRefused(
        "not-authorized/cant-act-for-other-user",
        annsKey.post("/api_keys", "{'name':'x','user_id':2}"));
    site.setting("{'users_can_create_api_keys':false}");
    assertEquals(403, annsKey.post("/api_keys", "{'name':'other'}").status());
    assertEquals(2, site.get("/users/" + ann).ok().path("api_keys_count").asInt());
  }

  @Test
  void use_is_noted_at_most_every_three_hours() {
    sandbox.setClock(Instant.parse("2026-03-01T00:00:00Z"));
    Site annsKey = as(user("ann"));
    String first = annsKey.get("/api_key").ok().path("last_use_at").asText();
    assertEquals("null", first);
    String noted = annsKey.get("/api_key").ok().path("last_use_at").asText();
    sandbox.advanceClock(Duration.ofHours(2));
    annsKey.get("/api_key").ok();
    assertEquals(noted, annsKey.get("/api_key").ok().path("last_use_at").asText());
    sandbox.advanceClock(Duration.ofHours(2));
    annsKey.get("/api_key").ok();
    assertNotEquals(noted, annsKey.get("/api_key").ok().path("last_use_at").asText());
  }

  @Test
  void keys_are_filtered_by_expiry() {
    site.post("/api_keys", "{'name':'soon','expires_at':'2098-01-01T00:00:00Z'}").ok();
    site.post("/api_keys", "{'name':'late','expires_at':'2099-01-01T00:00:00Z'}").ok();
    assertEquals(
        List.of("soon"),
        values(
            site.get("/api_keys?filter_lt%5Bexpires_at%5D=2098-06-01T00:00:00%2B02:00").ok(),
            "name"));
  }
}
