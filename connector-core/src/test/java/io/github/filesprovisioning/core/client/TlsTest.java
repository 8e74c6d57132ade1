package io.github.filesprovisioning.core.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Over TLS, a client")
class TlsTest {
  private final Certificates certificates;

  TlsTest(@TempDir Path folder) {
    certificates = new Certificates(folder);
  }

  @Test
  @DisplayName("refuses a certificate nobody vouches for, before it sends anything")
  void selfSigned() throws Exception {
    Path store = certificates.certificate("self", "ip:127.0.0.1", List.of());
    FilesException e = refused(store, null);
    assertTrue(e.getMessage().contains("not trusted"), e::getMessage);
  }

  @Test
  @DisplayName("accepts a private authority it was given")
  void customAuthority() throws Exception {
    Path store = certificates.certificate("custom", "ip:127.0.0.1", List.of());
    try (WireServer server = certificates.server(store);
        FilesClient client = client(server, certificates.trusting(store))) {
      server.answer(200, "{\"id\":1}");
      assertEquals(1L, client.users().get(1).id());
    }
  }

  @Test
  @DisplayName("refuses a certificate of another host")
  void otherHost() throws Exception {
    Path store = certificates.certificate("other", "dns:other.example.com", List.of());
    refused(store, certificates.trusting(store));
  }

  @Test
  @DisplayName("refuses an expired certificate of a trusted authority")
  void expired() throws Exception {
    Path store =
        certificates.certificate("authority", "ip:127.0.0.1", List.of("-ext", "bc=ca:true"));
    SSLContext trust = certificates.trusting(store);
    certificates.sign(store, "2020/01/01 00:00:00");
    refused(store, trust);
  }

  @Test
  @DisplayName("accepts a current certificate of a trusted authority")
  void current() throws Exception {
    Path store =
        certificates.certificate("authority", "ip:127.0.0.1", List.of("-ext", "bc=ca:true"));
    SSLContext trust = certificates.trusting(store);
    certificates.sign(store, "-1H");
    try (WireServer server = certificates.server(store);
        FilesClient client = client(server, trust)) {
      server.answer(200, "{\"id\":1}");
      assertEquals(1L, client.users().get(1).id());
    }
  }

  private FilesException refused(Path store, SSLContext trust) throws Exception {
    try (WireServer server = certificates.server(store);
        FilesClient client = client(server, trust)) {
      FilesException e = assertThrows(FilesException.class, () -> client.users().get(1));
      assertEquals(ErrorKind.CONNECTION, e.kind());
      assertEquals(List.of(), server.requests());
      return e;
    }
  }

  private static FilesClient client(WireServer server, SSLContext trust) {
    FilesClient.Builder builder =
        FilesClient.builder()
            .baseUrl(server.url())
            .apiKey("obviouslyFake1")
            .totalDeadline(Duration.ofSeconds(10));
    return trust == null ? builder.build() : builder.sslContext(trust).build();
  }
}
