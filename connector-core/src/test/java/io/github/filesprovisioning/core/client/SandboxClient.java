package io.github.filesprovisioning.core.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import java.time.Duration;

/** A fresh sandbox and a client of it that does not wait between attempts. */
final class SandboxClient implements AutoCloseable {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

  private final Sandbox sandbox = Sandbox.start(SandboxOptions.builder().build());
  private final FilesClient client =
      FilesClient.builder()
          .baseUrl(sandbox.baseUrl())
          .apiKey(sandbox.apiKey())
          .retryPolicy(RetryPolicy.builder().firstDelay(Duration.ZERO).build())
          .build();

  /** JSON written with single quotes. */
  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the JSON of a test is wrong", e);
    }
  }

  Sandbox sandbox() {
    return sandbox;
  }

  FilesClient client() {
    return client;
  }

  /** The next request of the operation meets the fault. */
  void fault(String kind, String operation) {
    String wait = kind.equals("rate_limit") ? ",'retry_after':0" : "";
    sandbox.faults(
        json(
            String.format(
                "{'rules':[{'kind':'%s','operation':'%s','times':1%s}]}", kind, operation, wait)));
  }

  /** How many requests of the operation have come in. */
  long count(String operation) {
    return sandbox.requests(0).stream()
        .filter(request -> operation.equals(request.operation()))
        .count();
  }

  @Override
  public void close() {
    client.close();
    sandbox.close();
  }
}
