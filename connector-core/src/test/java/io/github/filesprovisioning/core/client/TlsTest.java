package io.github.filesprovisioning.core.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Over TLS, a client")
class TlsTest {
  private static final char[] STORE_PASSWORD = "changeit".toCharArray();

  @TempDir private Path folder;

  @Test
  @DisplayName("refuses a certificate nobody vouches for, before it sends anything")
  void selfSigned() throws Exception {
    Path store = certificate("self", "ip:127.0.0.1", List.of());
    FilesException e = refused(store, null);
    assertTrue(e.getMessage().contains("not trusted"), e::getMessage);
  }

  @Test
  @DisplayName("accepts a private authority it was given")
  void customAuthority() throws Exception {
    Path store = certificate("custom", "ip:127.0.0.1", List.of());
    try (WireServer server = server(store);
        FilesClient client = client(server, trusting(store))) {
      server.answer(200, "{\"id\":1}");
      assertEquals(1L, client.users().get(1).id());
    }
  }

  @Test
  @DisplayName("refuses a certificate of another host")
  void otherHost() throws Exception {
    Path store = certificate("other", "dns:other.example.com", List.of());
    refused(store, trusting(store));
  }

  @Test
  @DisplayName("refuses an expired certificate of a trusted authority")
  void expired() throws Exception {
    Path store = certificate("authority", "ip:127.0.0.1", List.of("-ext", "bc=ca:true"));
    SSLContext trust = trusting(store);
    sign(store, "2020/01/01 00:00:00");
    refused(store, trust);
  }

  @Test
  @DisplayName("accepts a current certificate of a trusted authority")
  void current() throws Exception {
    Path store = certificate("authority", "ip:127.0.0.1", List.of("-ext", "bc=ca:true"));
    SSLContext trust = trusting(store);
    sign(store, "-1H");
    try (WireServer server = server(store);
        FilesClient client = client(server, trust)) {
      server.answer(200, "{\"id\":1}");
      assertEquals(1L, client.users().get(1).id());
    }
  }

  private FilesException refused(Path store, SSLContext trust) throws Exception {
    try (WireServer server = server(store);
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

  private static WireServer server(Path store) throws Exception {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(load(store), STORE_PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return new WireServer(context.getServerSocketFactory(), "https");
  }

  private static SSLContext trusting(Path store) throws Exception {
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    KeyStore certificates = KeyStore.getInstance("PKCS12");
    certificates.load(null, null);
    certificates.setCertificateEntry("ca", load(store).getCertificate("server"));
    trust.init(certificates);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private static KeyStore load(Path store) throws Exception {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, STORE_PASSWORD);
    }
    return keys;
  }

  /** A new self-signed certificate, made by the tool that comes with the JDK. */
  private Path certificate(String name, String subject, List<String> more) throws Exception {
    Path store = folder.resolve(name + ".p12");
    List<String> options =
        new ArrayList<>(
            List.of("-genkeypair", "-alias", "server", "-keyalg", "EC", "-dname", "CN=" + name));
    options.addAll(List.of("-ext", "san=" + subject));
    options.addAll(more);
    keytool(store, options);
    return store;
  }

  /**
   * Puts a key in the place of the store's only one, with a certificate that the old one signed and
   * that is valid for ten days.
   */
  private void sign(Path store, String start) throws Exception {
    String request = folder.resolve("request").toString();
    String signed = folder.resolve("signed").toString();
    keytool(store, List.of("-changealias", "-alias", "server", "-destalias", "ca"));
    keytool(
        store,
        List.of("-genkeypair", "-alias", "server", "-keyalg", "EC", "-dname", "CN=127.0.0.1"));
    keytool(store, List.of("-certreq", "-alias", "server", "-file", request));
    keytool(
        store,
        List.of(
            "-gencert",
            "-alias",
            "ca",
            "-infile",
            request,
            "-outfile",
            signed,
            "-startdate",
            start,
            "-validity",
            "10",
            "-ext",
            "san=ip:127.0.0.1"));
    keytool(store, List.of("-importcert", "-alias", "server", "-file", signed));
    KeyStore keys = load(store);
    keys.deleteEntry("ca");
    try (OutputStream out = Files.newOutputStream(store)) {
      keys.store(out, STORE_PASSWORD);
    }
  }

  private static void keytool(Path store, List<String> options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(options);
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", new String(STORE_PASSWORD)));
    command.addAll(List.of("-keystore", store.toString(), "-noprompt"));
    Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, tool.waitFor(), output);
  }
}
