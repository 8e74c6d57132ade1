package io.github.filesprovisioning.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The schemas that the compiled catalogue refers to. Our own are strict; records of Files.com are
 * open, because they may grow.
 */
final class Definitions {
  private final Contract contract;
  private final Map<String, JsonNode> used = new TreeMap<>();

  Definitions(Contract contract) {
    this.contract = contract;
  }

  /** A reference to a schema, which is then part of the definitions. */
  ObjectNode reference(String name) {
    if (!used.containsKey(name)) {
      used.put(name, JsonNodeFactory.instance.objectNode());
      used.put(name, translated(name, Set.of()));
    }
    return JsonNodeFactory.instance.objectNode().put("$ref", SchemaReferences.COMPILED + name);
  }

  /**
   * The schema itself; what it refers to is then part of the definitions.
   *
   * @param secrets names of secret fields that it shows nevertheless
   */
  ObjectNode translated(String name, Set<String> secrets) {
    SchemaDialect dialect = contract.isComposite(name) ? SchemaDialect.STRICT : SchemaDialect.OPEN;
    JsonNode schema = dialect.translate(contract.schemas().get(name), secrets);
    include(schema);
    return (ObjectNode) schema;
  }

  /** Makes everything that the schema refers to part of the definitions. */
  void include(JsonNode schema) {
    JsonNode reference = schema.path("$ref");
    if (reference.isTextual()) {
      reference(SchemaReferences.name(reference.asText()));
    }
    schema.forEach(this::include);
  }

  /** All definitions, by name. */
  ObjectNode used() {
    ObjectNode definitions = JsonNodeFactory.instance.objectNode();
    used.forEach(definitions::set);
    return definitions;
  }
}
