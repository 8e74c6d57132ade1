package io.github.filesprovisioning.mule.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filesprovisioning.mule.platform.PackagedConnector;
import io.github.filesprovisioning.muletest.MulePlugin;
import io.github.filesprovisioning.muletest.MuleRuntime;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mule.runtime.api.component.execution.ComponentExecutionException;

/** TLS with a context of Mule, and a proxy that wants a login. */
class NetworkIT {

  private static final String PASSWORD = "proxy-canary-1";

  /** Mule tests a connection before it uses it. */
  private static final int TEST_AND_CALL = 2;

  private static Sandbox sandbox;
  private static MulePlugin connector;

  @BeforeAll
  static void start() {
    sandbox = Sandbox.start(SandboxOptions.builder().port(0).build());
    connector = PackagedConnector.load();
  }

  @AfterAll
  static void stop() {
    connector.close();
    sandbox.close();
  }

  @Test
  void anHttpsSiteIsTrustedThroughATlsContextAndOnlyThen(@TempDir Path folder) throws Exception {
    SiteCertificate certificate = SiteCertificate.in(folder);
    try (Front site = Front.https(sandbox.baseUrl(), certificate.ofServer())) {
      String url = "https://127.0.0.1:" + site.port();
      assertEquals("admin", usernameOfAdmin(url, "", trusting(certificate)));
      assertEquals(TEST_AND_CALL, site.passed());

      String refused = refusal(url, "", "");
      assertTrue(refused.contains("not trusted"), refused);
      assertEquals(TEST_AND_CALL, site.passed(), "nothing is sent to a site that is not trusted");
    }
  }

  @Test
  void aProxyGetsItsLoginAndTheSiteTheRequest() throws Exception {
    try (Front proxy = Front.proxy(sandbox.baseUrl(), "ann", PASSWORD)) {
      assertEquals("admin", usernameOfAdmin(sandbox.baseUrl(), through(proxy, PASSWORD), ""));
      assertEquals(TEST_AND_CALL, proxy.passed());
    }
  }

  /** Needs the switch of Java that the manual names; the build starts this test with it. */
  @Test
  void aProxyWithALoginTunnelsToAnHttpsSite(@TempDir Path folder) throws Exception {
    SiteCertificate certificate = SiteCertificate.in(folder);
    try (Front site = Front.https(sandbox.baseUrl(), certificate.ofServer());
        Front proxy = Front.proxy(sandbox.baseUrl(), "ann", PASSWORD)) {
      String url = "https://127.0.0.1:" + site.port();
      String context = trusting(certificate);
      assertEquals("admin", usernameOfAdmin(url, through(proxy, PASSWORD), context));
      assertEquals(TEST_AND_CALL, site.passed());
      assertTrue(proxy.passed() > 0, "the proxy has opened a tunnel");
      String refused = refusal(url, through(proxy, "another"), context);
      assertTrue(refused.contains("disabledSchemes"), refused);
      assertEquals(TEST_AND_CALL, site.passed(), "nothing goes around the proxy");
    }
  }

  private static String trusting(SiteCertificate certificate) {
    return "<tls:context><tls:trust-store path=\"%s\" password=\"%s\" type=\"pkcs12\"/></tls:context>"
        .formatted(certificate.trustStore(), SiteCertificate.PASSWORD);
  }

  @Test
  void aProxyThatRefusesTheLoginIsNamedAndTheLoginIsNot() throws Exception {
    try (Front proxy = Front.proxy(sandbox.baseUrl(), "ann", "another")) {
      String refused = refusal(sandbox.baseUrl(), through(proxy, PASSWORD), "");
      assertTrue(refused.contains("proxy"), refused);
      assertFalse(refused.contains(PASSWORD), refused);
      assertEquals(0, proxy.passed());
    }
  }

  private static String through(Front proxy, String password) {
    return "proxyHost=\"127.0.0.1\" proxyPort=\"%d\" proxyUsername=\"ann\" proxyPassword=\"%s\""
        .formatted(proxy.port(), password);
  }

  private static Object usernameOfAdmin(String url, String attributes, String context)
      throws Exception {
    try (MuleRuntime mule = start(url, attributes, context)) {
      return mule.run("find", null).getMessage().getPayload().getValue();
    }
  }

  private static String refusal(String url, String attributes, String context) throws Exception {
    try (MuleRuntime mule = start(url, attributes, context)) {
      ComponentExecutionException failure =
          assertThrows(ComponentExecutionException.class, () -> mule.run("find", null));
      assertEquals(
          "FILES-PROVISIONING:CONNECTIVITY",
          failure.getEvent().getError().orElseThrow().getErrorType().toString());
      return failure.toString() + failure.getEvent().getError().orElseThrow().getDescription();
    }
  }

  private static MuleRuntime start(String url, String attributes, String context) throws Exception {
    String flow =
        """
        <files-provisioning:config name="files">
          <files-provisioning:api-key-connection attempts="1" baseUrl="%s" apiKey="%s" %s>
            %s
          </files-provisioning:api-key-connection>
        </files-provisioning:config>
        <flow name="find">
          <files-provisioning:find-user config-ref="files" username="admin"/>
          <set-payload value="#[payload.user.username]"/>
        </flow>
        """
            .formatted(url, sandbox.apiKey(), attributes, context);
    return MuleRuntime.builder().plugin(connector).flows(flow).start();
  }
}
