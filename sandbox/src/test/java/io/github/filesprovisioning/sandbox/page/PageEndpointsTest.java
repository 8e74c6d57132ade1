package io.github.filesprovisioning.sandbox.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import io.github.filesprovisioning.sandbox.http.RawExchange;
import java.io.IOException;
import java.net.URI;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What the page reads")
class PageEndpointsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Sandbox sandbox;

  @BeforeEach
  void start() throws IOException {
    sandbox = Sandbox.start(SandboxOptions.builder().port(0).build());
    String users =
        IntStream.range(0, 300)
            .mapToObj(n -> "{\"username\":\"user" + n + "\",\"password\":\"obviously-fake-1\"}")
            .collect(Collectors.joining(","));
    sandbox.seed(JSON.readTree("{\"users\":[" + users + "]}"));
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void lists_are_small_however_much_is_asked_for() throws IOException {
    JsonNode list = json("/sandbox/page/users?limit=1000000");
    assertEquals(301, list.path("total").asInt());
    assertEquals(200, list.path("items").size());
  }

  @Test
  void a_place_behind_the_end_is_an_empty_list() throws IOException {
    assertEquals(0, json("/sandbox/page/users?offset=999999999999").path("items").size());
  }

  @Test
  void the_details_of_a_user_hold_no_password_and_no_digest() throws IOException {
    long id = json("/sandbox/page/users?search=user7").at("/items/0/id").asLong();
    String details = get("/sandbox/page/user?id=" + id).text();
    assertTrue(details.contains("\"username\":\"user7\""), details);
    assertFalse(details.contains("hash") || details.contains("obviously-fake"), details);
  }

  @Test
  void a_user_who_is_not_there_is_not_found_and_a_wrong_id_is_named() throws IOException {
    assertEquals(404, get("/sandbox/page/user?id=987654").status());
    RawExchange wrong = get("/sandbox/page/user?id=x");
    assertEquals(422, wrong.status());
    assertTrue(wrong.text().contains("id must be a whole number"), wrong.text());
  }

  @Test
  void the_page_allows_only_its_own_scripts() throws IOException {
    RawExchange page = get("/");
    assertEquals(200, page.status());
    String policy = page.header("Content-Security-Policy").orElseThrow();
    assertTrue(policy.contains("default-src 'none'; script-src 'self'"), policy);
    assertFalse(page.text().contains("http://") || page.text().contains("https://"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/page/nothing.js", "/page/", "/page/../openapi.json", "/page/%2e%2e/x.js", "/x"})
  void only_the_files_of_the_page_are_served(String path) throws IOException {
    assertEquals(404, get(path).status());
  }

  @Test
  void the_page_is_only_for_reading() throws IOException {
    assertEquals(405, RawExchange.send(uri("/"), "POST", "", "{}").status());
  }

  private JsonNode json(String path) throws IOException {
    return JSON.readTree(get(path).text());
  }

  private RawExchange get(String path) throws IOException {
    return RawExchange.send(uri(path), "GET", "", "");
  }

  private URI uri(String path) {
    return URI.create(sandbox.baseUrl() + path);
  }
}
