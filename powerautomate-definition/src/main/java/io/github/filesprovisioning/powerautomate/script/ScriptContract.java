package io.github.filesprovisioning.powerautomate.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.powerautomate.definition.Contract;
import io.github.filesprovisioning.powerautomate.definition.OperationIds;
import io.github.filesprovisioning.powerautomate.definition.Routes;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the script has to know of the OpenAPI document and the catalogue: the operations it is
 * called for, the calls it makes, and their fields. Field lists come from here and from nowhere
 * else.
 */
final class ScriptContract {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String PLATFORM = "powerautomate";

  private final Contract contract;
  private final OperationIds ids;
  private final Routes routes;
  private final ScriptSchemas schemas;
  private final Set<String> calls = new TreeSet<>();

  ScriptContract(Contract contract) {
    this.contract = contract;
    this.ids = new OperationIds(contract);
    this.routes = new Routes(contract);
    this.schemas = new ScriptSchemas(contract);
  }

  /** The document as the script reads it. */
  ObjectNode document() {
    ObjectNode operations = JSON.objectNode();
    contract.actions().stream()
        .filter(action -> isOffered(action) && routes.scripted(action))
        .forEach(action -> operations.set(ids.ofAction(action), action(action)));
    contract.triggers().stream()
        .filter(ScriptContract::isOffered)
        .forEach(trigger -> operations.set(ids.ofTrigger(trigger), trigger(trigger)));
    contract
        .lookups()
        .forEach(
            lookup -> operations.set(ids.ofChoices(lookup.path("id").asText()), choices(lookup)));
    ObjectNode document = JSON.objectNode().put("base", contract.basePath());
    document.set("operations", operations);
    ObjectNode called = document.putObject("calls");
    calls.forEach(id -> called.set(id, call(contract.operation(id))));
    document.set("shared", schemas.shared());
    document.set("secrets", schemas.secrets());
    return document;
  }

  private static boolean isOffered(JsonNode entry) {
    return !entry.path("unsupported").has(PLATFORM);
  }

  private ObjectNode action(JsonNode action) {
    ObjectNode entry = JSON.objectNode();
    if (action.has("operation")) {
      String call = action.path("operation").path("id").asText();
      calls.add(call);
      return entry.put("kind", "call").put("name", call).put("route", routes.path(action));
    }
    if (action.path("calls").isArray()) {
      action.path("calls").forEach(call -> calls.add(call.asText()));
    }
    entry.put("kind", "composite").put("name", action.path("method").asText());
    entry.set("input", schemas.reduced(action.path("input")));
    return entry;
  }

  private ObjectNode trigger(JsonNode trigger) {
    JsonNode detection = trigger.path("detection");
    String call = detection.path("operation").path("id").asText();
    calls.add(call);
    ObjectNode entry = JSON.objectNode().put("kind", "trigger");
    entry.put("name", trigger.path("id").asText());
    entry.put("detection", detection.path("kind").asText());
    entry.put("call", call);
    if (detection.has("field")) {
      entry.put("field", detection.path("field").asText());
    }
    entry.put("payload", schemas.payload(trigger.path("output")));
    entry.set("input", schemas.reduced(trigger.path("input")));
    return entry;
  }

  private ObjectNode choices(JsonNode lookup) {
    String call = lookup.path("operation").path("id").asText();
    calls.add(call);
    ObjectNode entry = JSON.objectNode().put("kind", "choices").put("name", call);
    entry.put("value", lookup.path("value").asText());
    entry.put("label", lookup.path("label").asText());
    if (lookup.has("note")) {
      entry.put("note", lookup.path("note").asText());
    }
    if (lookup.has("parameters")) {
      entry.set("parameters", lookup.path("parameters"));
    }
    return entry;
  }

  private ObjectNode call(JsonNode operation) {
    ObjectNode entry = JSON.objectNode();
    entry.put("method", operation.path("method").asText());
    entry.put("path", operation.path("path").asText());
    entry.put("repeat", operation.path("repeat").asText("always"));
    entry.put("answer", answer(operation));
    if (operation.has("body")) {
      entry.set("body", schemas.body(operation));
    }
    return entry;
  }

  private static String answer(JsonNode operation) {
    if (!operation.has("answer")) {
      return "none";
    }
    return operation.path("answer").path("type").asText().equals("array") ? "list" : "one";
  }
}
