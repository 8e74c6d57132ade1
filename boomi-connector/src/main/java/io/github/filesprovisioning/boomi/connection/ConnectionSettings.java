package io.github.filesprovisioning.boomi.connection;

import com.boomi.connector.api.ConnectorException;
import com.boomi.connector.api.PropertyMap;
import io.github.filesprovisioning.boomi.field.IntegerField;
import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.RetryPolicy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;

/** What the fields of a connection say. Immutable; never shows the key. */
final class ConnectionSettings {
  private static final IntegerField WORKSPACE =
      new IntegerField("workspaceId", "Workspace", 0, Long.MAX_VALUE);
  private static final IntegerField CONNECT_TIMEOUT =
      new IntegerField("connectTimeout", "Connect Timeout (s)", 1, 600);
  private static final IntegerField REQUEST_TIMEOUT =
      new IntegerField("requestTimeout", "Request Timeout (s)", 1, 3600);
  private static final IntegerField TOTAL_TIME =
      new IntegerField("totalDeadline", "Total Time (s)", 1, 86_400);
  private static final IntegerField ATTEMPTS = new IntegerField("attempts", "Attempts", 1, 100);
  private static final IntegerField FIRST_DELAY =
      new IntegerField("firstRetryDelay", "First Delay (ms)", 0, 3_600_000);

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
   * @throws ConnectorException when there is no key, or a number is out of its range
   */
  ConnectionSettings(PropertyMap fields) {
    this.url = fields.getProperty("url", "https://app.files.com").strip();
    this.apiKey = fields.getProperty("apiKey", "").strip();
    this.workspaceId = WORKSPACE.in(fields).orElse(null);
    this.connectSeconds = CONNECT_TIMEOUT.in(fields).orElse(10L);
    this.requestSeconds = REQUEST_TIMEOUT.in(fields).orElse(60L);
    this.totalSeconds = TOTAL_TIME.in(fields).orElse(180L);
    this.attempts = ATTEMPTS.in(fields).orElse(5L);
    this.firstDelayMillis = FIRST_DELAY.in(fields).orElse(500L);
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

  /** The site and its workspace, without what does not matter in an address. */
  String site() {
    String address = url.toLowerCase(Locale.ROOT).replaceAll("/+$", "");
    return workspaceId == null ? address : address + " workspace " + workspaceId;
  }

  /** Whether certificates matter. */
  boolean isEncrypted() {
    return url.regionMatches(true, 0, "https:", 0, 6);
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
