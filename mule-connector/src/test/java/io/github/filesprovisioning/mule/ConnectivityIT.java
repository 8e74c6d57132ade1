package io.github.filesprovisioning.mule;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.github.filesprovisioning.muletest.MuleRuntime;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mule.runtime.api.component.location.Location;
import org.mule.runtime.api.connection.ConnectionValidationResult;
import org.mule.runtime.api.connectivity.ConnectivityTestingService;

/** The connectivity test says what is wrong, and shows no secret. */
class ConnectivityIT {
  private final Application application = new Application();

  @AfterEach
  void close() {
    application.close();
  }

  @Test
  void aGoodKeyConnects() throws Exception {
    assertTrue(test(application.sandbox().baseUrl(), application.sandbox().apiKey()).isValid());
  }

  @Test
  void aUsernameAndPasswordConnect() throws Exception {
    application
        .sandbox()
        .seed(
            new ObjectMapper()
                .readTree(
                    "{\"users\":[{\"username\":\"robot\",\"password\":\"only-for-a-test-1\","
                        + "\"site_admin\":true}]}"));
    assertTrue(test(session("robot", "only-for-a-test-1")).isValid());
    ConnectionValidationResult wrong = test(session("robot", "another"));
    assertSays("The login is wrong.", wrong);
    assertFalse(wrong.getMessage().contains("another"));
  }

  @Test
  void aWrongKeyIsToldFromAWrongHost() throws Exception {
    ConnectionValidationResult wrongKey = test(application.sandbox().baseUrl(), "notakey");
    assertSays("The login is wrong.", wrongKey);
    assertFalse(wrongKey.getMessage().contains("notakey"));

    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    assertSays("The site cannot be reached.", test("http://127.0.0.1:" + closed, "akey"));
  }

  @Test
  void aServerThatIsNotFilesComIsNoticed() throws Exception {
    assertSays("There is no Files.com API at this address.", testOther(404, ""));
    assertSays(
        "The site answers, but not as it should.",
        testOther(200, "<html><body>Welcome to nginx!</body></html>"));
  }

  /** Tests a server that gives everybody this answer. */
  private ConnectionValidationResult testOther(int status, String page) throws Exception {
    byte[] body = page.getBytes(StandardCharsets.UTF_8);
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    other.start();
    try {
      return test("http://127.0.0.1:" + other.getAddress().getPort(), "akey");
    } finally {
      other.stop(0);
    }
  }

  @Test
  void aMissingRightIsToldFromAWrongKey() throws Exception {
    application
        .sandbox()
        .seed(
            new ObjectMapper()
                .readTree(
                    "{\"users\":[{\"username\":\"nobody\",\"password\":\"only-for-a-test-1\"}]}"));
    assertSays(
        "The login is good, but it lacks the right to see users.",
        test(session("nobody", "only-for-a-test-1")));
  }

  private static void assertSays(String beginning, ConnectionValidationResult result) {
    assertFalse(result.isValid());
    assertTrue(result.getMessage().startsWith(beginning), result::getMessage);
  }

  private ConnectionValidationResult test(String baseUrl, String apiKey) throws Exception {
    return test(
        "<files-provisioning:api-key-connection attempts=\"1\" baseUrl=\"%s\" apiKey=\"%s\"/>"
            .formatted(baseUrl, apiKey));
  }

  private String session(String username, String password) {
    return "<files-provisioning:session-connection baseUrl=\"%s\" username=\"%s\" password=\"%s\"/>"
        .formatted(application.sandbox().baseUrl(), username, password);
  }

  private ConnectionValidationResult test(String connection) throws Exception {
    String config =
        "<files-provisioning:config name=\"tested\">" + connection + "</files-provisioning:config>";
    try (MuleRuntime mule = application.with(config).start()) {
      ConnectivityTestingService tests =
          mule.lookup(ConnectivityTestingService.CONNECTIVITY_TESTING_SERVICE_KEY);
      return tests.testConnection(Location.builder().globalName("tested").build());
    }
  }
}
