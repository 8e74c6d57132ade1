package io.github.filesprovisioning.powerautomate.logicapps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.powerautomate.definition.CallParameters;
import io.github.filesprovisioning.powerautomate.definition.Contract;
import io.github.filesprovisioning.powerautomate.definition.DocumentHead;
import io.github.filesprovisioning.powerautomate.definition.SchemaWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * The definition of the Logic Apps connector: the calls of the Files.com API that the catalogue
 * uses, just as they are. Lists answer with an array; where the next page begins stands in a
 * header, and is given back as the parameter {@code cursor}.
 */
public final class RawDefinition {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String CURSOR = "X-Files-Cursor-Next";
  private final Contract contract;

  /** Defines the connector for a contract. */
  public RawDefinition(Contract contract) {
    this.contract = contract;
  }

  /** The whole definition. */
  public ObjectNode swagger() {
    SchemaWriter schemas =
        new SchemaWriter(contract::sharedByCalls, new RawChoices(contract, calls()));
    ObjectNode swagger = DocumentHead.of(contract);
    ObjectNode paths = swagger.putObject("paths");
    for (String id : calls()) {
      JsonNode call = contract.operation(id);
      String path = call.path("path").asText();
      ObjectNode item = paths.has(path) ? (ObjectNode) paths.get(path) : paths.putObject(path);
      item.set(call.path("method").asText().toLowerCase(Locale.ROOT), operation(call, schemas));
    }
    swagger.set("definitions", schemas.definitions());
    return swagger;
  }

  /** The name of a call in this definition, such as {@code CreateUser}. */
  public static String operationId(String call) {
    return call.substring(0, 1).toUpperCase(Locale.ROOT) + call.substring(1);
  }

  /** Every call that an entry of the catalogue uses, and the one that tells whose key it is. */
  private Set<String> calls() {
    Set<String> ids = new TreeSet<>(List.of("getCurrentApiKey"));
    for (JsonNode action : contract.actions()) {
      if (action.has("operation")) {
        ids.add(action.path("operation").path("id").asText());
      } else if (action.path("calls").isArray()) {
        action.path("calls").forEach(call -> ids.add(call.asText()));
      }
    }
    for (JsonNode trigger : contract.triggers()) {
      ids.add(trigger.path("detection").path("operation").path("id").asText());
    }
    contract.lookups().forEach(l -> ids.add(l.path("operation").path("id").asText()));
    return ids;
  }

  private ObjectNode operation(JsonNode call, SchemaWriter schemas) {
    ObjectNode operation = JSON.objectNode();
    operation.put("operationId", operationId(call.path("id").asText()));
    operation.put("summary", call.path("summary").asText().replace("-", " "));
    operation.put("description", call.path("description").asText());
    operation.set("parameters", parameters(call, schemas));
    ObjectNode responses = operation.putObject("responses");
    ObjectNode success = responses.putObject(call.path("status").asText());
    success.put("description", "The answer of Files.com.");
    if (call.has("answer")) {
      success.set("schema", schemas.answer(call.path("answer")));
    }
    if (call.path("answer").path("type").asText().equals("array")) {
      success
          .putObject("headers")
          .putObject(CURSOR)
          .put("type", "string")
          .put("description", "Cursor of the next page. Absent on the last page.");
    }
    responses.putObject("default").put("description", "What went wrong.");
    return operation;
  }

  /** Brings a call into the form of a catalogue entry, so that one writer does for both. */
  private ArrayNode parameters(JsonNode call, SchemaWriter schemas) {
    ObjectNode entry = JSON.objectNode();
    ObjectNode operation = entry.putObject("operation");
    ArrayNode inPath = operation.putArray("pathFields");
    ArrayNode inQuery = operation.putArray("queryFields");
    operation.put("body", call.has("body"));
    ObjectNode input = entry.putObject("input");
    ObjectNode fields = input.putObject("properties");
    ArrayNode required = input.putArray("required");
    for (JsonNode parameter : call.path("parameters")) {
      String name = parameter.path("name").asText();
      String in = parameter.path("in").asText();
      if (in.equals("header")) {
        continue;
      }
      (in.equals("path") ? inPath : inQuery).add(name);
      ObjectNode schema = resolved(parameter.path("schema")).deepCopy();
      if (parameter.has("description")) {
        schema.set("description", parameter.get("description"));
      }
      fields.set(name, schema);
      if (parameter.path("required").asBoolean()) {
        required.add(name);
      }
    }
    if (call.has("body")) {
      JsonNode body = resolved(call.path("body"));
      body.path("properties").properties().forEach(f -> fields.set(f.getKey(), f.getValue()));
      body.path("required").forEach(required::add);
      input.put("type", "object");
    }
    return new CallParameters(schemas).ofCall(entry);
  }

  private JsonNode resolved(JsonNode schema) {
    String pointer = schema.path("$ref").asText();
    return pointer.isEmpty()
        ? schema
        : contract.sharedByCalls(pointer.substring(pointer.lastIndexOf('/') + 1));
  }
}
