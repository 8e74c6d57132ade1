package io.github.filesprovisioning.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A fresh sandbox for every test and a client that speaks with the key of its site admin. */
abstract class SandboxTest {
  Sandbox sandbox;
  Site site;

  @BeforeEach
  void start() {
    sandbox = Sandbox.start(SandboxOptions.builder().build());
    site = Site.of(sandbox);
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  long user(String username) {
    return site.post("/users", "{'username':'" + username + "'}").id();
  }

  long group(String name) {
    return site.post("/groups", "{'name':'" + name + "'}").id();
  }

  /** A client that speaks with a new key of a user. */
  Site as(long userId) {
    String body = "{'name':'test','user_id':" + userId + "}";
    return site.withKey(site.post("/api_keys", body).ok().path("key").asText());
  }

  /** A client that speaks with a new session of a user. */
  Site signedIn(String username, String password) {
    String body = "{'username':'" + username + "','password':'" + password + "'}";
    Site.Reply reply = site.withKey(null).post("/sessions", body);
    return site.withSession(reply.ok().path("id").asText());
  }

  static void assertRefused(String type, Site.Reply reply) {
    assertEquals(type, reply.type(), reply::toString);
    assertEquals(type, reply.header("X-Files-Error-Class"));
    assertEquals(reply.status(), reply.json().path("http-code").asInt());
  }

  /** The one complaint of a 422 about a record. */
  static void assertInvalid(String field, String key, Site.Reply reply) {
    assertRefused("processing-failure/model-save-error", reply);
    assertEquals(
        key, reply.json().path("model_error_keys").path(field).path(0).asText(), reply::toString);
    assertEquals(1, reply.json().path("errors").size(), reply::toString);
  }

  /** The values of one field of all records of a list. */
  static List<String> values(JsonNode list, String field) {
    List<String> values = new ArrayList<>();
    list.forEach(record -> values.add(record.path(field).asText()));
    return values;
  }
}
