package io.github.filesprovisioning.core.catalog;

import static io.github.filesprovisioning.core.catalog.SandboxSite.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.filesprovisioning.core.client.ErrorKind;
import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.FilesException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Answers that Files.com and the sandbox never give, but something between might. */
@DisplayName("An action whose answer is odd")
class OddAnswersTest {
  private HttpServer server;
  private FilesClient client;
  private ActionRunner runner;
  private int status = 200;
  private String answer = "[]";
  private String cursor;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    client =
        FilesClient.builder()
            .baseUrl("http://127.0.0.1:" + server.getAddress().getPort())
            .apiKey("obviouslyFake1")
            .build();
    runner = new ActionRunner(client);
  }

  @AfterEach
  void stop() {
    client.close();
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] body = answer.getBytes(StandardCharsets.UTF_8);
    if (cursor != null) {
      exchange.getResponseHeaders().set("X-Files-Cursor", cursor);
    }
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  @Test
  @DisplayName("says so when a list is none")
  void noList() {
    answer = "{\"id\":1}";
    assertServerError(() -> runner.run("user.list", json("{}")));
  }

  @Test
  @DisplayName("says so when the record is missing, and that the call was carried out")
  void noRecord() {
    answer = "";
    FilesException e = assertServerError(() -> runner.run("user.create", json("{'username':'a'}")));
    assertTrue(e.getMessage().contains("was carried out"), e.getMessage());
  }

  @Test
  @DisplayName("passes the fields that it declares, of types that a later version may have")
  void unknownFields() {
    answer = "{\"id\":1,\"username\":\"ann\",\"email\":{\"new\":[1]},\"later\":true}";
    JsonNode ann = runner.run("user.get", json("{'id':1}"));
    assertEquals(json("{'id':1,'username':'ann','email':{'new':[1]}}"), ann);
  }

  @Test
  @DisplayName("does not turn in circles when a cursor leads to itself")
  void cursorToItself() {
    answer = "[{\"id\":1,\"username\":\"ann\"}]";
    cursor = "again";
    try (Stream<JsonNode> users = runner.stream("user.list", json("{}"))) {
      Iterator<JsonNode> each = users.iterator();
      assertEquals(1, each.next().path("id").asInt());
      assertServerError(each::next);
    }
    assertServerError(() -> new LookupRunner(client).search("partners", "nobody"));
  }

  private static FilesException assertServerError(Executable call) {
    FilesException e = assertThrows(FilesException.class, call);
    assertEquals(ErrorKind.SERVER_ERROR, e.kind());
    return e;
  }
}
