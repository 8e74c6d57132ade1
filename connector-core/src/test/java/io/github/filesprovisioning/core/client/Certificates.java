package io.github.filesprovisioning.core.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Certificates for a test, made by the tool that comes with the JDK, in a folder of the test. */
final class Certificates {
  private static final char[] STORE_PASSWORD = "changeit".toCharArray();

  private final Path folder;

  Certificates(Path folder) {
    this.folder = folder;
  }

  WireServer server(Path store) throws Exception {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(load(store), STORE_PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return new WireServer(context.getServerSocketFactory(), "https");
  }

  SSLContext trusting(Path store) throws Exception {
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

  /** A store with a new self-signed certificate. */
  Path certificate(String name, String subject, List<String> more) throws Exception {
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
  void sign(Path store, String start) throws Exception {
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
