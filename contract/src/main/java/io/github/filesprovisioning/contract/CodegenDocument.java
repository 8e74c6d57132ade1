package io.github.filesprovisioning.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What Java is generated from: the OpenAPI document with the composite schemas of the catalogue
 * among its own. A plain OpenAPI 3.0.3 document; schemas are flat and fragments are gone.
 */
final class CodegenDocument {
  private CodegenDocument() {}

  /** Puts the two documents together. */
  static ObjectNode of(Contract contract) {
    SchemaSet all = contract.schemas();
    ObjectNode document = contract.openapi().source();
    ObjectNode schemas = document.withObjectProperty("components").putObject("schemas");
    for (String name : all.names()) {
      ObjectNode schema = all.get(name);
      if (!schema.path("x-json-only").asBoolean()) {
        schemas.set(
            name,
            SchemaReferences.rewritten(
                schema, SchemaReferences.COMPILED, SchemaReferences.OPENAPI));
      }
    }
    return document;
  }
}
