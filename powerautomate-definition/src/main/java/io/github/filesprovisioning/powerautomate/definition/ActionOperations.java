package io.github.filesprovisioning.powerautomate.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The actions of the catalogue as operations of the connector. */
final class ActionOperations {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String CURSOR_HEADER = "the header X-Files-Cursor";
  private final OperationIds ids;
  private final Routes routes;
  private final SchemaWriter schemas;
  private final CallParameters parameters;

  ActionOperations(OperationIds ids, Routes routes, SchemaWriter schemas) {
    this.ids = ids;
    this.routes = routes;
    this.schemas = schemas;
    this.parameters = new CallParameters(schemas);
  }

  /** One action. */
  ObjectNode of(JsonNode action) {
    String id = ids.ofAction(action);
    ObjectNode operation = JSON.objectNode();
    operation.put("operationId", id);
    operation.put("summary", action.path("label").asText());
    operation.put("description", action.path("description").asText());
    operation.set("x-ms-api-annotation", revision(id));
    if (action.path("list").asBoolean()) {
      operation.putObject("x-ms-pageable").put("nextLinkName", "nextLink");
    }
    boolean call = action.has("operation");
    ArrayNode inputs = call ? parameters.ofCall(action) : parameters.ofComposite(action);
    inputs.forEach(ActionOperations::withoutHeaders);
    operation.set("parameters", inputs);
    operation.set("responses", responses(action));
    return operation;
  }

  /** Says that this is the first revision of an operation, so that a later one can replace it. */
  static ObjectNode revision(String id) {
    return JSON.objectNode().put("family", id).put("revision", 1);
  }

  /** A maker sees no headers; the cursor of the next page is a field of the answer here. */
  private static void withoutHeaders(JsonNode input) {
    String text = input.path("description").asText();
    if (text.contains(CURSOR_HEADER)) {
      ((ObjectNode) input)
          .put("description", text.replace(CURSOR_HEADER, FieldTitle.of("next_cursor")));
    }
  }

  private ObjectNode responses(JsonNode action) {
    boolean scripted = routes.scripted(action);
    String status = scripted ? "200" : routes.call(action).path("status").asText();
    ObjectNode responses = JSON.objectNode();
    ObjectNode success = responses.putObject(status);
    success.put("description", "The result.");
    success.set(
        "schema", action.path("list").asBoolean() ? page(action) : schemas.answer(output(action)));
    responses.putObject("default").put("description", "What went wrong.");
    return responses;
  }

  private static JsonNode output(JsonNode action) {
    return action.path("output");
  }

  /** Pages are followed by the platform when they carry {@code value} and {@code nextLink}. */
  private ObjectNode page(JsonNode action) {
    ObjectNode output = schemas.answer(output(action));
    ObjectNode items = (ObjectNode) output.path("properties").path("items");
    ObjectNode page = JSON.objectNode().put("type", "object");
    ObjectNode properties = page.putObject("properties");
    properties.set("value", items.put("x-ms-summary", "Records"));
    properties.set("next_cursor", output.path("properties").path("next_cursor"));
    properties
        .putObject("nextLink")
        .put("type", "string")
        .put("description", "Address of the next page, followed when pagination is switched on.")
        .put("x-ms-summary", "Next Link")
        .put("x-ms-visibility", "internal");
    return page;
  }
}
