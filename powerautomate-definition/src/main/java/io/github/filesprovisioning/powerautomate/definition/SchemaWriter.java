package io.github.filesprovisioning.powerautomate.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Turns a JSON Schema of the catalogue into a Swagger 2.0 schema with titles and visibility.
 *
 * <p>Swagger 2.0 knows no null, so a field that may be null keeps its other type; a maker clears it
 * with the expression {@code null}. Answers refer to {@code definitions}; inputs are written out,
 * because choices belong to inputs only.
 */
public final class SchemaWriter {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> KEPT =
      List.of(
          "format",
          "minimum",
          "maximum",
          "minLength",
          "maxLength",
          "minItems",
          "maxItems",
          "pattern",
          "default");

  private final Function<String, JsonNode> shared;
  private final Choices choices;
  private final Set<String> used = new TreeSet<>();

  /** Writes schemas of a contract, with choices for inputs. */
  public SchemaWriter(Contract contract, Choices choices) {
    this(contract::shared, choices);
  }

  /**
   * Writes schemas of any document.
   *
   * @param shared finds a schema that others refer to by its name
   */
  public SchemaWriter(Function<String, JsonNode> shared, Choices choices) {
    this.shared = shared;
    this.choices = choices;
  }

  /** An answer. Shared schemas are referred to and remembered for {@link #definitions()}. */
  public ObjectNode answer(JsonNode schema) {
    if (schema.has("$ref")) {
      String name = name(schema);
      used.add(name);
      return JSON.objectNode().put("$ref", "#/definitions/" + name);
    }
    ObjectNode written = common(schema);
    members(schema)
        .ifPresent(
            members -> {
              ObjectNode properties = written.putObject("properties");
              members
                  .properties()
                  .forEach(
                      m -> properties.set(m.getKey(), titled(m.getKey(), answer(m.getValue()))));
            });
    if (schema.has("items")) {
      written.set("items", answer(schema.path("items")));
    }
    return written;
  }

  /**
   * An input.
   *
   * @param basic fields shown at once; the others are found under the advanced parameters
   */
  public ObjectNode input(JsonNode schema, List<String> basic) {
    JsonNode source = resolved(schema);
    ObjectNode written = common(source);
    JsonNode list = source.path("items");
    Optional<ObjectNode> dynamic = choicesOf(source);
    if (list.isMissingNode()) {
      dynamic.ifPresent(values -> written.set("x-ms-dynamic-values", values));
    } else {
      ObjectNode items = input(list, List.of());
      dynamic.ifPresent(values -> items.set("x-ms-dynamic-values", values));
      written.set("items", items);
    }
    members(source).ifPresent(members -> written.set("properties", inputs(members, source, basic)));
    return written;
  }

  private ObjectNode inputs(JsonNode members, JsonNode owner, List<String> basic) {
    ObjectNode properties = JSON.objectNode();
    basic.stream()
        .filter(members::has)
        .forEach(name -> properties.set(name, shown(name, members.get(name), "important")));
    String rest = basic.isEmpty() ? "important" : "advanced";
    members
        .properties()
        .forEach(
            member -> {
              if (!properties.has(member.getKey())) {
                boolean needed = requires(owner, member.getKey());
                properties.set(
                    member.getKey(),
                    shown(member.getKey(), member.getValue(), needed ? "important" : rest));
              }
            });
    return properties;
  }

  private ObjectNode shown(String name, JsonNode schema, String visibility) {
    return titled(name, input(schema, List.of())).put("x-ms-visibility", visibility);
  }

  /** The shared schemas that answers have referred to so far, and those that they refer to. */
  public ObjectNode definitions() {
    ObjectNode written = JSON.objectNode();
    while (written.size() < used.size()) {
      for (String name : List.copyOf(used)) {
        if (!written.has(name)) {
          written.set(name, answer(shared.apply(name)));
        }
      }
    }
    ObjectNode sorted = JSON.objectNode();
    used.forEach(name -> sorted.set(name, written.get(name)));
    return sorted;
  }

  private Optional<ObjectNode> choicesOf(JsonNode schema) {
    return schema.has("x-reference")
        ? choices.of(schema.path("x-reference").asText())
        : Optional.empty();
  }

  private ObjectNode common(JsonNode schema) {
    ObjectNode written = JSON.objectNode();
    type(schema).ifPresent(type -> written.put("type", type));
    KEPT.stream()
        .filter(keyword -> schema.has(keyword) && !schema.get(keyword).isNull())
        .forEach(keyword -> written.set(keyword, schema.get(keyword)));
    if (schema.path("x-sensitive").asBoolean()) {
      written.put("format", "password");
    }
    enumeration(schema, written);
    if (schema.has("description")) {
      written.put("description", FieldTitle.inText(schema.path("description").asText()));
    }
    if (schema.path("required").size() > 0) {
      written.set("required", schema.get("required"));
    }
    return written;
  }

  private static void enumeration(JsonNode schema, ObjectNode written) {
    ArrayNode values = JSON.arrayNode();
    schema.path("enum").forEach(value -> addText(values, value));
    if (values.isEmpty()) {
      return;
    }
    written.set("enum", values);
    ArrayNode shown = written.putArray("x-ms-enum-values");
    values.forEach(
        value ->
            shown
                .addObject()
                .put("value", value.asText())
                .put("displayName", FieldTitle.ofValue(value.asText())));
  }

  private static void addText(ArrayNode values, JsonNode value) {
    if (value.isTextual()) {
      values.add(value);
    }
  }

  private JsonNode resolved(JsonNode schema) {
    return schema.has("$ref") ? shared.apply(name(schema)) : schema;
  }

  private static ObjectNode titled(String name, ObjectNode schema) {
    return schema.has("$ref") ? schema : schema.put("x-ms-summary", FieldTitle.of(name));
  }

  private static boolean requires(JsonNode owner, String name) {
    for (JsonNode required : owner.path("required")) {
      if (required.asText().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<JsonNode> members(JsonNode schema) {
    return schema.path("properties").isEmpty()
        ? Optional.empty()
        : Optional.of(schema.path("properties"));
  }

  private static Optional<String> type(JsonNode schema) {
    JsonNode type = schema.path("type");
    if (type.isTextual()) {
      return Optional.of(type.asText());
    }
    for (JsonNode one : type) {
      if (!one.asText().equals("null")) {
        return Optional.of(one.asText());
      }
    }
    return Optional.empty();
  }

  private static String name(JsonNode reference) {
    String pointer = reference.path("$ref").asText();
    return pointer.substring(pointer.lastIndexOf('/') + 1);
  }
}
