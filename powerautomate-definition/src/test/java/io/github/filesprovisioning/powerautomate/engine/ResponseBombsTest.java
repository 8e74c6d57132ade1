package io.github.filesprovisioning.powerautomate.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.filesprovisioning.acceptance.ActionFailure;
import io.github.filesprovisioning.acceptance.Platform;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers made to exhaust the script end in an error, and the script answers the next request. */
class ResponseBombsTest {
  private static final int DEPTH = 200_000;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;
  private String body;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  /** Without a text: spaces without end. */
  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, 0);
      if (body != null) {
        exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
      }
      byte[] blank = " ".getBytes(StandardCharsets.UTF_8);
      while (body == null) {
        exchange.getResponseBody().write(blank);
        exchange.getResponseBody().flush();
      }
    } catch (IOException e) {
      // The script has hung up, as it should.
      exchange.close();
    }
  }

  @Test
  void nestedAnswersAndAnswersWithoutEnd() throws Exception {
    String address = "http://127.0.0.1:" + server.getAddress().getPort();
    try (PowerAutomatePlatform platform =
            new PowerAutomatePlatform(Path.of(System.getProperty("module.dir")));
        Platform.Session session = platform.open(address, "obviouslyFake1")) {
      for (String bomb :
          List.of(
              "[{\"id\":1,\"odd\":" + "[".repeat(DEPTH) + "]".repeat(DEPTH) + "}]",
              "{\"a\":".repeat(DEPTH) + "1" + "}".repeat(DEPTH))) {
        body = bomb;
        assertEquals("SERVER_ERROR", failure(session).kind());
      }
      body = null;
      ActionFailure endless = failure(session);
      assertTrue(
          List.of("TIMEOUT", "CONNECTION").contains(endless.kind()),
          () -> endless.kind() + " " + endless.getMessage());
      body = "[]";
      assertFalse(session.run("user.find", input()).path("found").asBoolean(true));
    }
  }

  private static ActionFailure failure(Platform.Session session) {
    return assertThrows(ActionFailure.class, () -> session.run("user.find", input()));
  }

  private static ObjectNode input() {
    return JsonNodeFactory.instance.objectNode().put("username", "ann");
  }
}
