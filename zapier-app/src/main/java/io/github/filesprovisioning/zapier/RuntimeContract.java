package io.github.filesprovisioning.zapier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * What the runtime has to know of operations, records, actions and triggers; no texts for people.
 */
final class RuntimeContract {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Set<String> PROSE =
      Set.of("description", "examples", "default", "deprecated");

  private final Contract contract;

  RuntimeContract(Contract contract) {
    this.contract = contract;
  }

  ObjectNode write() {
    ObjectNode file = JSON.objectNode();
    file.set("basePath", contract.catalog().path("basePath"));
    ObjectNode operations = file.putObject("operations");
    for (JsonNode operation : contract.openapi().path("operations")) {
      operations.set(
          operation.path("id").asText(),
          RuntimeOperation.of(operation, contract.openapi().path("$defs")));
    }
    ObjectNode types = file.putObject("types");
    contract
        .openapi()
        .path("$defs")
        .properties()
        .forEach(
            record -> types.set(record.getKey(), RuntimeOperation.comparisons(record.getValue())));
    ObjectNode actions = file.putObject("actions");
    for (JsonNode entry : contract.catalog().path("actions")) {
      actions.set(entry.path("id").asText(), action(entry));
    }
    ObjectNode triggers = file.putObject("triggers");
    for (JsonNode entry : contract.catalog().path("triggers")) {
      triggers.set(entry.path("id").asText(), trigger(entry));
    }
    ObjectNode lookups = file.putObject("lookups");
    for (JsonNode lookup : contract.catalog().path("lookups")) {
      ObjectNode kept = ((ObjectNode) lookup.deepCopy()).without("id");
      kept.put("operation", lookup.path("operation").path("id").asText());
      lookups.set(lookup.path("id").asText(), kept);
    }
    file.set("definitions", withoutProse(contract.catalog().path("$defs")));
    return file;
  }

  private ObjectNode action(JsonNode entry) {
    ObjectNode action = JSON.objectNode();
    if (entry.has("operation")) {
      action.set("operation", entry.path("operation").path("id"));
    } else {
      action.set("method", entry.path("method"));
    }
    action.put("list", entry.path("list").asBoolean());
    String found = Actions.found(contract, entry);
    if (!found.isEmpty()) {
      action.put("found", found);
    }
    action.set("input", withoutProse(entry.path("input")));
    action.set("output", withoutProse(entry.path("output")));
    return action;
  }

  private static ObjectNode trigger(JsonNode entry) {
    ObjectNode trigger = JSON.objectNode();
    JsonNode detection = entry.path("detection");
    ObjectNode kept = trigger.putObject("detection");
    kept.set("kind", detection.path("kind"));
    kept.set("operation", detection.path("operation").path("id"));
    if (detection.has("field")) {
      kept.set("field", detection.path("field"));
    }
    if (detection.has("confirm")) {
      kept.set("confirm", detection.path("confirm").path("id"));
    }
    trigger.set("resource", entry.path("resource"));
    trigger.set("event", entry.path("event"));
    trigger.set("input", withoutProse(entry.path("input")));
    trigger.set("output", withoutProse(entry.path("output")));
    return trigger;
  }

  /** A copy without texts for people. A field may be called like one of them, so names are kept. */
  private static JsonNode withoutProse(JsonNode schema) {
    if (schema.isArray()) {
      ArrayNode copy = JSON.arrayNode();
      schema.forEach(item -> copy.add(withoutProse(item)));
      return copy;
    }
    if (!schema.isObject()) {
      return schema;
    }
    ObjectNode copy = JSON.objectNode();
    schema
        .properties()
        .forEach(
            part -> {
              if (part.getKey().equals("properties")) {
                ObjectNode properties = copy.putObject("properties");
                part.getValue()
                    .properties()
                    .forEach(
                        field -> properties.set(field.getKey(), withoutProse(field.getValue())));
              } else if (!PROSE.contains(part.getKey()) || part.getValue().isObject()) {
                copy.set(part.getKey(), withoutProse(part.getValue()));
              }
            });
    return copy;
  }
}
