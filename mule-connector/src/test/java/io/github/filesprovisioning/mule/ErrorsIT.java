package io.github.filesprovisioning.mule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.github.filesprovisioning.muletest.MuleRuntime;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mule.runtime.api.component.execution.ComponentExecutionException;
import org.mule.runtime.api.message.Error;

/** Every error type is given for what it stands for, and has the parent that flows can name. */
class ErrorsIT {

  private static final String PASSWORD = "only-for-a-test-1";

  private static Application application;
  private static HttpServer other;
  private static MuleRuntime mule;
  private static volatile String answer;

  @BeforeAll
  static void start() throws Exception {
    application = new Application();
    String seed =
        """
        {"users": [{"username": "ann"}, {"username": "plain", "password": "%s"}]}
        """;
    application.sandbox().seed(new ObjectMapper().readTree(seed.formatted(PASSWORD)));
    other = otherSite();
    String key = application.sandbox().apiKey();
    mule =
        application
            .with(
                flows("good", connection("api-key", "apiKey=\"" + key + "\""))
                    + flows("wrong-key", connection("api-key", "apiKey=\"canary1\""))
                    + flows("plain", plainUser())
                    + flows("hasty", connection("api-key", hasty(key)))
                    + flows("other", elsewhere())
                    + handled("get-good")
                    + handled("get-hasty")
                    + handled("create-good")
                    + handled("create-wrong-key"))
            .start();
  }

