package io.github.filesprovisioning.core.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.RetryPolicy;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import java.util.Set;
import java.util.TreeSet;

/** A fresh Files.com with a client and a runner. */
final class SandboxSite implements AutoCloseable {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

  /** An SSH key that is nobody's. */
  static final String PUBLIC_KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIF7sDcQZqoM3v3JfAm/anHjByxxkLur/nW4REvN3g+lC ann@laptop";

  private static final ObjectNode ANN =
      json(
          "{'groups':[{'name':'Sales'},{'name':'Support'}],'folders':['Departments/Sales'],"
              + "'users':[{'username':'ann','email':'ann@example.com','groups':['Sales']}],"
              + "'permissions':[{'path':'Departments/Sales','user':'ann','permission':'full'}],"
              + "'public_keys':[{'user':'ann','title':'laptop','public_key':'%s'}],"
              + "'api_keys':[{'user':'ann','name':'ci'}],"
              + "'user_requests':[{'name':'Cy','email':'cy@example.com','details':'a project'}]}",
          PUBLIC_KEY);

  private final Sandbox sandbox = Sandbox.start(SandboxOptions.builder().build());
  private final Set<String> called = new TreeSet<>();
  private final FilesClient client =
      FilesClient.builder()
          .listener(attempt -> called.add(attempt.operation()))
          .baseUrl(sandbox.baseUrl())
          .apiKey(sandbox.apiKey())
          .retryPolicy(RetryPolicy.builder().attempts(1).build())
          .build();
  private final ActionRunner runner = new ActionRunner(client);

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

  ActionRunner runner() {
    return runner;
  }

  JsonNode run(String action, String input, Object... values) {
    return runner.run(action, json(input, values));
  }

  /** Runs an operation that need not be in the catalogue. */
  JsonNode invoke(String operation, String input, Object... values) {
    return client.invoke(operation, json(input, values)).body();
  }

  void seed(String seed) {
    sandbox.seed(json(seed));
  }

  /** Operations that were called since the site was started over. */
  Set<String> called() {
    return new TreeSet<>(called);
  }

  /** Starts over with Ann in Sales, and one record of every kind. */
  void resetWithAnn() {
    called.clear();
    sandbox.reset();
    sandbox.seed(ANN);
  }

  long id(String action, String input, Object... values) {
    return run(action, input, values).path("id").asLong();
  }

  @Override
  public void close() {
    client.close();
    sandbox.close();
  }
}
