package io.github.filesprovisioning.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.sandbox.http.RawExchange;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What goes over the wire is exactly what the most particular client expects. */
class StrictAnswersTest extends SandboxTest {
  private static final Set<String> KNOWN =
      Set.of(
          "detail",
          "error",
          "errors",
          "http-code",
          "instance",
          "model_errors",
          "model_error_keys",
          "title",
          "type",
          "data");

  private RawExchange raw(String method, String path, String body) throws IOException {
    return RawExchange.send(
        URI.create(sandbox.baseUrl() + "/api/rest/v1" + path), method, sandbox.apiKey(), body);
  }

  @Test
  void headers_are_spelled_exactly() throws IOException {
    user("ann");
    String head = raw("GET", "/users?per_page=1", "").head();
    assertTrue(head.startsWith("HTTP/1.1 200 "));
    assertTrue(head.contains("\r\nX-Files-Cursor: c2:next:"), head);
    assertTrue(head.contains("\r\nX-Files-Cursor-Next: c2:next:"), head);
    assertTrue(head.contains("\r\nX-Request-Id: "), head);
    assertTrue(head.contains("\r\nServer: files.com\r\n"), head);
    assertTrue(head.contains("\r\nContent-Type: application/json\r\n"), head);
    assertTrue(
        head.contains("\r\nCache-Control: no-cache, no-store, max-age=0, must-revalidate\r\n"));
  }

  @Test
  void a_204_has_neither_body_nor_content_type() throws IOException {
    RawExchange exchange = raw("DELETE", "/users/" + user("ann"), "");
    assertTrue(exchange.head().startsWith("HTTP/1.1 204 "));
    assertEquals(0, exchange.body().length);
    assertFalse(exchange.head().contains("Content-Type"), exchange.head());
    assertFalse(exchange.head().contains("Content-Length"), exchange.head());
  }

  @Test
  void the_last_page_has_no_cursor() {
    user("ann");
    Site.Reply reply = site.get("/users?per_page=2");
    assertEquals(2, reply.ok().size());
    assertEquals(null, reply.header("X-Files-Cursor"));
  }

  @Test
  void errors_hold_only_what_clients_know() {
    for (Site.Reply reply :
        new Site.Reply[] {
          site.get("/users/4711"),
          site.post("/users", "{'username':''}"),
          site.post("/users", "{}"),
          site.post("/users", "{"),
          site.withKey("wrong").get("/users"),
          site.withKey(null).get("/users"),
          site.get("/no_such_thing")
        }) {
      JsonNode body = reply.json();
      body.fieldNames().forEachRemaining(name -> assertTrue(KNOWN.contains(name), name));
      assertEquals(reply.status(), body.path("http-code").asInt());
      assertEquals(reply.header("X-Request-Id"), body.path("instance").asText());
      assertEquals(reply.header("X-Files-Error-Class"), body.path("type").asText());
    }
  }

  @Test
  void not_found_is_worded_as_recorded() {
    Site.Reply reply = site.get("/users/4711");
    assertEquals(404, reply.status());
    assertEquals("Not Found.  This may be related to your permissions.", reply.error());
    assertEquals("Not Found", reply.json().path("title").asText());
    assertEquals("not-found", reply.type());
  }

  @Test
  void a_wrong_key_is_refused_as_recorded() {
    Site.Reply reply = site.withKey("0000").get("/users");
    assertEquals(401, reply.status());
    assertEquals("not-authenticated/invalid-credentials", reply.type());
    assertEquals("Invalid Credentials", reply.json().path("title").asText());
    assertEquals(
        "The API key or Session token provided could not be used to validate this request.",
        reply.error());
    assertRefused("not-authenticated/authentication-required", site.withKey(null).get("/users"));
  }

  @Test
  void a_key_counts_more_than_a_session() {
    assertEquals(200, site.with("X-FilesAPI-Auth", "nonsense").get("/users").status());
  }

  @Test
  void a_record_that_cannot_be_saved_is_explained_by_field() {
    JsonNode body = site.post("/users", "{'username':'a  b ','email':'x'}").json();
    assertEquals("Model Save Error", body.path("title").asText());
    assertEquals(
        "[\"Username must not contain multiple spaces together\","
            + "\"Username must not begin or end with a space\",\"Email is invalid\"]",
        body.path("errors").toString());
    assertEquals(
        "{\"username\":[\"multiple_spaces\",\"leading_trailing_space\"],\"email\":[\"invalid\"]}",
        body.path("model_error_keys").toString());
  }

  @Test
  void dates_are_in_utc_with_whole_seconds() {
    String created = site.get("/users/2").ok().path("created_at").asText();
    assertTrue(created.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ"), created);
  }
}
