package io.github.filesprovisioning.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Named schemas that are put together from each other, and how they look put together: every {@code
 * allOf} merged, every reference to a single property or to a named value (a schema that is not an
 * object) replaced by what it means. References to objects stay.
 *
 * <p>Fragments ({@code x-internal: true}) and named values of the catalogue take part in this and
 * are not among the {@link #names()}.
 */
final class SchemaSet {
  private final Map<String, ObjectNode> sources = new LinkedHashMap<>();
  private final Map<String, ObjectNode> flat = new LinkedHashMap<>();
  private final Set<String> underWay = new LinkedHashSet<>();
  private final Set<String> composites = new HashSet<>();

  /**
   * Adds a schema of the OpenAPI document; no part of it may declare a field again.
   *
   * @param schema has its references in the compiled form, {@code #/$defs/Name}
   */
  void add(String name, JsonNode schema) {
    if (!schema.isObject()) {
      throw new ContractException("schemas." + name, "is not a schema");
    }
    if (sources.putIfAbsent(name, (ObjectNode) schema) != null) {
      throw new ContractException("schemas." + name, "a schema of this name is declared already");
    }
  }

  /** Adds a schema of the catalogue; a later part of it may declare a field anew. */
  void addComposite(String name, JsonNode schema) {
    add(name, schema);
    composites.add(name);
  }

  /** The schemas that stand for themselves, in the order in which they were added. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    sources.forEach(
        (name, schema) -> {
          if (!isFragment(schema) && !(composites.contains(name) && isValue(schema))) {
            names.add(name);
          }
        });
    return names;
  }

  /** Whether there is such a schema, be it a fragment. */
  boolean contains(String name) {
    return sources.containsKey(name);
  }

  /** The flat schema; fragments are allowed. */
  ObjectNode get(String name) {
    ObjectNode known = flat.get(name);
    if (known != null) {
      return known;
    }
    ObjectNode source = sources.get(name);
    if (source == null) {
      throw undeclared(SchemaReferences.COMPILED + name);
    }
    if (!underWay.add(name)) {
      throw new ContractException("schemas." + name, "is part of itself: " + underWay);
    }
    ObjectNode result = source.objectNode();
    merge(name, source, result);
    underWay.remove(name);
    flat.put(name, result);
    return result;
  }

  /** A copy in which references to single properties and to named values are replaced. */
  JsonNode inlined(String place, JsonNode node) {
    if (node.isArray()) {
      ArrayNode copy = ((ArrayNode) node).arrayNode();
      node.forEach(element -> copy.add(inlined(place, element)));
      return copy;
    }
    if (!node.isObject()) {
      return node;
    }
    ObjectNode copy = ((ObjectNode) node).objectNode();
    JsonNode reference = node.path("$ref");
    if (reference.isTextual()) {
      copy.setAll(meaning(place, reference.asText(), node.size() > 1));
    }
    node.properties().stream()
        .filter(entry -> entry.getValue() != reference)
        .forEach(
            entry ->
                copy.set(entry.getKey(), inlined(place + "." + entry.getKey(), entry.getValue())));
    return copy;
  }

  private ObjectNode meaning(String place, String reference, boolean hasSiblings) {
    String name = SchemaReferences.name(reference);
    if (!sources.containsKey(name)) {
      throw undeclared(place + ": " + reference);
    }
    if (SchemaReferences.isToProperty(reference)) {
      JsonNode property = get(name).path("properties").path(SchemaReferences.property(reference));
      if (property.isMissingNode()) {
        throw undeclared(place + ": " + reference);
      }
      return property.deepCopy();
    }
    if (isValue(sources.get(name))) {
      return get(name).deepCopy();
    }
    if (isFragment(sources.get(name))) {
      throw new ContractException(place, name + " is a fragment; it may stand in allOf only");
    }
    if (hasSiblings) {
      throw new ContractException(place, "nothing may stand beside the reference to " + name);
    }
    return sources.get(name).objectNode().put("$ref", reference);
  }

  private void merge(String name, JsonNode schema, ObjectNode into) {
    schema.path("allOf").forEach(part -> mergePart(name, part, into));
    schema
        .properties()
        .forEach(
            entry -> {
              switch (entry.getKey()) {
                case "allOf":
                case "x-internal":
                  break;
                case "properties":
                  ObjectNode properties = into.withObjectProperty("properties");
                  entry.getValue().properties().forEach(p -> put(name, properties, p));
                  break;
                case "required":
                case "x-exactly-one":
                case "x-at-least-one":
                  ArrayNode list = into.withArrayProperty(entry.getKey());
                  entry.getValue().forEach(list::add);
                  break;
                case "x-needs":
                  into.withObjectProperty("x-needs").setAll((ObjectNode) entry.getValue());
                  break;
                default:
                  into.set(entry.getKey(), inlined(name + "." + entry.getKey(), entry.getValue()));
              }
            });
  }

  private void mergePart(String name, JsonNode part, ObjectNode into) {
    String reference = part.path("$ref").asText();
    if (reference.isEmpty()) {
      merge(name, part, into);
    } else if (part.size() > 1) {
      throw new ContractException(name, "nothing may stand beside " + reference + " in allOf");
    } else {
      merge(name, get(SchemaReferences.name(reference)), into);
    }
  }

  private void put(String name, ObjectNode properties, Map.Entry<String, JsonNode> field) {
    String place = name + "." + field.getKey();
    if (properties.has(field.getKey()) && !composites.contains(name)) {
      throw new ContractException(place, "the field is declared twice");
    }
    properties.set(field.getKey(), inlined(place, field.getValue()));
  }

  private static ContractException undeclared(String reference) {
    return new ContractException(reference, "nothing is declared under this reference");
  }

  private static boolean isFragment(JsonNode schema) {
    return schema.path("x-internal").asBoolean();
  }

  private static boolean isValue(JsonNode schema) {
    return !schema.has("allOf") && !"object".equals(schema.path("type").asText());
  }
}
