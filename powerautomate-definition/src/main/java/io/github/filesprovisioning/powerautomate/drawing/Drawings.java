package io.github.filesprovisioning.powerautomate.drawing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.filesprovisioning.powerautomate.definition.ApiProperties;
import io.github.filesprovisioning.powerautomate.definition.ConnectorDefinition;
import io.github.filesprovisioning.powerautomate.definition.Contract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The drawings of the documentation by file name. */
public final class Drawings {
  private static final Map<String, String> CARDS =
      Map.of(
          "powerautomate-onboard.svg", "OnboardUser",
          "powerautomate-grant.svg", "GrantPermission",
          "powerautomate-trigger.svg", "WhenUserCreated");

  private Drawings() {}

  /**
   * Draws everything.
   *
   * @param module folder of the module, where flows and workflows are
   */
  public static Map<String, byte[]> files(Contract contract, Path module) throws IOException {
    ConnectorDefinition connector = new ConnectorDefinition(contract);
    JsonNode swagger = connector.swagger();
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Map.Entry<String, String> card : CARDS.entrySet()) {
      files.put(card.getKey(), bytes(OperationCard.of(operation(swagger, card.getValue()))));
    }
    JsonNode properties = ApiProperties.of(connector.scriptOperations());
    files.put("powerautomate-connection.svg", bytes(ConnectionCard.of(properties)));
    JsonNode flow = read(module.resolve("flows/access-request.json"));
    files.put(
        "powerautomate-flow.svg", bytes(WorkflowDrawing.of(flow.at("/properties/definition"))));
    files.put(
        "logicapps-leaver.svg",
        bytes(WorkflowDrawing.of(read(module.resolve("logicapps/workflows/leaver.json")))));
    return files;
  }

  private static JsonNode operation(JsonNode swagger, String id) {
    for (JsonNode item : swagger.path("paths")) {
      for (JsonNode operation : item) {
        if (operation.path("operationId").asText().equals(id)) {
          return operation;
        }
      }
    }
    throw new IllegalArgumentException("no operation " + id);
  }

  private static JsonNode read(Path file) throws IOException {
    return new ObjectMapper().readTree(file.toFile());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
