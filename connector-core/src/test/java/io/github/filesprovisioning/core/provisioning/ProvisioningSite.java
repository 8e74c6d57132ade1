package io.github.filesprovisioning.core.provisioning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.RequestListener;
import io.github.filesprovisioning.core.client.RetryPolicy;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import java.time.Duration;

/** A fresh Files.com, a client that does not wait between attempts, and the composites over it. */
final class ProvisioningSite implements AutoCloseable {
  /** An SSH key that is nobody's. */
  static final String KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIF7sDcQZqoM3v3JfAm/anHjByxxkLur/nW4REvN3g+lC";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

  private final Sandbox sandbox = Sandbox.start(SandboxOptions.builder().build());
  private final FilesClient client =
      FilesClient.builder()
          .baseUrl(sandbox.baseUrl())
          .apiKey(sandbox.apiKey())
          .retryPolicy(RetryPolicy.builder().firstDelay(Duration.ZERO).build())
          .build();
  private final Composites composites = new Composites(client);

  /** A JSON object written with single quotes; {@code %s} and the like take values. */
  static ObjectNode json(String text, Object... values) {
    try {
      return (ObjectNode) JSON.readTree(String.format(text, values));
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

  /** A client that gives up after one attempt, as one that is killed. */
  FilesClient impatientClient(RequestListener listener) {
    return FilesClient.builder()
        .baseUrl(sandbox.baseUrl())
        .apiKey(sandbox.apiKey())
        .retryPolicy(RetryPolicy.never())
        .listener(listener)
        .build();
  }

  void start(String seed) {
    sandbox.clearFaults();
    sandbox.reset();
    sandbox.seed(json(seed));
  }

  ObjectNode run(String method, JsonNode input) {
    return composites.run(method, (ObjectNode) input);
  }

  ObjectNode run(String method, String input, Object... values) {
    return run(method, json(input, values));
  }

  /** The part of the site that a user has. */
  JsonNode user(String username) {
    return record("users", "username", username);
  }

  /** The part of the site that a group has. */
  JsonNode group(String name) {
    return record("groups", "name", name);
  }

  private JsonNode record(String kind, String field, String value) {
    for (JsonNode candidate : sandbox.state().get(kind)) {
      if (candidate.get(field).asText().equalsIgnoreCase(value)) {
        return candidate;
      }
    }
    throw new AssertionError("there is no " + value + " among the " + kind);
  }

  @Override
  public void close() {
    client.close();
    sandbox.close();
  }
}
