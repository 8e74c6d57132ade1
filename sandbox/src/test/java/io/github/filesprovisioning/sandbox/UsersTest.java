package io.github.filesprovisioning.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UsersTest {
  private Sandbox sandbox;
  private Site site;

  @BeforeEach
  void start() {
    sandbox = Sandbox.start(SandboxOptions.builder().build());
    site = Site.of(sandbox);
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void a_username_alone_makes_a_user() {
    Site.Reply reply = site.post("/users", "{'username':'ann'}");
    assertEquals(201, reply.status());
    JsonNode user = site.get("/users/" + reply.id()).ok();
    assertEquals("ann", user.path("username").asText());
    assertEquals("password", user.path("authentication_method").asText());
    assertTrue(user.path("sftp_permission").asBoolean());
    assertTrue(user.path("password_set_at").isNull());
    assertEquals(user.path("created_at"), user.path("last_active_at"));
    assertEquals("", user.path("group_ids").asText());
    assertFalse(user.has("receive_admin_alerts"));
  }

  @Test
  void usernames_are_unique_whatever_their_case() {
    site.post("/users", "{'username':'ann'}").ok();
    Site.Reply reply = site.post("/users", "{'username':'ANN'}");
    assertEquals(422, reply.status());
    assertEquals("processing-failure/model-save-error", reply.type());
    assertEquals("Username has already been taken", reply.error());
    assertEquals("taken", reply.json().at("/model_error_keys/username/0").asText());
  }

  @Test
  void a_missing_username_is_named() {
    Site.Reply reply = site.post("/users", "{'email':'a@example.com'}");
    assertEquals(422, reply.status());
    assertEquals("bad-request", reply.type());
    assertEquals("username is missing", reply.error());
  }

  @Test
  void groups_named_in_the_create_are_joined() {
    long group = site.post("/groups", "{'name':'Sales'}").id();
    JsonNode user = site.post("/users", "{'username':'ann','group_ids':'" + group + "'}").ok();
    assertEquals(String.valueOf(group), user.path("group_ids").asText());
    assertEquals("ann", site.get("/groups/" + group).ok().path("usernames").asText());
  }

  @Test
  void a_deleted_user_is_gone() {
    long id = site.post("/users", "{'username':'ann'}").id();
    Site.Reply reply = site.delete("/users/" + id);
    assertEquals(204, reply.status());
    assertEquals("", reply.response().body());
    assertEquals(404, site.get("/users/" + id).status());
  }
}
