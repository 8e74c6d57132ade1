package io.github.filesprovisioning.sandbox.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import io.github.filesprovisioning.sandbox.http.RawExchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looks at each fault from a bare socket, and at the site for whether the request took effect. */
@DisplayName("An injected fault")
class FaultInjectionTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Sandbox sandbox;

  @BeforeEach
  void start() {
    sandbox = Sandbox.start(SandboxOptions.builder().port(0).build());
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void rate_limit_answers_429_with_retry_after_and_nothing_happens() throws IOException {
    rule("'kind':'rate_limit','retry_after':7");
    RawExchange answer = create("ann");
    assertEquals(429, answer.status());
    assertEquals(Optional.of("7"), answer.header("Retry-After"));
    assertEquals("rate-limited/too-many-requests", json(answer).path("type").asText());
    assertFalse(exists("ann"));
  }

  @Test
  void rate_limit_can_leave_the_waiting_time_to_the_client() throws IOException {
    rule("'kind':'rate_limit','retry_after':null");
    assertEquals(Optional.empty(), create("ann").header("Retry-After"));
  }

  @Test
  void error_before_answers_5xx_and_nothing_happens() throws IOException {
    rule("'kind':'error_before','status':502");
    RawExchange answer = create("ann");
    assertEquals(502, answer.status());
    assertTrue(answer.header("Content-Type").orElseThrow().startsWith("text/html"));
    assertTrue(answer.text().startsWith("<html>"));
    assertFalse(exists("ann"));
  }

  @Test
  void error_after_answers_5xx_although_it_happened() throws IOException {
    rule("'kind':'error_after','status':500");
    RawExchange answer = create("ann");
    assertEquals(500, answer.status());
    assertEquals("500", json(answer).path("http-code").textValue());
    assertFalse(json(answer).has("type"));
    assertTrue(exists("ann"));
  }

  @Test
  void a_503_can_say_when_to_come_back() throws IOException {
    rule("'kind':'error_before','status':503,'retry_after':2,'body':'json'");
    RawExchange answer = create("ann");
    assertEquals(Optional.of("2"), answer.header("Retry-After"));
    assertEquals("503", json(answer).path("http-code").textValue());
  }

  @Test
  void drop_before_closes_without_a_byte_and_nothing_happens() throws IOException {
    rule("'kind':'drop_before'");
    assertTrue(create("ann").nothingCame());
    assertFalse(exists("ann"));
  }

  @Test
  void drop_after_closes_without_a_byte_although_it_happened() throws IOException {
    rule("'kind':'drop_after'");
    assertTrue(create("ann").nothingCame());
    assertTrue(exists("ann"));
  }

  @Test
  void truncated_body_promises_more_than_it_sends() throws IOException {
    rule("'kind':'truncated_body'");
    RawExchange answer = create("ann");
    assertEquals(201, answer.status());
    int promised = Integer.parseInt(answer.header("Content-Length").orElseThrow());
    assertTrue(answer.body().length > 0 && answer.body().length < promised);
    assertTrue(exists("ann"));
  }

  @Test
  void malformed_json_is_complete_for_http_and_broken_for_a_parser() throws IOException {
    rule("'kind':'malformed_json'");
    RawExchange answer = create("ann");
    assertEquals(201, answer.status());
    assertEquals(
        Optional.of(Integer.toString(answer.body().length)), answer.header("Content-Length"));
    assertThrows(JsonProcessingException.class, () -> JSON.readTree(answer.text()));
    assertTrue(exists("ann"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"slow_body", "latency"})
  void slowness_changes_nothing_but_time(String kind) throws IOException {
    create("ann");
    String usual = send("GET", "/users").text();
    rule("'kind':'" + kind + "','delay_ms':3");
    RawExchange slow = send("GET", "/users");
    assertEquals(200, slow.status());
    assertEquals(usual, slow.text());
    assertEquals(1, injected(kind));
  }

  @Test
  void expired_cursor_meets_only_requests_with_a_cursor() throws IOException {
    create("ann");
    rule("'kind':'expired_cursor'");
    RawExchange first = send("GET", "/users?per_page=1");
    assertEquals(200, first.status());
    String cursor = first.header("X-Files-Cursor").orElseThrow();
    RawExchange second = send("GET", "/users?per_page=1&cursor=" + cursor);
    assertEquals(422, second.status());
    assertEquals("bad-request/invalid-cursor", json(second).path("type").asText());
    sandbox.faults(json("{'rules':[]}"));
    assertEquals(200, send("GET", "/users?per_page=1&cursor=" + cursor).status());
  }

  @Test
  void overtaken_carries_out_another_request_first() throws IOException {
    rule(
        "'kind':'overtaken','operation':'createUser','times':1,"
            + "'by':{'method':'POST','path':'/users','body':{'username':'ann','name':'Faster'}}");
    assertEquals(422, create("ann").status());
    assertEquals(1, injected("overtaken"));
    assertEquals(
        "Faster", json(send("GET", "/users?filter%5Busername%5D=ann")).at("/0/name").asText());
    assertEquals(201, create("bob").status());
  }

  @Test
  void overtaken_by_a_request_that_fails_says_so_and_does_nothing() throws IOException {
    rule("'kind':'overtaken','by':{'method':'DELETE','path':'/users/4711'}");
    RawExchange answer = create("ann");
    assertEquals(422, answer.status());
    assertEquals(
        "The fault's request DELETE /users/4711 failed: 404", json(answer).path("error").asText());
    assertFalse(exists("ann"));
  }

  @Test
  void an_http_client_sees_a_broken_connection() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(api("/users"))
            .header("X-FilesAPI-Key", sandbox.apiKey())
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"username\":\"ann\"}"))
            .build();
    HttpClient client = HttpClient.newHttpClient();
    for (String kind : List.of("drop_before", "drop_after", "truncated_body")) {
      rule("'kind':'" + kind + "','operation':'createUser'");
      assertThrows(
          IOException.class, () -> client.send(request, HttpResponse.BodyHandlers.ofString()));
    }
    sandbox.faults(json("{'rules':[]}"));
    assertEquals(422, client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode());
  }

  @Test
  void the_endpoints_under_sandbox_are_never_struck() throws IOException {
    rule("'kind':'drop_before'");
    RawExchange state = RawExchange.send(uri("/sandbox/state"), "GET", "", "");
    assertEquals(200, state.status());
    assertEquals(200, RawExchange.send(uri("/sandbox/requests"), "GET", "", "").status());
    assertEquals(0, injected("drop_before"));
  }

  @Test
  void the_request_log_names_the_fault() throws IOException {
    rule("'kind':'drop_after','times':1");
    create("ann");
    send("GET", "/users");
    JsonNode log = json(RawExchange.send(uri("/sandbox/requests"), "GET", "", ""));
    assertEquals("drop_after", log.path(0).path("fault").asText());
    assertTrue(log.path(1).path("fault").isNull());
  }

  @Test
  void rules_are_set_read_and_cleared_over_http() throws IOException {
    RawExchange set =
        RawExchange.send(
            uri("/sandbox/faults"),
            "PUT",
            "",
            "{\"seed\":7,\"rules\":[{\"kind\":\"rate_limit\",\"method\":\"POST\",\"times\":2}]}");
    assertTrue(set.status() < 300, set.text());
    create("ann");
    JsonNode report = json(RawExchange.send(uri("/sandbox/faults"), "GET", "", ""));
    assertEquals(7, report.path("seed").asInt());
    assertEquals(1, report.at("/rules/0/injected").asInt());
    assertEquals(1, report.at("/injected/rate_limit").asInt());
    assertTrue(RawExchange.send(uri("/sandbox/faults"), "DELETE", "", "").status() < 300);
    assertEquals(201, create("ann").status());
  }

  @Test
  void a_wrong_rule_is_refused_by_name_and_the_old_ones_stay() throws IOException {
    rule("'kind':'rate_limit'");
    RawExchange refused =
        RawExchange.send(
            uri("/sandbox/faults"), "PUT", "", "{\"rules\":[{\"kind\":\"earthquake\"}]}");
    assertEquals(422, refused.status());
    assertTrue(refused.text().contains("rules[0].kind must be one of"), refused.text());
    assertEquals(429, create("ann").status());
  }

  @Test
  void the_same_seed_strikes_the_same_requests() throws IOException {
    String first = statuses();
    assertEquals(first, statuses());
    assertTrue(first.contains("429") && first.contains("200"), first);
  }

  private String statuses() throws IOException {
    sandbox.faults(
        json(
            "{'seed':3,'rules':[{'kind':'rate_limit','probability':0.2},"
                + "{'kind':'drop_before','probability':0.2}]}"));
    List<String> statuses = new ArrayList<>();
    for (int turn = 0; turn < 60; turn++) {
      statuses.add(Integer.toString(send("GET", "/users").status()));
    }
    return String.join(" ", statuses);
  }

  private void rule(String members) throws IOException {
    sandbox.faults(json("{'rules':[{" + members + "}]}"));
  }

  private int injected(String kind) throws IOException {
    return json(RawExchange.send(uri("/sandbox/faults"), "GET", "", ""))
        .path("injected")
        .path(kind)
        .asInt();
  }

  private RawExchange create(String username) throws IOException {
    return RawExchange.send(
        api("/users"), "POST", sandbox.apiKey(), "{\"username\":\"" + username + "\"}");
  }

  private RawExchange send(String method, String path) throws IOException {
    return RawExchange.send(api(path), method, sandbox.apiKey(), "");
  }

  private boolean exists(String username) {
    return StreamSupport.stream(sandbox.state().path("users").spliterator(), false)
        .anyMatch(user -> user.path("username").asText().equals(username));
  }

  private URI api(String path) {
    return uri("/api/rest/v1" + path);
  }

  private URI uri(String path) {
    return URI.create(sandbox.baseUrl() + path);
  }

  private static JsonNode json(RawExchange answer) throws IOException {
    return JSON.readTree(answer.text());
  }

  private static JsonNode json(String text) throws IOException {
    return JSON.readTree(text.replace('\'', '"'));
  }
}
