package io.github.filesprovisioning.zapier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** What the runtime has to know of operations and of how the fields of records are compared. */
final class RuntimeOperation {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private RuntimeOperation() {}

  /**
   * An operation.
   *
   * @param source of the OpenAPI document
   * @param records its shared schemas
   */
  static ObjectNode of(JsonNode source, JsonNode records) {
    ObjectNode operation = JSON.objectNode();
    operation.set("id", source.path("id"));
    operation.set("method", source.path("method"));
    operation.set("path", source.path("path"));
    operation.put("repeat", source.path("repeat").asText("always"));
    operation.put("answers", source.has("answer"));
    ArrayNode path = operation.putArray("pathFields");
    ArrayNode query = operation.putArray("query");
    for (JsonNode parameter : source.path("parameters")) {
      String in = parameter.path("in").asText();
      if (in.equals("path")) {
        path.add(parameter.path("name"));
      } else if (in.equals("query")) {
        query.add(parameter.path("name"));
      }
    }
    ArrayNode body = operation.putArray("body");
    ArrayNode secrets = operation.putArray("secrets");
    String reference = source.path("body").path("$ref").asText();
    for (Map.Entry<String, JsonNode> field :
        records.path(Contract.definition(reference)).path("properties").properties()) {
      body.add(field.getKey());
      if (field.getValue().path("x-sensitive").asBoolean()) {
        secrets.add(field.getKey());
      }
    }
    return operation;
  }

  /** How the values of each field of a record are compared. */
  static ObjectNode comparisons(JsonNode record) {
    ObjectNode comparisons = JSON.objectNode();
    for (Map.Entry<String, JsonNode> field : record.path("properties").properties()) {
      comparisons.put(field.getKey(), comparison(field.getValue()));
    }
    return comparisons;
  }

  private static String comparison(JsonNode schema) {
    if (schema.has("x-separator")) {
      return "list" + schema.path("x-separator").asText();
    }
    switch (Contract.type(schema)) {
      case "integer":
        return "integer";
      case "boolean":
        return "boolean";
      case "string":
        if (schema.path("format").asText().equals("date-time")) {
          return "moment";
        }
        return schema.path("x-reference").asText().equals("folders") ? "path" : "text";
      default:
        return "json";
    }
  }
}
