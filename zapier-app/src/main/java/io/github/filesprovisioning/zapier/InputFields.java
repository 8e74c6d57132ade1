package io.github.filesprovisioning.zapier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The form of an action or a trigger: what people fill in, in display order. */
final class InputFields {
  /** Key of the group that holds the fields most people do not need. */
  private static final String MORE = "more";

  /** Key of the field that names fields to empty; Zapier has no word for null. */
  private static final String CLEAR = "clear_fields";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Contract contract;
  private final JsonNode entry;
  private final InputField field;

  InputFields(Contract contract, JsonNode entry) {
    this.contract = contract;
    this.entry = entry;
    this.field = new InputField(contract, entry);
  }

  /** Puts the fields and their groups into an operation. */
  void writeTo(ObjectNode operation) {
    ArrayNode fields = fields();
    if (!fields.isEmpty()) {
      operation.set("inputFields", fields);
    }
    for (JsonNode one : fields) {
      if (one.has("group")) {
        operation
            .putArray("inputFieldGroups")
            .addObject()
            .put("key", MORE)
            .put("label", "More Fields");
        return;
      }
    }
  }

  /** Basic fields, then advanced ones, then the one that empties others. */
  private ArrayNode fields() {
    ArrayNode fields = JSON.arrayNode();
    Set<String> basic = texts(entry.path("basic"));
    Set<String> order = new LinkedHashSet<>(basic);
    order.addAll(texts(entry.path("advanced")));
    Set<String> required = texts(entry.path("input").path("required"));
    for (String name : order) {
      for (ObjectNode one : written(name, required.contains(name))) {
        fields.add(basic.contains(name) ? one : one.put("group", MORE));
      }
    }
    clearing().ifPresent(fields::add);
    return fields;
  }

  /** A field; of a filter each field that can be filtered by. */
  private List<ObjectNode> written(String name, boolean required) {
    JsonNode schema = property(name);
    if (!name.equals("filter")) {
      return List.of(field.of(name, schema, required));
    }
    List<ObjectNode> fields = new ArrayList<>();
    schema
        .path("properties")
        .properties()
        .forEach(
            by ->
                fields.add(
                    field.of("filter__" + by.getKey(), contract.resolve(by.getValue()), false)));
    return fields;
  }

  private JsonNode property(String name) {
    return contract.resolve(entry.path("input").path("properties").path(name));
  }

  /** Fields that can be emptied: those that may be null, and lists that may have no item. */
  private Optional<ObjectNode> clearing() {
    ObjectNode choices = JSON.objectNode();
    entry
        .path("input")
        .path("properties")
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (canBeEmpty(property(name))) {
                choices.put(name, field.label(name));
              }
            });
    if (choices.isEmpty() || entry.path("readOnly").asBoolean() || entry.has("event")) {
      return Optional.empty();
    }
    ObjectNode clearing = JSON.objectNode().put("key", CLEAR).put("label", "Fields to Empty");
    clearing.put(
        "helpText",
        "Fields whose value is to be taken away. A field that is simply left blank stays as it"
            + " is.");
    clearing.put("list", true).put("type", "string");
    clearing.set("choices", choices);
    return Optional.of(clearing.put("group", MORE));
  }

  private static boolean canBeEmpty(JsonNode schema) {
    boolean list = Contract.type(schema).equals("array");
    return Contract.isNullable(schema) || list && schema.path("minItems").asInt() == 0;
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new LinkedHashSet<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
