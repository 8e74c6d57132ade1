package io.github.filesprovisioning.mule.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A self-signed certificate of 127.0.0.1, made by the JDK's tool, and a store that trusts it. */
public final class SiteCertificate {

  /** Password of both stores. */
  public static final String PASSWORD = "only-for-a-test-1";

  private final Path keys;
  private final Path trust;

  private SiteCertificate(Path keys, Path trust) {
    this.keys = keys;
    this.trust = trust;
  }

  public static SiteCertificate in(Path folder) throws IOException, InterruptedException {
    Path keys = folder.resolve("keys.p12");
    Path trust = folder.resolve("trust.p12");
    String certificate = folder.resolve("site.crt").toString();
    keytool(
        keys,
        "-genkeypair",
        "-alias",
        "site",
        "-keyalg",
        "EC",
        "-dname",
        "CN=site",
        "-ext",
        "san=ip:127.0.0.1");
    keytool(keys, "-exportcert", "-alias", "site", "-file", certificate);
    keytool(trust, "-importcert", "-alias", "site", "-file", certificate);
    return new SiteCertificate(keys, trust);
  }

  /** What the site shows. */
  SSLContext ofServer() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys)) {
      store.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  /** A store that trusts the site. */
  public Path trustStore() {
    return trust;
  }

  private static void keytool(Path store, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(options));
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD, "-noprompt"));
    command.addAll(List.of("-keystore", store.toString()));
    Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, tool.waitFor(), said);
  }
}
