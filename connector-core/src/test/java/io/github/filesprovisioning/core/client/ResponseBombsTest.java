package io.github.filesprovisioning.core.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Answers made to exhaust a client")
@Timeout(300)
class ResponseBombsTest {
  private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
  private static final int MEGABYTE = 1 << 20;

  private final WireServer server = new WireServer();
  private final Map<String, WireServer.Reply> bombs = new LinkedHashMap<>();

  ResponseBombsTest() throws IOException {
    bombs.put(
        "a length of ten gigabytes", endless(HEAD + "Content-Length: 10000000000\r\n\r\n", " "));
    bombs.put(
        "chunks without end",
        endless(
            HEAD + "Transfer-Encoding: chunked\r\n\r\n", "1000\r\n" + " ".repeat(4096) + "\r\n"));
    bombs.put("no length and no end", endless(HEAD + "\r\n", "[1,"));
    bombs.put(
        "an error without end",
        endless("HTTP/1.1 422 No\r\nContent-Type: application/json\r\n\r\n", "{\"error\":"));
    bombs.put("headers without end", endless(HEAD, "X-More: " + "x".repeat(1000) + "\r\n"));
    bombs.put("a header without end", endless(HEAD + "X-More: ", "xxxxxxxxxxxxxxxx"));
    bombs.put("arrays in arrays", json("{\"id\":1,\"odd\":" + nested("[", "]", MEGABYTE) + "}"));
    bombs.put("objects in objects", json(nested("{\"a\":", "}", MEGABYTE / 8)));
    bombs.put("a list in lists", json(nested("[", "]", MEGABYTE)));
    bombs.put("a number with a million digits", json("{\"id\":" + "9".repeat(MEGABYTE) + "}"));
    bombs.put("a fraction with a million digits", json("{\"id\":0." + "9".repeat(MEGABYTE) + "}"));
    bombs.put("a number with a billion digits", json("{\"id\":1e1000000000}"));
    bombs.put("a name of a megabyte", json("{\"" + "n".repeat(MEGABYTE) + "\":1}"));
    bombs.put("a kilobyte that unzips to a gigabyte", zipped());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static WireServer.Reply endless(String head, String more) {
    byte[] block = more.repeat(MEGABYTE / 16 / more.length()).getBytes(StandardCharsets.UTF_8);
    return (request, connection) -> {
      WireServer.write(connection, head, new byte[0]);
      writeUntilClosed(connection, block);
    };
  }

  private static void writeUntilClosed(Socket connection, byte[] block) throws IOException {
    while (true) {
      connection.getOutputStream().write(block);
    }
  }

  private static WireServer.Reply json(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return (request, connection) ->
        WireServer.write(connection, HEAD + "Content-Length: " + bytes.length + "\r\n\r\n", bytes);
  }

  private static String nested(String open, String close, int depth) {
    return open.repeat(depth) + "1" + close.repeat(depth);
  }

  private static WireServer.Reply zipped() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      byte[] block = new byte[MEGABYTE];
      for (int i = 0; i < 1024; i++) {
        gzip.write(block);
      }
    }
    return (request, connection) ->
        WireServer.write(
            connection,
            HEAD + "Content-Encoding: gzip\r\nContent-Length: " + bytes.size() + "\r\n\r\n",
            bytes.toByteArray());
  }

  @Test
  @DisplayName("end in a typed error each, in a process with 64 megabytes")
  void everyOneEndsInATypedError() throws Exception {
    for (WireServer.Reply bomb : bombs.values()) {
      server.then(bomb).then(bomb);
    }
    List<String> told = told();
    assertEquals(bombs.size() * 2, told.size(), told::toString);
    int i = 0;
    for (String name : bombs.keySet()) {
      for (String line : List.of(told.get(i++), told.get(i++))) {
        assertTrue(
            line.matches("(SERVER_ERROR|CONNECTION) .{10,2000}|answer \"Infinity\""),
            name + ": " + line);
      }
    }
  }

  private List<String> told() throws IOException, InterruptedException {
    Process client =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                BombedClient.class.getName(),
                server.url(),
                String.valueOf(bombs.size()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> lines = new ArrayList<>();
    try (BufferedReader output = client.inputReader()) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        lines.add(line);
      }
    } finally {
      client.destroyForcibly();
    }
    assertEquals(0, client.waitFor(), lines::toString);
    return lines;
  }
}
