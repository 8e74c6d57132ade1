package io.github.filesprovisioning.powerautomate.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The triggers of the catalogue as polling triggers of the connector. */
final class TriggerOperations {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private final OperationIds ids;
  private final SchemaWriter schemas;
  private final CallParameters parameters;

  TriggerOperations(OperationIds ids, SchemaWriter schemas) {
    this.ids = ids;
    this.schemas = schemas;
    this.parameters = new CallParameters(schemas);
  }

  /** One trigger: 202 while nothing is new, 200 with the events otherwise. */
  ObjectNode of(JsonNode trigger) {
    String id = ids.ofTrigger(trigger);
    ObjectNode operation = JSON.objectNode();
    operation.put("operationId", id);
    operation.put("summary", "When " + trigger.path("clause").asText());
    operation.put("description", trigger.path("description").asText());
    operation.set("x-ms-api-annotation", ActionOperations.revision(id));
    operation.put("x-ms-trigger", "batch");
    operation.put(
        "x-ms-trigger-hint",
        "To see it work now, make sure that " + trigger.path("clause").asText() + ".");
    operation.putObject("x-ms-trigger-metadata").put("kind", "query").put("mode", "polling");
    ArrayNode inputs = parameters.ofTrigger(trigger);
    inputs.add(state());
    operation.set("parameters", inputs);
    ObjectNode responses = operation.putObject("responses");
    ObjectNode news = responses.putObject("200");
    news.put("description", "What has happened since the last poll.");
    ObjectNode events = news.putObject("schema").put("type", "array");
    events.put("description", "The events.");
    events.set("items", schemas.answer(trigger.path("output")));
    responses.putObject("202").put("description", "Nothing new.");
    responses.putObject("default").put("description", "What went wrong.");
    return operation;
  }

  private static ObjectNode state() {
    return JSON.objectNode()
        .put("name", "triggerstate")
        .put("in", "query")
        .put("required", false)
        .put("type", "string")
        .put("description", "Where the last poll ended. The platform fills it in.")
        .put("x-ms-summary", "Trigger State")
        .put("x-ms-visibility", "internal");
  }
}
