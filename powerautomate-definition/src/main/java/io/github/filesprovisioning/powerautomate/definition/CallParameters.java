package io.github.filesprovisioning.powerautomate.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * The parameters of an operation: the inputs of a catalogue entry, put where the call wants them.
 */
public final class CallParameters {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private final SchemaWriter schemas;

  /** Writes parameters with the schemas of a definition. */
  public CallParameters(SchemaWriter schemas) {
    this.schemas = schemas;
  }

  /** The inputs of an action that is one Files.com call: path, query and body. */
  public ArrayNode ofCall(JsonNode action) {
    JsonNode operation = action.path("operation");
    ArrayNode parameters = JSON.arrayNode();
    ObjectNode body = body(action.path("input"));
    for (String name : ordered(action)) {
      JsonNode schema = action.path("input").path("properties").path(name);
      if (contains(operation.path("pathFields"), name)) {
        parameters.add(inPath(name, schema));
        remove(body, name);
      } else if (contains(operation.path("queryFields"), name)) {
        inQuery(name, schema, action).forEach(parameters::add);
        remove(body, name);
      }
    }
    if (operation.path("body").asBoolean()) {
      parameters.add(inBody(body, basic(action)));
    }
    return parameters;
  }

  /** The inputs of a composite: one body. None when the composite takes nothing. */
  public ArrayNode ofComposite(JsonNode action) {
    return JSON.arrayNode().add(inBody(body(action.path("input")), basic(action)));
  }

  /** The inputs of a trigger: query parameters. */
  public ArrayNode ofTrigger(JsonNode trigger) {
    ArrayNode parameters = JSON.arrayNode();
    ordered(trigger)
        .forEach(
            name ->
                inQuery(name, trigger.path("input").path("properties").path(name), trigger)
                    .forEach(parameters::add));
    return parameters;
  }

  private ObjectNode inPath(String name, JsonNode schema) {
    return parameter(name, "path", schema, true)
        .put("x-ms-visibility", "important")
        .put("x-ms-url-encoding", "single");
  }

  private List<ObjectNode> inQuery(String name, JsonNode schema, JsonNode entry) {
    String visibility = basic(entry).contains(name) ? "important" : "advanced";
    List<ObjectNode> parameters = new ArrayList<>();
    if (schema.path("type").asText().equals("object")) {
      for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
        parameters.add(
            parameter(name + "[" + field.getKey() + "]", "query", field.getValue(), false)
                .put("x-ms-visibility", "advanced"));
      }
      return parameters;
    }
    boolean required = contains(entry.path("input").path("required"), name);
    parameters.add(
        parameter(name, "query", schema, required)
            .put("x-ms-visibility", required ? "important" : visibility));
    return parameters;
  }

  private ObjectNode inBody(ObjectNode body, List<String> basic) {
    return JSON.objectNode()
        .put("name", "body")
        .put("in", "body")
        .put("required", true)
        .set("schema", schemas.input(body, basic));
  }

  private ObjectNode parameter(String name, String in, JsonNode schema, boolean required) {
    ObjectNode parameter = JSON.objectNode().put("name", name).put("in", in);
    parameter.put("required", required);
    parameter.setAll(schemas.input(schema, List.of()));
    if (parameter.path("type").asText().equals("array")) {
      parameter.put("collectionFormat", "csv");
    }
    return parameter.put("x-ms-summary", FieldTitle.of(name));
  }

  private static ObjectNode body(JsonNode input) {
    return input.deepCopy();
  }

  private static void remove(ObjectNode body, String name) {
    ((ObjectNode) body.path("properties")).remove(name);
    for (Iterator<JsonNode> it = body.path("required").iterator(); it.hasNext(); ) {
      if (it.next().asText().equals(name)) {
        it.remove();
      }
    }
  }

  private static List<String> ordered(JsonNode entry) {
    List<String> names = new ArrayList<>(basic(entry));
    entry
        .path("input")
        .path("properties")
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!names.contains(name)) {
                names.add(name);
              }
            });
    return names;
  }

  private static List<String> basic(JsonNode entry) {
    List<String> names = new ArrayList<>();
    entry.path("basic").forEach(name -> names.add(name.asText()));
    return names;
  }

  private static boolean contains(JsonNode array, String text) {
    for (JsonNode element : array) {
      if (element.asText().equals(text)) {
        return true;
      }
    }
    return false;
  }
}
