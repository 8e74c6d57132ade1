package io.github.filesprovisioning.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class SiteTest extends SandboxTest {
  @Test
  void the_site_shows_its_settings_and_who_asks() {
    JsonNode answer = site.get("/site").ok();
    assertEquals("Sandbox", answer.path("name").asText());
    assertEquals(8, answer.path("password_min_length").asInt());
    assertEquals("admin", answer.path("user").path("username").asText());
    assertTrue(answer.path("session").isNull());
  }

  @Test
  void a_setting_that_does_not_exist_is_named() {
    Site.Reply reply = site.admin("PATCH", "/site", "{'no_such_setting':true}");
    assertEquals(422, reply.status());
    assertTrue(reply.error().contains("no_such_setting"));
  }

  @Test
  void nobody_but_admins_sees_it() {
    assertEquals(403, as(user("ann")).get("/site").status());
  }
}
