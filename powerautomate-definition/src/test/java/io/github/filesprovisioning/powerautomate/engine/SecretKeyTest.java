package io.github.filesprovisioning.powerautomate.engine;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The script tells nobody the key of the connection or a password, whatever the site answers. That
 * no other test sees it either is what the gateway watches over.
 */
class SecretKeyTest {
  private static final String KEY = "key-that-nobody-may-see";
  private static HttpServer site;
  private static PowerAutomatePlatform platform;
  private static volatile int status;
  private static volatile String type;

  @BeforeAll
  static void start() throws IOException {
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.createContext("/", SecretKeyTest::repeatTheKey);
    site.start();
    platform = new PowerAutomatePlatform(Path.of(System.getProperty("module.dir")));
  }

  @AfterAll
  static void stop() {
    platform.close();
    site.stop(0);
  }

  /** Answers with everything that the request brought along. */
  private static void repeatTheKey(HttpExchange exchange) throws IOException {
    try (exchange) {
      String key = exchange.getRequestHeaders().getFirst("X-FilesAPI-Key");
      String said =
          type.equals("application/json")
              ? "{'type':'bad-request/invalid','title':'KEY','detail':'KEY','error':'KEY is wrong',"
                  + "'model_errors':{'username':['KEY is wrong']},'errors':['KEY']}"
              : "<p>KEY</p>";
      byte[] body = said.replace('\'', '"').replace("KEY", key).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 409, 422})
  void inTheAnswerOfAnAction(int answered) {
    answer(answered, "application/json");
    assertHidden("EnsureUser", fields("username", "ann"));
    assertHidden("CreateUser", fields("username", "ann"));
    assertHidden("ListUsers", fields("search", "ann"));
    assertHidden("ListGroupsChoices", JsonNodeFactory.instance.objectNode());
    assertHidden("OnboardUser", fields("username", "ann"));
    answer(answered, "text/html");
    assertHidden("EnsureUser", fields("username", "ann"));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 401, 500})
  void inTheAnswerOfATrigger(int answered) {
    answer(answered, "application/json");
    try (PowerAutomateSession session = open()) {
      GatewayResponse polled =
          session.trigger("user.created", JsonNodeFactory.instance.objectNode()).peek();
      assertFalse(polled.isSuccess());
      assertHidden(polled);
    }
  }

  @Test
  void inALaterAnswerOfASiteThatKeepsAPassword() throws IOException {
    StringBuffer kept = new StringBuffer();
    HttpServer keeping =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    keeping.createContext("/", exchange -> keep(exchange, kept));
    keeping.start();
    try (PowerAutomateSession session =
        platform.open("http://127.0.0.1:" + keeping.getAddress().getPort(), KEY)) {
      GatewayResponse answer =
          session.ask("CreateUser", fields("username", "ann").put("password", "canary-1"));
      assertTrue(kept.toString().contains("canary-1"), "the site has seen the password");
      assertTrue(answer.body().contains("keeps"), answer.body());
      assertFalse(answer.body().contains("canary-1"), answer.body());
    } finally {
      keeping.stop(0);
    }
  }

  /** Keeps what it is sent and never answers; answers questions with what it has kept. */
  private static void keep(HttpExchange exchange, StringBuffer kept) throws IOException {
    try (exchange) {
      kept.append(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      if (exchange.getRequestMethod().equals("GET")) {
        ObjectNode error = fields("type", "not-authorized/x").put("error", "keeps " + kept);
        byte[] body = error.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(403, body.length);
        exchange.getResponseBody().write(body);
      }
    }
  }

  private static void assertHidden(String operation, ObjectNode input) {
    try (PowerAutomateSession session = open()) {
      assertHidden(session.ask(operation, input));
    }
  }

  private static void assertHidden(GatewayResponse response) {
    assertTrue(response.json().has("error"), () -> "no answer of the script: " + response.body());
    assertFalse(response.body().contains(KEY), response.body());
  }

  private static PowerAutomateSession open() {
    return platform.open("http://127.0.0.1:" + site.getAddress().getPort(), KEY);
  }

  private static void answer(int answered, String contentType) {
    status = answered;
    type = contentType;
  }

  private static ObjectNode fields(String name, String value) {
    return JsonNodeFactory.instance.objectNode().put(name, value);
  }
}
