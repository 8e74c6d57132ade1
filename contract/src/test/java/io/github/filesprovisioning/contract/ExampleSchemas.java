package io.github.filesprovisioning.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.util.List;

/**
 * Turns schemas of the OpenAPI 3.0 document into JSON Schemas that examples are held against.
 *
 * <p>{@code nullable} becomes a second type, and unknown fields are refused: an example must not
 * show a field that nobody declared.
 */
final class ExampleSchemas {
  private final JsonSchemaFactory factory =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private final SchemaValidatorsConfig config =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
  private final ObjectNode components;

  ExampleSchemas(OpenApiSource source) {
    components = source.at("/components").deepCopy();
    allowNull(components.path("schemas"));
  }

  /** What is wrong with an example of this schema; empty when it is valid. */
  List<String> problems(JsonNode schema, JsonNode example) {
    return validator(schema).validate(example).stream().map(Object::toString).toList();
  }

  private JsonSchema validator(JsonNode schema) {
    ObjectNode root = components.objectNode();
    root.set("components", components);
    if (schema.path("type").asText().equals("array")) {
      root.put("type", "array");
      root.putObject("items")
          .put("unevaluatedProperties", false)
          .set("allOf", parts(schema.get("items")));
    } else {
      root.put("unevaluatedProperties", false).set("allOf", parts(schema));
    }
    return factory.getSchema(root, config);
  }

  private ArrayNode parts(JsonNode schema) {
    return components.arrayNode().add(schema);
  }

  private static void allowNull(JsonNode node) {
    node.forEach(ExampleSchemas::allowNull);
    if (node.path("nullable").isBoolean() && node instanceof ObjectNode schema) {
      String type = schema.path("type").asText();
      schema.putArray("type").add(type).add("null");
      if (schema.get("enum") instanceof ArrayNode values) {
        values.addNull();
      }
    }
  }
}
