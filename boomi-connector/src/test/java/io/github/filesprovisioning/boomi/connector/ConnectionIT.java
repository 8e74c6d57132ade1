package io.github.filesprovisioning.boomi.connector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.boomi.connector.api.ConnectorException;
import com.boomi.connector.api.OperationStatus;
import com.boomi.connector.api.OperationType;
import com.sun.net.httpserver.HttpServer;
import io.github.filesprovisioning.boomi.atom.AnsweredDocument;
import io.github.filesprovisioning.boomi.atom.AtomConnection;
import io.github.filesprovisioning.boomi.atom.AtomLimits;
import io.github.filesprovisioning.boomi.atom.InputDocument;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A connection")
class ConnectionIT {
  private static String testMessage(AtomConnection connection) {
    return assertThrows(ConnectorException.class, connection::test).getStatusMessage();
  }

  @Test
  @DisplayName("is tested with one request that reads")
  void good() {
    try (Site site = new Site()) {
      site.connection().test();
      assertEquals(1, site.sandbox().requestCount());
      assertEquals(0, site.sandbox().writeCount());
    }
  }

  @Test
  @DisplayName("tells whether host, key or rights are wrong")
  void wrong() throws IOException {
    try (Site site = new Site()) {
      site.seed(
          "{'users':[{'username':'ann'}],"
              + "'api_keys':[{'user':'ann','name':'own','key':'"
              + Site.MEMBER_KEY
              + "'}]}");
      int closed;
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        closed = socket.getLocalPort();
      }
      String host =
          testMessage(
              site.connection(Map.of("url", "http://127.0.0.1:" + closed, "attempts", "1")));
      assertTrue(host.contains("check Base URL"), host);
      String key = testMessage(site.connection(Map.of("apiKey", "obviouslyWrongKey1")));
      assertTrue(key.contains("check API Key"), key);
      String rights = testMessage(site.connection(Map.of("apiKey", Site.MEMBER_KEY)));
      assertTrue(rights.contains("site administrator"), rights);
      String other =
          testMessage(site.connection(Map.of("url", site.sandbox().baseUrl() + "/elsewhere")));
      assertTrue(other.contains("check Base URL"), other);
      String missing = testMessage(site.connection(Map.of("apiKey", " ")));
      assertTrue(missing.contains("no API key"), missing);
      String broken = testMessage(site.connection(Map.of("url", "ftp://x")));
      assertTrue(broken.startsWith("The connection cannot be used: Base URL must be"), broken);
      String unencrypted = testMessage(site.connection(Map.of("url", "http://acme.files.com")));
      assertTrue(unencrypted.contains("Base URL must start with https://"), unencrypted);
    }
  }

  @Test
  @DisplayName("that is wrong fails its documents and tells no secret")
  void failsDocuments() {
    try (Site site = new Site()) {
      AnsweredDocument answer =
          site.connection(Map.of("apiKey", "obviouslyWrongKey1"))
              .operation(OperationType.CREATE, Map.of())
              .importing("user.create")
              .run(InputDocument.of("{\"username\":\"ann\"}"));
      assertEquals(OperationStatus.FAILURE, answer.status());
      assertEquals("NOT_AUTHENTICATED", answer.code());
      assertFalse(answer.message().contains("obviouslyWrongKey1"));
    }
  }

  @Test
  @DisplayName("says so when the proxy of the Atom is not set up well")
  void wrongProxy() {
    try (Site site = new Site(AtomLimits.usual().proxy("127.0.0.1", 0, null, null, List.of()))) {
      String port = testMessage(site.connection());
      assertTrue(port.contains("the proxy port of the Atom must be"), port);
    }
  }

  @Test
  @DisplayName("comes from the archive alone, whatever else is on the class path")
  void classLoader() throws ClassNotFoundException {
    try (Site site = new Site()) {
      ClassLoader own = site.atom().connectorClass().getClassLoader();
      String jackson = "com.fasterxml.jackson.databind.ObjectMapper";
      String core = "io.github.filesprovisioning.core.client.FilesClient";
      for (String name : List.of(site.atom().connectorClass().getName(), jackson, core)) {
        assertSame(own, own.loadClass(name).getClassLoader());
        assertNotSame(own.loadClass(name), Class.forName(name));
      }
      assertThrows(
          ClassNotFoundException.class,
          () -> own.loadClass("io.github.filesprovisioning.sandbox.Sandbox"));
    }
  }

  @Test
  @DisplayName("goes through the proxy of the Atom, with its login, but not to direct hosts")
  void proxy() throws IOException {
    List<String> seen = new CopyOnWriteArrayList<>();
    HttpServer proxy =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    proxy.createContext(
        "/",
        exchange -> {
          seen.add(
              exchange.getRequestURI()
                  + " "
                  + exchange.getRequestHeaders().getFirst("Proxy-Authorization"));
          byte[] body = "[]".getBytes(java.nio.charset.StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    proxy.start();
    AtomLimits through =
        AtomLimits.usual()
            .proxy("127.0.0.1", proxy.getAddress().getPort(), "ann", "fakeProxyPass", List.of());
    try (Site site = new Site(through)) {
      site.connection().test();
      assertEquals(1, seen.size());
      assertTrue(seen.get(0).startsWith(site.sandbox().baseUrl()), seen.get(0));
      assertTrue(seen.get(0).contains("Basic "), seen.get(0));
      assertEquals(0, site.sandbox().requestCount());
    }
    try (Site site =
        new Site(
            AtomLimits.usual()
                .proxy(
                    "127.0.0.1",
                    proxy.getAddress().getPort(),
                    null,
                    null,
                    List.of("localhost", "127.*")))) {
      site.connection().test();
      assertEquals(1, seen.size());
      assertEquals(1, site.sandbox().requestCount());
    } finally {
      proxy.stop(0);
    }
  }
}
