package io.github.filesprovisioning.core.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Behind a proxy, a client")
class ProxyTest {
  private static final String PASSWORD = "Proxy-canary-1";

  private final WireServer proxy = new WireServer();

  @AfterEach
  void stop() {
    proxy.close();
  }

  private ProxySettings settings() {
    return ProxySettings.of("127.0.0.1", proxy.port());
  }

  private static FilesClient.Builder builder(String url) {
    return FilesClient.builder()
        .baseUrl(url)
        .apiKey("obviouslyFake1")
        .retryPolicy(RetryPolicy.never());
  }

  @Test
  @DisplayName("shows its login to the proxy with the first request")
  void login() {
    proxy.answer(200, "{\"id\":1}");
    try (FilesClient client =
        builder("http://files.example.com")
            .allowPlainHttp()
            .proxy(settings().withLogin("ann", PASSWORD))
            .build()) {
      assertEquals(1L, client.users().get(1).id());
    }
    WireServer.Request request = proxy.requests().get(0);
    assertEquals("GET http://files.example.com/api/rest/v1/users/1", request.line());
    assertEquals(
        "Basic "
            + Base64.getEncoder()
                .encodeToString(("ann:" + PASSWORD).getBytes(StandardCharsets.UTF_8)),
        request.header("Proxy-Authorization"));
  }

  @Test
  @DisplayName("says what to do when the proxy refuses its login, without showing it")
  void refusedLogin() {
    proxy.answer(407, "", "Proxy-Authenticate: Basic realm=x");
    FilesClient.Builder builder =
        builder("http://files.example.com")
            .allowPlainHttp()
            .proxy(settings().withLogin("ann", PASSWORD));
    try (FilesClient client = builder.build()) {
      FilesException e = assertThrows(FilesException.class, () -> client.users().get(1));
      assertEquals(ErrorKind.CONNECTION, e.kind());
      assertTrue(e.getMessage().contains("proxy"), e::getMessage);
      assertFalse(e.toString().contains(PASSWORD));
    }
    assertFalse((builder + settings().withLogin("ann", PASSWORD).toString()).contains(PASSWORD));
  }

  @Test
  @DisplayName("says which switch of Java is needed when a tunnel asks for a login")
  void tunnelLogin() {
    proxy.answer(407, "", "Proxy-Authenticate: Basic realm=x");
    try (FilesClient client =
        builder("https://files.example.com").proxy(settings().withLogin("ann", PASSWORD)).build()) {
      FilesException e = assertThrows(FilesException.class, () -> client.users().get(1));
      assertTrue(e.getMessage().contains("disabledSchemes"), e::getMessage);
      assertEquals(ErrorKind.CONNECTION, e.kind());
    }
    assertEquals("CONNECT files.example.com:443", proxy.requests().get(0).line());
  }

  @Test
  @DisplayName("keeps its key and its words inside an encrypted tunnel")
  void tunnel(@TempDir Path folder) throws Exception {
    Certificates certificates = new Certificates(folder);
    Path store = certificates.certificate("site", "ip:127.0.0.1", List.of());
    try (WireServer site = certificates.server(store);
        FilesClient client =
            builder(site.url())
                .sslContext(certificates.trusting(store))
                .proxy(settings().withLogin("ann", PASSWORD))
                .build()) {
      proxy.then((request, connection) -> tunnel(connection, site.port()));
      site.answer(200, "{\"id\":1}");
      assertEquals(1L, client.users().get(1).id());
      assertNull(site.requests().get(0).header("Proxy-Authorization"));
      assertNull(proxy.requests().get(0).header("X-FilesAPI-Key"));
    }
  }

  @Test
  @DisplayName("names the proxy when it cannot be reached")
  void unreachable() {
    int port = proxy.port();
    proxy.close();
    try (FilesClient client =
        builder("https://files.example.com").proxy(ProxySettings.of("127.0.0.1", port)).build()) {
      FilesException e = assertThrows(FilesException.class, () -> client.users().get(1));
      assertEquals(ErrorKind.CONNECTION, e.kind());
      assertTrue(e.getMessage().contains("127.0.0.1:" + port), e::getMessage);
    }
  }

  /** Passes bytes on in both directions until either side ends. */
  private static void tunnel(Socket client, int port) throws IOException {
    Socket site = new Socket("127.0.0.1", port);
    WireServer.write(client, "HTTP/1.1 200 Connected\r\n\r\n", new byte[0]);
    Thread answers = new Thread(() -> pass(site, client), "proxy-answers");
    answers.setDaemon(true);
    answers.start();
    pass(client, site);
  }

  private static void pass(Socket from, Socket to) {
    byte[] buffer = new byte[8192];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        to.getOutputStream().write(buffer, 0, count);
        to.getOutputStream().flush();
      }
    } catch (IOException e) {
      // Either side has closed the tunnel, which is how it ends.
      return;
    }
  }
}
