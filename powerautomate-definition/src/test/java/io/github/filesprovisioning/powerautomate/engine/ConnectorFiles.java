package io.github.filesprovisioning.powerautomate.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The committed files of the connector, as the platform reads them. */
final class ConnectorFiles {
  /** The policies that the gateway applies; a connector with another one cannot be played. */
  private static final Set<String> POLICIES =
      Set.of("dynamichosturl", "setconnectionstatustounauthenticated");

  private final JsonNode swagger;
  private final JsonNode properties;
  private final List<SwaggerOperation> operations = new ArrayList<>();

  private ConnectorFiles(JsonNode swagger, JsonNode properties) {
    this.swagger = swagger;
    this.properties = properties.path("properties");
    for (JsonNode policy : this.properties.path("policyTemplateInstances")) {
      String template = policy.path("templateId").asText();
      if (!POLICIES.contains(template)) {
        throw new IllegalArgumentException("the gateway does not know the policy " + template);
      }
    }
    swagger
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            operations.add(
                                new SwaggerOperation(
                                    method.getKey(), path.getKey(), method.getValue()))));
  }

  /**
   * Reads them.
   *
   * @param module the folder of this module
   */
  static ConnectorFiles read(Path module) {
    return in(module.resolve("connector"));
  }

  /**
   * Reads them.
   *
   * @param folder with definition and properties
   * @throws IllegalArgumentException when the gateway does not know a policy
   */
  static ConnectorFiles in(Path folder) {
    ObjectMapper json = new ObjectMapper();
    try {
      return new ConnectorFiles(
          json.readTree(folder.resolve("apiDefinition.swagger.json").toFile()),
          json.readTree(folder.resolve("apiProperties.json").toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String basePath() {
    return swagger.path("basePath").asText();
  }

  /** The header in which the API key travels. */
  String keyHeader() {
    return swagger.path("securityDefinitions").path("api_key").path("name").asText();
  }

  SwaggerOperation operation(String operationId) {
    return operations.stream()
        .filter(operation -> operation.id().equals(operationId))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no operation " + operationId));
  }

  /** The operation that a request is for; of several the one with fewest placeholders. */
  Optional<SwaggerOperation> resolve(String method, String path) {
    return operations.stream()
        .filter(operation -> operation.matches(method, path))
        .min((one, other) -> Integer.compare(one.placeholders(), other.placeholders()));
  }

  boolean isScripted(SwaggerOperation operation) {
    for (JsonNode id : properties.path("scriptOperations")) {
      if (id.asText().equals(operation.id())) {
        return true;
      }
    }
    return false;
  }

  /** The parameters of a policy, when it is there and applies to the operation. */
  Optional<JsonNode> policy(String template, SwaggerOperation operation) {
    for (JsonNode policy : properties.path("policyTemplateInstances")) {
      JsonNode parameters = policy.path("parameters");
      if (policy.path("templateId").asText().equals(template) && applies(parameters, operation)) {
        return Optional.of(parameters);
      }
    }
    return Optional.empty();
  }

  private static boolean applies(JsonNode parameters, SwaggerOperation operation) {
    JsonNode names = parameters.path("x-ms-apimTemplate-operationName");
    for (JsonNode name : names) {
      if (name.asText().equals(operation.id())) {
        return true;
      }
    }
    return names.isMissingNode();
  }
}
