package io.github.filesprovisioning.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * The sandbox's own controls over HTTP: put records in, read the whole state, switch faults on, see
 * which requests came in.
 */
public final class SandboxAdmin {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String baseUrl;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  /**
   * Creates the controls of one sandbox.
   *
   * @param baseUrl address of the sandbox, for example {@code http://127.0.0.1:4040}
   */
  public SandboxAdmin(String baseUrl) {
    this.baseUrl = baseUrl;
  }

  /**
   * Empties the sandbox; its API key stays valid.
   *
   * @throws IOException when the sandbox cannot be reached or refuses
   */
  public void reset() throws IOException {
    send("POST", "/sandbox/reset", JSON.createObjectNode());
  }

  /**
   * Puts records in, past faults and the request log.
   *
   * @param records groups, users, folders, permissions and keys
   * @throws IOException when the sandbox cannot be reached or refuses
   */
  public void seed(JsonNode records) throws IOException {
    send("POST", "/sandbox/seed", records);
  }

  /**
   * Changes site settings.
   *
   * @param settings values by setting
   * @throws IOException when the sandbox cannot be reached or refuses
   */
  public void site(JsonNode settings) throws IOException {
    send("PATCH", "/sandbox/site", settings);
  }

  /**
   * Moves the sandbox's clock.
   *
   * @param clock {@code {"now": instant}} or {@code {"advance": duration}}
   * @throws IOException when the sandbox cannot be reached or refuses
   */
  public void clock(JsonNode clock) throws IOException {
    send("PUT", "/sandbox/clock", clock);
  }

  /**
   * Switches faults on, in place of any that were on.
   *
   * @param faults {@code {"seed": number, "rules": [...]}}
   * @throws IOException when the sandbox cannot be reached or refuses
   */
  public void faults(JsonNode faults) throws IOException {
    send("PUT", "/sandbox/faults", faults);
  }

  /**
   * The fault rules that are on, with how often each struck.
   *
   * @return the sandbox's answer
   * @throws IOException when the sandbox cannot be reached or refuses
   */
  public JsonNode faults() throws IOException {
    return send("GET", "/sandbox/faults", null);
  }

  /**
   * Switches all faults off.
   *
   * @throws IOException when the sandbox cannot be reached or refuses
   */
  public void clearFaults() throws IOException {
    send("DELETE", "/sandbox/faults", null);
  }

  /**
   * The whole state: users, groups and folders with memberships, permissions and keys.
   *
   * @return the state, sorted
   * @throws IOException when the sandbox cannot be reached or refuses
   */
  public JsonNode state() throws IOException {
    return send("GET", "/sandbox/state", null);
  }

  /**
   * The API requests that came in after a given one.
   *
   * @param after number of the last request already seen; 0 for all that are kept
   * @return the requests, oldest first
   * @throws IOException when the sandbox cannot be reached or refuses
   */
  public JsonNode requestsAfter(long after) throws IOException {
    return send("GET", "/sandbox/requests?after=" + after, null);
  }

  private JsonNode send(String method, String path, JsonNode body) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(baseUrl + path))
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", "application/json");
    request.method(
        method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()));
    HttpResponse<byte[]> response;
    try {
      response = http.send(request.build(), BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted during " + method + " " + path);
    }
    if (response.statusCode() >= 300) {
      throw new IOException(
          String.format(
              "the sandbox answered %d to %s %s: %s",
              response.statusCode(), method, path, JSON.readTree(response.body())));
    }
    return response.body().length == 0 ? JSON.nullNode() : JSON.readTree(response.body());
  }
}
