package io.github.filesprovisioning.core.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The builder of a client")
class FilesClientBuilderTest {
  private static FilesClient.Builder builder() {
    return FilesClient.builder().apiKey("obviouslyFake1");
  }

  private static InvalidInputException refused(Consumer<FilesClient.Builder> change) {
    FilesClient.Builder builder = builder();
    return assertThrows(
        InvalidInputException.class,
        () -> {
          change.accept(builder);
          builder.build();
        });
  }

  @ParameterizedTest
  @CsvSource({
    "https://acme.files.com, https://acme.files.com/api/rest/v1",
    "https://ACME.files.com/, https://acme.files.com/api/rest/v1",
    "https://acme.files.com/api/rest/v1, https://acme.files.com/api/rest/v1",
    "https://acme.files.com/api/rest/v1//, https://acme.files.com/api/rest/v1",
    "HTTPS://acme.files.com:8443, https://acme.files.com:8443/api/rest/v1",
    "http://localhost:4040, http://localhost:4040/api/rest/v1",
    "http://127.0.0.1:4040, http://127.0.0.1:4040/api/rest/v1",
    "http://[::1]:4040, http://[::1]:4040/api/rest/v1",
    "' https://acme.files.com ', https://acme.files.com/api/rest/v1",
  })
  @DisplayName("takes a site with or without the path of the API")
  void baseUrl(String given, String used) {
    try (FilesClient client = builder().baseUrl(given).build()) {
      assertEquals("FilesClient{" + used + "}", client.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "acme.files.com",
        "ftp://acme.files.com",
        "https://",
        "https:acme",
        "http://acme.files.com",
        "http://127.0.0.1.example.com",
        "https://user:Canary-1@acme.files.com",
        "https://acme.files.com?key=Canary-1",
        "https://acme.files.com/#Canary-1",
        "https://acme.files.com:99999",
        "https://ac me.files.com",
      })
  @DisplayName("refuses an address that is none, is not safe or holds a secret")
  void wrongBaseUrl(String given) {
    InvalidInputException e = refused(b -> b.baseUrl(given));
    assertEquals("baseUrl", e.field());
    assertFalse(e.getMessage().contains("Canary-1"), e::getMessage);
  }

  @Test
  @DisplayName("takes plain http for another machine when that is asked for")
  void plainHttp() {
    try (FilesClient client = builder().baseUrl("http://10.1.2.3").allowPlainHttp().build()) {
      assertTrue(client.toString().contains("http://10.1.2.3/"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Canary-1\r\nX-Evil: 1", "Canary-1\u0000", "Canary-1-é"})
  @DisplayName("refuses a key that cannot be one, and does not repeat it")
  void wrongKey(String key) {
    InvalidInputException e = refused(b -> b.apiKey(key));
    assertEquals("apiKey", e.field());
    assertFalse(e.getMessage().contains("Canary-1"), e::getMessage);
  }

  @Test
  @DisplayName("asks for a key or a login")
  void noKey() {
    InvalidInputException e =
        assertThrows(InvalidInputException.class, () -> FilesClient.builder().build());
    assertTrue(e.getMessage().contains("user name and a password"), e::getMessage);
    assertEquals("password", refused(b -> b.session("ann", "")).field());
    assertEquals("username", refused(b -> b.session(null, "Canary-1")).field());
  }

  @Test
  @DisplayName("names what is out of its bounds")
  void bounds() {
    assertEquals("connectTimeout", refused(b -> b.connectTimeout(Duration.ZERO)).field());
    assertEquals("requestTimeout", refused(b -> b.requestTimeout(Duration.ofDays(2))).field());
    assertEquals("totalDeadline", refused(b -> b.totalDeadline(null)).field());
    assertEquals("maxConcurrency", refused(b -> b.maxConcurrency(0)).field());
    assertEquals("maxAnswerBytes", refused(b -> b.maxAnswerBytes(1)).field());
    assertEquals("workspaceId", refused(b -> b.workspaceId(-1)).field());
    assertEquals("userAgent", refused(b -> b.userAgent("a\nb")).field());
    assertEquals("retryPolicy", refused(b -> b.retryPolicy(null)).field());
    assertEquals("proxy", refused(b -> b.proxy(null)).field());
    assertEquals("sslContext", refused(b -> b.sslContext(null)).field());
    assertEquals("listener", refused(b -> b.listener(null)).field());
    assertEquals("attempts", refused(b -> RetryPolicy.builder().attempts(0)).field());
    assertEquals("proxy port", refused(b -> ProxySettings.of("proxy", 0)).field());
    assertEquals("proxy host", refused(b -> ProxySettings.of("http://proxy", 1)).field());
    assertEquals(
        "proxy username", refused(b -> ProxySettings.of("proxy", 1).withLogin("a:b", "")).field());
  }

  @Test
  @DisplayName("does not show what it was given")
  void hides() {
    FilesClient.Builder builder = builder().session("ann", "Canary-1", "123456");
    assertFalse(builder.toString().contains("Canary-1"));
    assertFalse(builder.toString().contains("123456"));
  }
}
