package io.github.filesprovisioning.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;

/**
 * How schemas are named in references. Three spellings exist: in the OpenAPI document, in the
 * catalogue, and in what is compiled from them.
 */
final class SchemaReferences {
  /** In the OpenAPI document, and in the document that Java is generated from. */
  static final String OPENAPI = "#/components/schemas/";

  /** From the catalogue to the OpenAPI document. */
  static final String CATALOG_TO_OPENAPI = "filescom-provisioning.yaml" + OPENAPI;

  /** Inside the catalogue. */
  static final String CATALOG = "#/schemas/";

  /** In compiled JSON. */
  static final String COMPILED = "#/$defs/";

  private static final String PROPERTIES = "/properties/";

  private SchemaReferences() {}

  /** A deep copy in which every reference that starts with {@code from} starts with {@code to}. */
  static JsonNode rewritten(JsonNode node, String from, String to) {
    JsonNode copy = node.deepCopy();
    rewrite(copy, from, to);
    return copy;
  }

  private static void rewrite(JsonNode node, String from, String to) {
    if (node instanceof ObjectNode) {
      JsonNode reference = node.get("$ref");
      if (reference != null && reference.asText().startsWith(from)) {
        ((ObjectNode) node).put("$ref", to + reference.asText().substring(from.length()));
      }
    }
    for (Iterator<JsonNode> children = node.elements(); children.hasNext(); ) {
      rewrite(children.next(), from, to);
    }
  }

  /** Whether a compiled reference means one property of a schema and not the whole schema. */
  static boolean isToProperty(String reference) {
    return reference.contains(PROPERTIES);
  }

  /** The name of the schema in a compiled reference. */
  static String name(String reference) {
    String path = path(reference);
    return isToProperty(reference) ? path.substring(0, path.indexOf(PROPERTIES)) : path;
  }

  /** The name of the property in a compiled reference to a property. */
  static String property(String reference) {
    String path = path(reference);
    return path.substring(path.indexOf(PROPERTIES) + PROPERTIES.length());
  }

  private static String path(String reference) {
    if (!reference.startsWith(COMPILED)) {
      throw new ContractException(reference, "is not a reference to a schema");
    }
    return reference.substring(COMPILED.length());
  }
}
