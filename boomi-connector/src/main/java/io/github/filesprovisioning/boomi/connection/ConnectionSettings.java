package io.github.filesprovisioning.boomi.connection;

import com.boomi.connector.api.ConnectorException;
import com.boomi.connector.api.PropertyMap;
import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.RetryPolicy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;

/** What the fields of a connection say. Immutable; never shows the key. */
final class ConnectionSettings {
  private final String url;
  private final String apiKey;
  private final Long workspaceId;
  private final long connectSeconds;
  private final long requestSeconds;
  private final long totalSeconds;
  private final long attempts;
  private final long firstDelayMillis;

  /**
   * Reads the fields.
   *
   * @throws ConnectorException when there is no key
   */
  ConnectionSettings(PropertyMap fields) {
    this.url = fields.getProperty("url", "https://app.files.com").strip();
    this.apiKey = fields.getProperty("apiKey", "").strip();
    this.workspaceId = fields.getLongProperty("workspaceId");
    this.connectSeconds = fields.getLongProperty("connectTimeout", 10L);
    this.requestSeconds = fields.getLongProperty("requestTimeout", 60L);
    this.totalSeconds = fields.getLongProperty("totalDeadline", 180L);
    this.attempts = fields.getLongProperty("attempts", 5L);
    this.firstDelayMillis = fields.getLongProperty("firstRetryDelay", 500L);
    if (apiKey.isEmpty()) {
      throw new ConnectorException(
          "INVALID_INPUT", "The connection has no API key. Enter one in the field API Key.");
    }
  }

  /** A builder of the client that they describe, without what the container adds. */
  FilesClient.Builder client() {
    FilesClient.Builder client =
        FilesClient.builder()
            .baseUrl(url)
            .apiKey(apiKey)
            .userAgent("filescom-provisioning-boomi")
            .connectTimeout(Duration.ofSeconds(connectSeconds))
            .requestTimeout(Duration.ofSeconds(requestSeconds))
            .totalDeadline(Duration.ofSeconds(totalSeconds))
            .retryPolicy(
                RetryPolicy.builder()
                    .attempts(Math.toIntExact(attempts))
                    .firstDelay(Duration.ofMillis(firstDelayMillis))
                    .build());
    if (workspaceId != null) {
      client.workspaceId(workspaceId);
    }
    return client;
  }

  /** The address of the site. */
  String url() {
    return url;
  }

  /** The same for the same settings, other for others, and no way back to the key. */
  String fingerprint() {
    String all =
        String.join(
            "\n",
            url,
            apiKey,
            String.valueOf(workspaceId),
            connectSeconds + " " + requestSeconds + " " + totalSeconds,
            attempts + " " + firstDelayMillis);
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The address; the key is a secret. */
  @Override
  public String toString() {
    return "ConnectionSettings{" + url + "}";
  }
}
