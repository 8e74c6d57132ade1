package io.github.filesprovisioning.core.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.catalog.Catalog;
import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.RequestAttempt;
import io.github.filesprovisioning.core.client.RetryPolicy;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** A fresh Files.com, a client that changes things, and another one that watches. */
public final class WatchedSite implements AutoCloseable {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();
  private static final Catalog CATALOG = Catalog.load();

  private final Sandbox sandbox = Sandbox.start(SandboxOptions.builder().seed(1).build());
  private final FilesClient changer =
      FilesClient.builder().baseUrl(sandbox.baseUrl()).apiKey(sandbox.apiKey()).build();
  private final PositionRelay relay;
  private final FilesClient watcher;
  private Consumer<RequestAttempt> afterRequest = attempt -> {};
  private final AtomicLong retries = new AtomicLong();

  /** A site whose cursors go on after the last record. */
  public WatchedSite() {
    this(false);
  }

  private WatchedSite(boolean countsPositions) {
    relay = countsPositions ? new PositionRelay(sandbox.baseUrl()) : null;
    watcher =
        FilesClient.builder()
            .baseUrl(countsPositions ? relay.baseUrl() : sandbox.baseUrl())
            .apiKey(sandbox.apiKey())
            .retryPolicy(
                RetryPolicy.builder()
                    .attempts(3)
                    .firstDelay(Duration.ZERO)
                    .sleeper(time -> {})
                    .seed(1)
                    .build())
            .listener(this::note)
            .build();
  }

  /** A site whose cursors count positions, so that pages miss records when others leave. */
  static WatchedSite countingPositions() {
    return new WatchedSite(true);
  }

  private void note(RequestAttempt attempt) {
    retries.addAndGet(attempt.number() > 1 ? 1 : 0);
    afterRequest.accept(attempt);
  }

  /** How many requests the watching client has sent again. */
  long retries() {
    return retries.get();
  }

  /** Is called after every request of the watching client, on its thread. */
  void afterEachRequest(Consumer<RequestAttempt> action) {
    afterRequest = action;
  }

  /** A JSON object written with single quotes; {@code %s} and the like take values. */
  static ObjectNode json(String text, Object... values) {
    try {
      return (ObjectNode) JSON.readTree(String.format(text, values));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the JSON of a test is wrong", e);
    }
  }

  public Sandbox sandbox() {
    return sandbox;
  }

  FilesClient watcher() {
    return watcher;
  }

  /** A feed builder with a catalogue that is loaded already. */
  public ChangeFeed.Builder feed(String... triggers) {
    return ChangeFeed.builder(watcher).catalog(CATALOG).triggers(triggers);
  }

  public JsonNode change(String operation, String input, Object... values) {
    return changer.invoke(operation, json(input, values)).body();
  }

  /** Creates something and gives its id. */
  long create(String operation, String input, Object... values) {
    return change(operation, input, values).path("id").asLong();
  }

  void seed(String seed, Object... values) {
    sandbox.seed(json(seed, values));
  }

  /** Changes settings of the site. */
  void settings(String settings) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + "/sandbox/site"))
            .header("Content-Type", "application/json")
            .method("PATCH", HttpRequest.BodyPublishers.ofString(json(settings).toString()))
            .build();
    try {
      int status =
          HttpClient.newHttpClient()
              .send(request, HttpResponse.BodyHandlers.discarding())
              .statusCode();
      if (status >= 300) {
        throw new IllegalStateException("the sandbox refused the settings: " + status);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted while the sandbox was set up", e);
    }
  }

  public void faults(String rules) {
    sandbox.faults(json(rules));
  }

  @Override
  public void close() {
    watcher.close();
    if (relay != null) {
      relay.close();
    }
    changer.close();
    sandbox.close();
  }
}
