package io.github.filesprovisioning.zapier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The form of an action or a trigger: what people fill in. */
final class InputFields {
  /** Key of the group that holds the fields most people do not need. */
  static final String MORE = "more";

  /** Key of the field that names fields to empty; Zapier has no word for null. */
  static final String CLEAR = "clear_fields";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int LONGEST_HELP = 1000;
  private static final Set<String> PROSE = Set.of("notes", "header_text", "body", "public_key");

  private final Contract contract;
  private final JsonNode entry;
  private final String resource;
  private final Set<String> names;

  InputFields(Contract contract, JsonNode entry) {
    this.contract = contract;
    this.entry = entry;
    this.resource = resource(entry);
    this.names = new TreeSet<>();
    entry.path("input").path("properties").fieldNames().forEachRemaining(names::add);
  }

  private static String resource(JsonNode entry) {
    String resource = entry.path("resource").asText();
    return resource.equals("lifecycle") ? "user" : resource;
  }

  /** The fields in display order: basic, then advanced, then the one that empties others. */
  ArrayNode write() {
    ArrayNode fields = JSON.arrayNode();
    Set<String> basic = texts(entry.path("basic"));
    Set<String> order = new LinkedHashSet<>(basic);
    order.addAll(texts(entry.path("advanced")));
    for (String name : order) {
      JsonNode schema = contract.resolve(entry.path("input").path("properties").path(name));
      write(name, schema, isRequired(entry.path("input"), name))
          .forEach(field -> fields.add(basic.contains(name) ? field : field.put("group", MORE)));
    }
    clearing().ifPresent(fields::add);
    return fields;
  }

  /** The groups that the fields refer to. */
  static ArrayNode groups(ArrayNode fields) {
    ArrayNode groups = JSON.arrayNode();
    for (JsonNode field : fields) {
      if (field.path("group").asText().equals(MORE)) {
        groups.addObject().put("key", MORE).put("label", "More Fields");
        break;
      }
    }
    return groups;
  }

  private static boolean isRequired(JsonNode schema, String name) {
    return texts(schema.path("required")).contains(name);
  }

  private List<ObjectNode> write(String name, JsonNode schema, boolean required) {
    if (name.equals("filter")) {
      List<ObjectNode> fields = new ArrayList<>();
      schema
          .path("properties")
          .properties()
          .forEach(
              property ->
                  fields.add(
                      field(
                          "filter__" + property.getKey(),
                          contract.resolve(property.getValue()),
                          false)));
      return fields;
    }
    return List.of(field(name, schema, required));
  }

  private ObjectNode field(String key, JsonNode schema, boolean required) {
    JsonNode items = contract.resolve(schema.path("items"));
    boolean lineItems = Contract.type(items).equals("object");
    ObjectNode field = JSON.objectNode().put("key", key);
    field.put("label", Wording.field(key, schema, resource, names));
    if (lineItems) {
      field.set("children", children(items));
      return field;
    }
    help(schema, key).ifPresent(text -> field.put("helpText", text));
    if (required) {
      field.put("required", true);
    }
    kind(field, key, schema, items);
    if (schema.has("default") && !schema.path("default").isBoolean()) {
      field.put("placeholder", schema.path("default").asText());
    }
    return field;
  }

  private ArrayNode children(JsonNode items) {
    ArrayNode children = JSON.arrayNode();
    items
        .path("properties")
        .properties()
        .forEach(
            property -> {
              JsonNode schema = contract.resolve(property.getValue());
              children.add(field(property.getKey(), schema, isRequired(items, property.getKey())));
            });
    return children;
  }

  private Optional<String> help(JsonNode schema, String key) {
    String text = schema.path("description").asText();
    if (Contract.type(schema).equals("object") && schema.has("properties") && !isReceipt(key)) {
      text = text + " Possible names: " + String.join(", ", propertyNames(schema)) + ".";
    }
    if (isReceipt(key)) {
      text = "The Receipt JSON that Offboard User gave, as text. " + text;
    }
    if (key.equals("body")) {
      text = text + " Write it as JSON, such as {\"name\": \"Sales\"}.";
    }
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(text.substring(0, Math.min(text.length(), LONGEST_HELP)));
  }

  private static boolean isReceipt(String key) {
    return key.equals("receipt");
  }

  private static List<String> propertyNames(JsonNode schema) {
    return schema.path("properties").properties().stream()
        .map(Map.Entry::getKey)
        .collect(Collectors.toList());
  }

  private void kind(ObjectNode field, String key, JsonNode schema, JsonNode items) {
    String type = Contract.type(schema);
    JsonNode scalar = type.equals("array") ? items : schema;
    if (type.equals("object")) {
      if (isReceipt(key) || key.equals("body")) {
        field.put("type", "text");
      } else {
        field.put("dict", true);
      }
      return;
    }
    if (type.equals("array") || schema.has("x-list-of")) {
      field.put("list", true);
    }
    field.put("type", zapierType(key, schema, scalar));
    choices(field, schema);
  }

  private static String zapierType(String key, JsonNode schema, JsonNode scalar) {
    if (schema.path("x-sensitive").asBoolean()) {
      return "password";
    }
    if (schema.has("x-list-of")) {
      return schema.path("x-list-of").asText();
    }
    if (scalar.path("format").asText().equals("date-time")) {
      return "datetime";
    }
    String type = Contract.type(scalar);
    if (type.equals("string")) {
      return PROSE.contains(key) ? "text" : "string";
    }
    return type;
  }

  private void choices(ObjectNode field, JsonNode schema) {
    String reference = schema.path("x-reference").asText();
    reference = entry.path("lookups").path(field.path("key").asText()).asText(reference);
    if (!reference.isEmpty()) {
      field.put("dynamic", ChoiceTriggers.key(reference) + ".id.label");
      if (!field.has("list") && (reference.equals("users") || reference.equals("groups"))) {
        field.put("search", reference.substring(0, reference.length() - 1) + "_find.id");
      }
      return;
    }
    if (schema.has("enum")) {
      ObjectNode choices = field.putObject("choices");
      schema
          .path("enum")
          .forEach(
              value -> {
                if (!value.isNull() && !value.asText().isEmpty()) {
                  choices.put(value.asText(), Wording.choice(value.asText()));
                }
              });
    }
  }

  /** Fields that can be emptied: those that may be null, and lists that may have no item. */
  private Optional<ObjectNode> clearing() {
    ObjectNode choices = JSON.objectNode();
    entry
        .path("input")
        .path("properties")
        .properties()
        .forEach(
            property -> {
              JsonNode schema = contract.resolve(property.getValue());
              boolean list =
                  Contract.type(schema).equals("array") && schema.path("minItems").asInt() == 0;
              if (Contract.isNullable(schema) || list) {
                choices.put(
                    property.getKey(), Wording.field(property.getKey(), schema, resource, names));
              }
            });
    if (choices.isEmpty() || entry.path("readOnly").asBoolean() || entry.has("event")) {
      return Optional.empty();
    }
    ObjectNode field = JSON.objectNode().put("key", CLEAR).put("label", "Fields to Empty");
    field.put(
        "helpText",
        "Fields whose value is to be taken away. A field that is simply left blank stays as it is.");
    field.put("list", true).put("type", "string");
    field.set("choices", choices);
    return Optional.of(field.put("group", MORE));
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new LinkedHashSet<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