  private static HttpServer otherSite() throws IOException {
    HttpServer site =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.createContext(
        "/",
        exchange -> {
          boolean test = exchange.getRequestURI().getPath().endsWith("/users");
          byte[] body = (test ? "[]" : answer).getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(test ? 200 : 422, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    site.start();
    return site;
  }

  private static String plainUser() {
    return connection("session", "username=\"plain\" password=\"" + PASSWORD + "\"");
  }

  private static String hasty(String key) {
    return "apiKey=\"%s\" responseTimeout=\"700\" totalTimeout=\"1400\" timeoutUnit=\"MILLISECONDS\""
        .formatted(key);
  }

  private static String connection(String kind, String attributes) {
    return "<files-provisioning:%s-connection attempts=\"1\" baseUrl=\"%s\" %s/>"
        .formatted(kind, application.sandbox().baseUrl(), attributes);
  }

  private static String elsewhere() {
    return "<files-provisioning:api-key-connection attempts=\"1\" apiKey=\"fake1\" baseUrl=\"http://127.0.0.1:%d\"/>"
        .formatted(other.getAddress().getPort());
  }

  private static String flows(String name, String connection) {
    return """
    <files-provisioning:config name="%1$s">%2$s</files-provisioning:config>
    <flow name="create-%1$s">
      <files-provisioning:create-user config-ref="%1$s">
        <files-provisioning:object>#[payload]</files-provisioning:object>
      </files-provisioning:create-user>
    </flow>
    <flow name="get-%1$s">
      <files-provisioning:get-user config-ref="%1$s" id="#[payload]"/>
    </flow>
    """
        .formatted(name, connection);
  }

  @AfterEach
  void clear() {
    application.sandbox().clearFaults();
  }

  @AfterAll
  static void stop() throws Exception {
    mule.close();
    other.stop(0);
    application.close();
  }

  @Test
  void invalidInput() throws Exception {
    Error error = error("create-good", Map.of("username", "bob", "nmae", "Bob"));
    assertType("INVALID_INPUT", "MULE:VALIDATION", error);
    assertEquals("nmae", detail(error, "field"));
    assertEquals("INVALID_INPUT", String.valueOf(detail(error, "error")));
  }

  @Test
  void conflict() {
    Error error = error("create-good", Map.of("username", "ann", "name", "Another"));
    assertType("CONFLICT", "FILES-PROVISIONING:REFUSED", error);
    assertTrue(error.getDescription().contains("Username"), error::getDescription);
  }

  @Test
  void notAuthenticated() {
    Error error = error("create-wrong-key", Map.of("username", "bob"));
    assertFalse(error.toString().contains("canary1"), "the key is not shown");
    assertType("NOT_AUTHENTICATED", "MULE:CLIENT_SECURITY", error);
  }

  @Test
  void notAuthorized() {
    assertType(
        "NOT_AUTHORIZED", "MULE:CLIENT_SECURITY", error("create-plain", Map.of("username", "bob")));
  }

  @Test
  void notFound() {
    assertType("NOT_FOUND", "MULE:ANY", error("get-good", 4711L));
  }

  @Test
  void rateLimited() throws Exception {
    fault("{\"kind\":\"rate_limit\",\"operation\":\"createUser\",\"retry_after\":1}");
    Error error = error("create-good", Map.of("username", "bob"));
    assertType("RATE_LIMITED", "MULE:ANY", error);
    assertEquals(true, detail(error, "retryable"));
  }

  @Test
  void serverError() throws Exception {
    fault("{\"kind\":\"error_before\",\"operation\":\"getUser\",\"status\":500}");
    assertType("SERVER_ERROR", "MULE:ANY", error("get-good", 1L));
  }

  @Test
  void connectivity() throws Exception {
    fault("{\"kind\":\"drop_before\"}");
    assertType("CONNECTIVITY", "MULE:CONNECTIVITY", error("get-good", 1L));
  }

  @Test
  void timeout() throws Exception {
    fault("{\"kind\":\"latency\",\"operation\":\"getUser\",\"delay_ms\":5000}");
    assertType("TIMEOUT", "FILES-PROVISIONING:CONNECTIVITY", error("get-hasty", 1L));
  }

  @Test
  void uncertain() throws Exception {
    fault(
        "{\"kind\":\"drop_after\",\"operation\":\"createUser\"},"
            + "{\"kind\":\"error_before\",\"operation\":\"listUsers\"}");
    assertType("UNCERTAIN", "MULE:ANY", error("create-good", Map.of("username", "eve")));
  }

  @Test
  void siteUnavailable() {
    answer = "{\"type\":\"service-unavailable/uploads-disabled\",\"error\":\"Not now.\"}";
    assertType("SITE_UNAVAILABLE", "MULE:ANY", error("get-other", 1L));
  }

  @Test
  void refused() {
    answer = "{\"type\":\"processing-failure/not-possible\",\"error\":\"No.\"}";
    assertType("REFUSED", "MULE:ANY", error("get-other", 1L));
  }

  @Test
  void handlersCanNameTheParentInTheHierarchyOfMule() throws Exception {
    fault("{\"kind\":\"drop_before\"}");
    assertEquals("MULE:CONNECTIVITY", handledBy("get-good", 1L));
    application.sandbox().clearFaults();
    fault("{\"kind\":\"latency\",\"operation\":\"getUser\",\"delay_ms\":5000}");
    assertEquals("MULE:CONNECTIVITY", handledBy("get-hasty", 1L));
    assertEquals("MULE:CLIENT_SECURITY", handledBy("create-wrong-key", Map.of("username", "bob")));
    assertEquals("MULE:VALIDATION", handledBy("create-good", Map.of("nmae", "Bob")));
    assertEquals("other", handledBy("get-good", 4711L));
  }

  /** Which handler of the flow took the error. */
  private static Object handledBy(String flow, Object payload) throws Exception {
    return Application.payload(mule.run("handled-" + flow, payload));
  }

  private static String handled(String flow) {
    StringBuilder handlers = new StringBuilder();
    for (String type : List.of("MULE:CONNECTIVITY", "MULE:CLIENT_SECURITY", "MULE:VALIDATION")) {
      handlers.append(
          "<on-error-continue type=\"%1$s\"><set-payload value=\"%1$s\"/></on-error-continue>"
              .formatted(type));
    }
    return """
    <flow name="handled-%1$s">
      <flow-ref name="%1$s"/>
      <error-handler>
        %2$s
        <on-error-continue><set-payload value="other"/></on-error-continue>
      </error-handler>
    </flow>
    """
        .formatted(flow, handlers);
  }

  private static void assertType(String type, String parent, Error error) {
    assertEquals("FILES-PROVISIONING:" + type, error.getErrorType().toString(), error::toString);
    assertEquals(parent, error.getErrorType().getParentErrorType().toString());
    assertFalse(error.getDescription().isBlank(), "the error says something");
  }

  private static void fault(String rules) throws IOException {
    application.sandbox().faults(new ObjectMapper().readTree("{\"rules\":[" + rules + "]}"));
  }

  private static Error error(String flow, Object payload) {
    ComponentExecutionException failure =
        assertThrows(ComponentExecutionException.class, () -> mule.run(flow, payload));
    return failure.getEvent().getError().orElseThrow();
  }

  private static Object detail(Error error, String name) throws ReflectiveOperationException {
    Object details = error.getErrorMessage().getPayload().getValue();
    String getter = "get" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    return details.getClass().getMethod(getter).invoke(details);
  }
}
