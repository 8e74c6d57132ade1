package io.github.filesprovisioning.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** One trigger of the catalogue, complete in itself. */
final class TriggerCompiler {
  private final Contract contract;
  private final Definitions definitions;

  TriggerCompiler(Contract contract, Definitions definitions) {
    this.contract = contract;
    this.definitions = definitions;
  }

  ObjectNode compile(JsonNode trigger) {
    ObjectNode compiled = JsonNodeFactory.instance.objectNode();
    String id = trigger.path("id").asText();
    compiled.put("id", id);
    compiled.put("resource", id.substring(0, id.indexOf('.')));
    compiled.put("event", id.substring(id.indexOf('.') + 1));
    compiled.put("label", Wording.labelOfClause(trigger.path("clause").asText()));
    compiled.set("clause", trigger.path("clause"));
    compiled.set("watch", trigger.path("watch"));
    compiled.set("description", trigger.path("description"));
    ObjectNode detection = trigger.path("detection").deepCopy();
    String operation = detection.path("operation").asText();
    detection.set("operation", CatalogCompiler.operation(contract, operation));
    if (detection.has("confirm")) {
      detection.set(
          "confirm", CatalogCompiler.operation(contract, detection.path("confirm").asText()));
    }
    compiled.set("detection", detection);
    ObjectNode input = input(trigger);
    compiled.set("input", input);
    ArrayNode basic = compiled.putArray("basic");
    trigger.path("basic").forEach(basic::add);
    compiled.set("advanced", ActionCompiler.advanced(input, trigger.path("basic")));
    compiled.set("output", definitions.reference(trigger.path("output").asText()));
    if (trigger.has("unsupported")) {
      compiled.set("unsupported", trigger.path("unsupported"));
    }
    return compiled;
  }

  private ObjectNode input(JsonNode trigger) {
    if (trigger.has("input")) {
      return definitions.translated(trigger.path("input").asText(), Set.of());
    }
    ObjectNode input = JsonNodeFactory.instance.objectNode().put("type", "object");
    input.putObject("properties");
    return input.put("additionalProperties", false);
  }
}
