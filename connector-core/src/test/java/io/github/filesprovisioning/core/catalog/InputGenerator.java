package io.github.filesprovisioning.core.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes inputs from the schema of an action: plausible ones, which are then spoilt in places. */
final class InputGenerator {
  /** What secret fields hold; it must not come out anywhere. */
  static final String CANARY = "canary-S3cret-";

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Random random;
  private final JunkValues junk;

  InputGenerator(Random random) {
    this.random = random;
    this.junk = new JunkValues(random);
  }

  ObjectNode input(ActionDefinition action) {
    if (chance(5)) {
      return junk.object(3);
    }
    JsonNode schema = action.input().toJson();
    ObjectNode input = object(schema, schema.path("$defs"));
    for (String name : action.basic()) {
      if (chance(20) && !input.has(name)) {
        input.set(name, value(name, schema.path("properties").path(name), schema.path("$defs")));
      }
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      spoil(input);
    }
    return input;
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  private JsonNode value(String name, JsonNode given, JsonNode definitions) {
    JsonNode schema =
        given.has("$ref")
            ? definitions.path(given.path("$ref").asText().substring("#/$defs/".length()))
            : given;
    String type = schema.path("type").path(0).asText(schema.path("type").asText());
    if (schema.path("x-sensitive").asBoolean()) {
      return NODES.textNode(CANARY + random.nextInt(1000));
    }
    switch (type) {
      case "object":
        return name.equals("body") ? body() : object(schema, definitions);
      case "array":
        return array(name, schema, definitions);
      case "boolean":
        return chance(80) ? NODES.booleanNode(random.nextBoolean()) : NODES.textNode("TRUE");
      case "integer":
        String number = pick(PlausibleTexts.ids(schema.path("x-reference").asText(name)));
        return chance(80) ? NODES.numberNode(Long.parseLong(number)) : NODES.textNode(number);
      case "string":
        return text(name, schema);
      default:
        return junk.value(2);
    }
  }

  /** A body of a custom call; the fields of an object that takes any are nowhere declared. */
  private ObjectNode body() {
    return NODES
        .objectNode()
        .put(pick(List.of("username", "name")), "zoe")
        .put("password", CANARY + random.nextInt(1000));
  }

  private ObjectNode object(JsonNode schema, JsonNode definitions) {
    ObjectNode object = NODES.objectNode();
    List<String> unwanted = new ArrayList<>();
    schema
        .path("x-exactly-one")
        .forEach(
            group -> {
              List<String> names = new ArrayList<>();
              group.forEach(name -> names.add(name.asText()));
              String chosen = pick(names);
              object.set(
                  chosen, value(chosen, schema.path("properties").path(chosen), definitions));
              names.remove(chosen);
              unwanted.addAll(names);
            });
    List<String> required = new ArrayList<>();
    // Of a long list fewer are taken, or nearly every input would have a wrong one among them.
    int share = Math.max(3, 150 / (schema.path("properties").size() + 1));
    schema.path("required").forEach(name -> required.add(name.asText()));
    schema
        .path("properties")
        .properties()
        .forEach(
            field -> {
              boolean wanted = required.contains(field.getKey()) || chance(share);
              if (wanted && (!unwanted.contains(field.getKey()) || chance(2))) {
                object.set(field.getKey(), value(field.getKey(), field.getValue(), definitions));
              }
            });
    return object;
  }

  private ArrayNode array(String name, JsonNode schema, JsonNode definitions) {
    ArrayNode array = NODES.arrayNode();
    for (int i = random.nextInt(3); i >= 0; i--) {
      JsonNode items = schema.path("items");
      array.add(
          items.path("type").asText().equals("integer")
              ? NODES.textNode(pick(PlausibleTexts.ids(schema.path("x-reference").asText())))
              : value(name, items, definitions));
    }
    return array;
  }

  private JsonNode text(String name, JsonNode schema) {
    JsonNode choices = schema.path(schema.has("enum") ? "enum" : "x-known-values");
    if (!choices.isEmpty()) {
      return choices.get(random.nextInt(choices.size()));
    }
    if (schema.path("format").asText().equals("date-time")) {
      return NODES.textNode(
          pick(
              List.of(
                  "2026-03-01T08:00:00Z", "2036-03-31T17:00:00+02:00", "1999-12-31T23:59:59Z")));
    }
    if (schema.path("x-list-of").asText().equals("integer")) {
      List<String> ids = PlausibleTexts.ids(schema.path("x-reference").asText());
      return NODES.textNode(chance(30) ? "" : pick(ids) + "," + pick(ids));
    }
    return NODES.textNode(pick(PlausibleTexts.of(name)));
  }

  /** Replaces, removes or adds something somewhere. */
  private void spoil(ObjectNode input) {
    ObjectNode place = input;
    List<String> names = names(place);
    while (!names.isEmpty() && chance(40)) {
      JsonNode inner = place.get(pick(names));
      if (inner.isArray() && !inner.isEmpty()) {
        inner = inner.get(random.nextInt(inner.size()));
      }
      if (!inner.isObject()) {
        break;
      }
      place = (ObjectNode) inner;
      names = names(place);
    }
    if (names.isEmpty() || chance(15)) {
      place.set(chance(50) ? CANARY.substring(0, 3) + "_field" : junk.text(), junk.value(3));
    } else if (chance(15)) {
      place.remove(pick(names));
    } else {
      String name = pick(names);
      JsonNode before = place.get(name);
      place.set(name, chance(15) ? NODES.arrayNode().add(before) : junk.value(3));
    }
  }

  private static List<String> names(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
