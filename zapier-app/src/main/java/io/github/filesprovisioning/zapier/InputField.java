package io.github.filesprovisioning.zapier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One field of a form: its label, its help, its type and what can be chosen. */
final class InputField {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int LONGEST_HELP = 1000;

  /** Texts of more than a line. */
  private static final Set<String> PROSE = Set.of("notes", "header_text", "body", "public_key");

  /** Records that Zapier hands on as text. */
  private static final Set<String> JSON_TEXT = Set.of("receipt", "body");

  /** Records that a search step can find for a field. */
  private static final Set<String> SEARCHABLE = Set.of("users", "groups");

  private final Contract contract;
  private final JsonNode entry;
  private final Set<String> siblings = new TreeSet<>();

  InputField(Contract contract, JsonNode entry) {
    this.contract = contract;
    this.entry = entry;
    entry.path("input").path("properties").fieldNames().forEachRemaining(siblings::add);
  }

  /** What a field is called. */
  String label(String name) {
    String resource = entry.path("resource").asText();
    return Wording.field(name, resource.equals("lifecycle") ? "user" : resource, siblings);
  }

  /**
   * A field.
   *
   * @param key in Zapier's form
   * @param schema what it may hold, without a reference
   */
  ObjectNode of(String key, JsonNode schema, boolean required) {
    JsonNode items = contract.resolve(schema.path("items"));
    ObjectNode field = JSON.objectNode().put("key", key).put("label", label(key));
    if (Contract.type(items).equals("object")) {
      field.set("children", children(items));
      return field;
    }
    String help = help(key, schema);
    if (!help.isEmpty()) {
      field.put("helpText", help);
    }
    if (required) {
      field.put("required", true);
    }
    if (Contract.type(schema).equals("object")) {
      return JSON_TEXT.contains(key) ? field.put("type", "text") : field.put("dict", true);
    }
    boolean list = Contract.type(schema).equals("array") || schema.has("x-list-of");
    if (list) {
      field.put("list", true);
    }
    field.put("type", type(key, schema, Contract.type(schema).equals("array") ? items : schema));
    choices(field, schema, list);
    if (schema.has("default") && !schema.path("default").isBoolean()) {
      field.put("placeholder", schema.path("default").asText());
    }
    return field;
  }

  private ArrayNode children(JsonNode items) {
    Set<String> required = new TreeSet<>();
    items.path("required").forEach(name -> required.add(name.asText()));
    ArrayNode children = JSON.arrayNode();
    for (Map.Entry<String, JsonNode> property : items.path("properties").properties()) {
      JsonNode schema = contract.resolve(property.getValue());
      children.add(of(property.getKey(), schema, required.contains(property.getKey())));
    }
    return children;
  }

  private static String help(String key, JsonNode schema) {
    String text = schema.path("description").asText();
    if (key.equals("receipt")) {
      text = "The Receipt JSON that Offboard User gave, as text. " + text;
    } else if (key.equals("body")) {
      text = text + " Write it as JSON, such as {\"name\": \"Sales\"}.";
    } else if (Contract.type(schema).equals("object") && schema.has("properties")) {
      text =
          schema.path("properties").properties().stream()
              .map(Map.Entry::getKey)
              .collect(Collectors.joining(", ", text + " Possible names: ", "."));
    }
    return text.substring(0, Math.min(text.length(), LONGEST_HELP));
  }

  private static String type(String key, JsonNode schema, JsonNode scalar) {
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
    return type.equals("string") && PROSE.contains(key) ? "text" : type;
  }

  private void choices(ObjectNode field, JsonNode schema, boolean list) {
    String reference = schema.path("x-reference").asText();
    if (!reference.isEmpty()) {
      field.put("dynamic", ChoiceTriggers.key(reference) + ".id.label");
      if (!list && SEARCHABLE.contains(reference)) {
        field.put("search", reference.substring(0, reference.length() - 1) + "_find.id");
      }
    } else if (schema.has("enum")) {
      ObjectNode choices = field.putObject("choices");
      for (JsonNode value : schema.path("enum")) {
        if (!value.isNull() && !value.asText().isEmpty()) {
          choices.put(value.asText(), Wording.choice(value.asText()));
        }
      }
    }
  }
}
