package io.github.filesprovisioning.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The OpenAPI document and the catalogue together: all that the checks and the compiler need. */
final class Contract {
  private final OpenApiDocument openapi;
  private final CatalogDocument catalog;
  private final ObjectNode compiled;
  private final SchemaSet schemas;
  private final Map<String, Operation> operations = new LinkedHashMap<>();

  Contract(OpenApiDocument openapi, CatalogDocument catalog) {
    this.openapi = openapi;
    this.catalog = catalog;
    this.compiled = openapi.compile();
    this.schemas = openapi.schemas();
    catalog.addSchemasTo(schemas);
    for (JsonNode operation : compiled.path("operations")) {
      operations.put(operation.path("id").asText(), new Operation(operation, schemas));
    }
  }

  /** Reads both documents from the {@code openapi} folder. */
  static Contract read(Path folder) throws IOException {
    return new Contract(
        OpenApiDocument.read(folder.resolve("filescom-provisioning.yaml")),
        CatalogDocument.read(folder.resolve("catalog.yaml")));
  }

  /** The OpenAPI document as written. */
  OpenApiDocument openapi() {
    return openapi;
  }

  /** The OpenAPI document, compiled. */
  ObjectNode compiledOpenapi() {
    return compiled;
  }

  /** The catalogue as written. */
  ObjectNode catalog() {
    return catalog.source();
  }

  /** Schemas of both documents. */
  SchemaSet schemas() {
    return schemas;
  }

  /** The operation with this id, if the OpenAPI document has it. */
  Optional<Operation> operation(String id) {
    return Optional.ofNullable(operations.get(id));
  }

  /** Whether the catalogue declares this schema, as opposed to the OpenAPI document. */
  boolean isComposite(String schema) {
    return catalog.source().path("schemas").has(schema);
  }
}
