package io.github.filesprovisioning.core.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filesprovisioning.core.client.model.UserUpdate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("On a broken wire, a client")
class BrokenWireTest {
  private static final String KEY = "obviouslyFakeKey1";
  private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

  private final WireServer server = new WireServer();
  private final FilesClient client =
      FilesClient.builder()
          .baseUrl(server.url())
          .apiKey(KEY)
          .maxAnswerBytes(100_000)
          .requestTimeout(Duration.ofSeconds(20))
          .retryPolicy(RetryPolicy.builder().attempts(2).firstDelay(Duration.ZERO).build())
          .build();

  @AfterEach
  void stop() {
    client.close();
    server.close();
  }

  private FilesException failure() {
    // A write: the JVM's own client repeats some reads by itself.
    FilesException e =
        assertThrows(
            FilesException.class,
            () -> client.users().update(1, UserUpdate.builder().name("Ann").build()));
    for (Throwable each = e; each != null; each = each.getCause()) {
      assertFalse(each.toString().contains(KEY), each::toString);
    }
    return e;
  }

  @Test
  @DisplayName("reads again after a reset, before and in the middle of an answer")
  void reset() {
    server.drop().answer(200, "{\"id\":1}");
    assertEquals(1L, client.users().get(1).id());
    server.bytes(HEAD + "Content-Length: 50\r\n\r\n{\"id\":").answer(200, "{\"id\":2}");
    assertEquals(2L, client.users().get(2).id());
  }

  @Test
  @DisplayName("sends a change that may be repeated again, and only so often")
  void repeatableWrite() {
    server.drop().answer(200, "{\"id\":1,\"name\":\"Ann\"}");
    assertEquals("Ann", client.users().update(1, UserUpdate.builder().name("Ann").build()).name());
    server.drop().drop();
    FilesException e =
        assertThrows(
            ConnectionException.class,
            () -> client.users().update(1, UserUpdate.builder().name("Ann").build()));
    assertTrue(e.retryable());
    assertEquals(4, server.requests().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NONSENSE\r\n\r\n",
        "HTTP/1.1 abc OK\r\n\r\n",
        HEAD + "Content-Length: minus one\r\n\r\n{}",
        HEAD + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}",
        HEAD + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}",
        HEAD + "Content-Length: 10\r\n\r\n{}",
        "\u0000\u0001\u0002",
        "",
      })
  @DisplayName("takes what is not HTTP, and answers that end early, for a failure to try again")
  void notHttp(String bytes) {
    server.bytes(bytes.replace("NONSENSE", "HTTP/1.1 " + KEY)).bytes(bytes);
    FilesException e = failure();
    assertTrue(e.retryable());
    assertEquals(2, server.requests().size());
  }

  @Test
  @DisplayName("passes over an answer that announces another one")
  void interimAnswer() {
    String interim = "HTTP/1.1 103 Early Hints\r\n\r\n";
    String last = HEAD + "Content-Length: 8\r\n\r\n{\"id\":1}";
    server.bytes(interim + last).bytes(interim + last);
    assertEquals(1L, client.users().get(1).id());
  }

  @Test
  @DisplayName("stops an answer without end")
  void endless() {
    server.then(
        (request, connection) -> {
          WireServer.write(connection, HEAD + "Transfer-Encoding: chunked\r\n\r\n", new byte[0]);
          byte[] chunk = ("1000\r\n" + " ".repeat(4096) + "\r\n").getBytes(StandardCharsets.UTF_8);
          writeUntilClosed(connection, chunk);
        });
    FilesException e = failure();
    assertTrue(e.getMessage().contains("100000"), e::getMessage);
    assertEquals(ErrorKind.SERVER_ERROR, e.kind());
    assertFalse(e.retryable());
  }

  private static void writeUntilClosed(Socket connection, byte[] chunk) throws IOException {
    while (true) {
      connection.getOutputStream().write(chunk);
    }
  }

  @Test
  @DisplayName("gives up on an answer that drips when its time is over")
  void drips() {
    try (FilesClient hasty =
        FilesClient.builder()
            .baseUrl(server.url())
            .apiKey(KEY)
            .requestTimeout(Duration.ofMillis(300))
            .retryPolicy(RetryPolicy.never())
            .build()) {
      server.then(
          (request, connection) ->
              WireServer.write(connection, HEAD + "Content-Length: 50\r\n\r\n{", new byte[0]));
      FilesException e = assertThrows(FilesException.class, () -> hasty.users().get(1));
      assertEquals(ErrorKind.TIMEOUT, e.kind());
    }
  }

  @Test
  @DisplayName("asks for no compression and unpacks none, so nothing can blow up")
  void zipBomb() throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
      gzip.write(new byte[10_000_000]);
    }
    for (int i = 0; i < 2; i++) {
      server.then(
          (request, connection) ->
              WireServer.write(
                  connection,
                  HEAD + "Content-Encoding: gzip\r\nContent-Length: " + zipped.size() + "\r\n\r\n",
                  zipped.toByteArray()));
    }
    assertEquals(ErrorKind.SERVER_ERROR, failure().kind());
    assertEquals(null, server.requests().get(0).header("Accept-Encoding"));
  }

  @Test
  @DisplayName("reads an answer with a hundred kilobytes of headers")
  void hugeHeaders() {
    server.answer(200, "{\"id\":1}", "X-Long: " + "x".repeat(100_000));
    assertEquals(1L, client.users().get(1).id());
  }

  @Test
  @DisplayName("repeats even what must not be done twice when nothing could have been sent")
  void notSent() {
    int port = server.port();
    server.close();
    FilesException e =
        assertThrows(FilesException.class, () -> client.users().resendWelcomeEmail(1));
    assertEquals(ErrorKind.CONNECTION, e.kind());
    assertTrue(e.retryable());
    assertTrue(e.getMessage().contains("127.0.0.1:" + port), e::getMessage);
  }
}
