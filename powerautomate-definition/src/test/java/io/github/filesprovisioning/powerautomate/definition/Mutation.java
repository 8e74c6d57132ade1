package io.github.filesprovisioning.powerautomate.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** A mistake that somebody could make in the definition, at a random place of the right kind. */
enum Mutation {
  OPERATION_WITHOUT_ID(operations(o -> true), (o, r) -> o.remove("operationId")),
  ID_TWICE(operations(o -> true), (o, r) -> o.put("operationId", "GetUser")),
  ID_WITH_DASHES(operations(o -> true), (o, r) -> o.put("operationId", "get-user")),
  NO_SUMMARY(operations(o -> true), (o, r) -> o.remove("summary")),
  SUMMARY_WITH_SLASH(operations(o -> true), (o, r) -> o.put("summary", "Get or/and find")),
  DESCRIPTION_IS_SUMMARY(
      operations(o -> true), (o, r) -> o.put("description", o.path("summary").asText() + ".")),
  NO_RESPONSES(operations(o -> true), (o, r) -> o.putObject("responses")),
  DEFAULT_WITH_SCHEMA(
      operations(o -> o.path("responses").has("default")),
      (o, r) ->
          ((ObjectNode) o.at("/responses/default"))
              .putObject("schema")
              .put("$ref", "#/definitions/User")),
  NEXT_LINK_RENAMED(
      operations(o -> o.has("x-ms-pageable")),
      (o, r) -> ((ObjectNode) o.path("x-ms-pageable")).put("nextLinkName", "next")),
  TRIGGER_WITHOUT_HINT(
      operations(o -> o.has("x-ms-trigger")), (o, r) -> o.remove("x-ms-trigger-hint")),
  TRIGGER_SUMMARY(
      operations(o -> o.has("x-ms-trigger")), (o, r) -> o.put("summary", "Watch users")),
  REVISION_TWO(
      operations(o -> o.has("x-ms-api-annotation")),
      (o, r) -> ((ObjectNode) o.path("x-ms-api-annotation")).put("revision", 2)),
  PATH_PARAMETER_OPTIONAL(
      parameters(p -> p.path("in").asText().equals("path")), (p, r) -> p.put("required", false)),
  PATH_PARAMETER_RENAMED(
      parameters(p -> p.path("in").asText().equals("path")), (p, r) -> p.put("name", "number")),
  PARAMETER_WITHOUT_TITLE(
      parameters(p -> !p.path("in").asText().equals("body")), (p, r) -> p.remove("x-ms-summary")),
  PARAMETER_OF_UNKNOWN_FORMAT(
      parameters(p -> p.path("type").asText().equals("string")),
      (p, r) -> p.put("format", "phone")),
  BODY_WITHOUT_SCHEMA(
      parameters(p -> p.path("in").asText().equals("body")), (p, r) -> p.remove("schema")),
  DANGLING_REFERENCE(objects(s -> s.has("$ref")), (s, r) -> s.put("$ref", "#/definitions/Usr")),
  ARRAY_OF_NOTHING(
      objects(s -> s.path("type").asText().equals("array") && s.has("items")),
      (s, r) -> s.remove("items")),
  PROPERTY_WITHOUT_DESCRIPTION(
      objects(Mutation::titledProperty), (s, r) -> s.remove("description")),
  DESCRIPTION_WITHOUT_STOP(
      objects(Mutation::titledProperty), (s, r) -> s.put("description", "A thing")),
  DESCRIPTION_WITH_ADDRESS(
      objects(Mutation::titledProperty),
      (s, r) -> s.put("description", "See https://example.com.")),
  TYPE_LIST(
      objects(Mutation::titledProperty), (s, r) -> s.putArray("type").add("string").add("null")),
  UNKNOWN_VISIBILITY(
      objects(s -> s.has("x-ms-visibility")), (s, r) -> s.put("x-ms-visibility", "hidden")),
  ENUM_VALUE_TWICE(
      objects(s -> s.path("enum").size() > 0),
      (s, r) -> ((ArrayNode) s.path("enum")).add(s.path("enum").get(0))),
  CHOICE_NOT_IN_ENUM(
      objects(s -> s.path("x-ms-enum-values").size() > 0),
      (s, r) -> ((ObjectNode) s.path("x-ms-enum-values").get(0)).put("value", "nothing")),
  CHOICES_OF_NOBODY(
      objects(s -> s.has("x-ms-dynamic-values")),
      (s, r) -> ((ObjectNode) s.path("x-ms-dynamic-values")).put("operationId", "ListNothing")),
  CHOICES_FROM_WRONG_FIELD(
      objects(s -> s.has("x-ms-dynamic-values")),
      (s, r) -> ((ObjectNode) s.path("x-ms-dynamic-values")).put("value-path", "number")),
  DEFAULT_OF_WRONG_TYPE(
      objects(s -> s.has("default") && s.has("type")), (s, r) -> s.putArray("default")),
  LIMITS_CROSSED(objects(s -> s.has("maximum")), (s, r) -> s.put("minimum", 1_000_000)),
  REQUIRED_BUT_UNDEFINED(
      objects(s -> s.path("required").isArray() && s.has("properties")),
      (s, r) -> ((ArrayNode) s.path("required")).add("nowhere"));

  private final Places places;
  private final Change change;

  Mutation(Places places, Change change) {
    this.places = places;
    this.change = change;
  }

  /** Makes the mistake in a copy, and says where. */
  ObjectNode in(JsonNode definition, long seed) {
    Random random = new Random(seed);
    ObjectNode copy = definition.deepCopy();
    List<ObjectNode> found = places.in(copy);
    if (found.isEmpty()) {
      throw new IllegalStateException(this + " has no place in the definition");
    }
    change.make(found.get(random.nextInt(found.size())), random);
    return copy;
  }

  private static boolean titledProperty(JsonNode schema) {
    return schema.has("x-ms-summary")
        && schema.has("type")
        && schema.has("description")
        && !schema.has("in");
  }

  private static Places operations(Predicate<JsonNode> which) {
    return root -> {
      List<ObjectNode> found = new ArrayList<>();
      root.path("paths").forEach(item -> item.forEach(o -> add(found, o, which)));
      return found;
    };
  }

  private static Places parameters(Predicate<JsonNode> which) {
    return root -> {
      List<ObjectNode> found = new ArrayList<>();
      root.path("paths")
          .forEach(
              item -> item.forEach(o -> o.path("parameters").forEach(p -> add(found, p, which))));
      return found;
    };
  }

  private static Places objects(Predicate<JsonNode> which) {
    return root -> {
      List<ObjectNode> found = new ArrayList<>();
      below(root.path("paths"), found, which);
      below(root.path("definitions"), found, which);
      return found;
    };
  }

  private static void below(JsonNode node, List<ObjectNode> found, Predicate<JsonNode> which) {
    add(found, node, which);
    node.forEach(child -> below(child, found, which));
  }

  private static void add(List<ObjectNode> found, JsonNode node, Predicate<JsonNode> which) {
    if (node.isObject() && which.test(node)) {
      found.add((ObjectNode) node);
    }
  }

  @FunctionalInterface
  private interface Places {
    List<ObjectNode> in(JsonNode root);
  }

  @FunctionalInterface
  private interface Change {
    void make(ObjectNode place, Random random);
  }
}
