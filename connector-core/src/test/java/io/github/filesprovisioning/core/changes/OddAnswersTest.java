package io.github.filesprovisioning.core.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that Files.com and the sandbox never give, but something between might. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OddAnswersTest {
  private HttpServer server;
  private FilesClient client;
  private ChangeFeed feed;
  private FeedState baseline;
  private String answer = "[{\"id\":1,\"username\":\"ann\"},{\"id\":2,\"username\":\"bob\"}]";

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
    feed = ChangeFeed.builder(client).triggers("user.created", "user.deleted").build();
    baseline = feed.poll(FeedState.none(), PollLimits.none()).state();
  }

  @AfterEach
  void stop() {
    client.close();
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] body = answer.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "null", "\"ok\"", "7"})
  void an_answer_that_is_no_list_fails_and_nobody_looks_deleted(String odd) {
    String good = answer;
    answer = odd;
    assertServerError();
    answer = good;
    assertEquals(List.of(), feed.poll(baseline, PollLimits.none()).events());
  }

  @Test
  void an_empty_list_makes_nobody_deleted_when_the_direct_read_gives_no_record() {
    String good = answer;
    answer = "[]";
    assertServerError();
    answer = good;
    assertEquals(List.of(), feed.poll(baseline, PollLimits.none()).events());
  }

  private void assertServerError() {
    FilesException e =
        assertThrows(FilesException.class, () -> feed.poll(baseline, PollLimits.none()));
    assertEquals(ErrorKind.SERVER_ERROR, e.kind());
  }
}
