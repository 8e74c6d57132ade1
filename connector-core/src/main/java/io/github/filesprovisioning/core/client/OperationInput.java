package io.github.filesprovisioning.core.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.client.model.ModelType;
import java.util.LinkedHashMap;
import java.util.Map;

/** One JSON object as path parameters, query parameters and body of an operation. */
final class OperationInput {
  private final Operation operation;
  private final ObjectNode input;

  OperationInput(String operationId, ObjectNode input) {
    this.operation = Operations.find(operationId);
    this.input = input;
    if (operation == null) {
      throw new InvalidInputException("operation", "must be the id of an operation");
    }
    if (input == null) {
      throw new InvalidInputException("input", "must be given");
    }
  }

  ApiRequest request() {
    ApiRequest request = ApiRequest.to(operation);
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    input.properties().forEach(field -> place(field.getKey(), field.getValue(), request, body));
    operation.body().ifPresent(type -> request.body(type.fromJson(body)));
    return request;
  }

  private void place(String name, JsonNode value, ApiRequest request, ObjectNode body) {
    if (operation.path().contains("{" + name + "}")) {
      request.path(name, scalar(name, value));
    } else if (operation.queryParameters().contains(name)) {
      if (!value.isNull()) {
        request.query(name, value.isObject() ? map(name, (ObjectNode) value) : scalar(name, value));
      }
    } else if (operation
        .body()
        .map(ModelType::fieldNames)
        .filter(f -> f.contains(name))
        .isPresent()) {
      body.set(name, value);
    } else {
      throw new InvalidInputException(name, "is not a field of " + operation.id());
    }
  }

  private static Map<String, String> map(String name, ObjectNode values) {
    Map<String, String> map = new LinkedHashMap<>();
    values
        .properties()
        .forEach(
            item -> map.put(item.getKey(), scalar(name + "." + item.getKey(), item.getValue())));
    return map;
  }

  private static String scalar(String name, JsonNode value) {
    if (!value.isValueNode() || value.isNull()) {
      throw new InvalidInputException(name, "must be text, a number, true or false");
    }
    return value.asText();
  }
}
