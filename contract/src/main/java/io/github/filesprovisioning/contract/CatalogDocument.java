package io.github.filesprovisioning.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;

/** The catalogue as written, {@code openapi/catalog.yaml}. */
public final class CatalogDocument {
  private final ObjectNode source;

  private CatalogDocument(ObjectNode source) {
    this.source = source;
  }

  /** Reads the YAML file and checks its form against {@code catalog.schema.json} beside it. */
  public static CatalogDocument read(Path file) throws IOException {
    JsonNode document = new YAMLMapper().readTree(file.toFile());
    CatalogForm.read(file.resolveSibling("catalog.schema.json")).check(document).throwIfAny();
    return new CatalogDocument((ObjectNode) document);
  }

  /** A document that has been read and checked already. */
  static CatalogDocument of(ObjectNode source) {
    return new CatalogDocument(source);
  }

  /** The document. */
  ObjectNode source() {
    return source;
  }

  /** Adds the composite schemas and their fragments to those of the OpenAPI document. */
  void addSchemasTo(SchemaSet schemas) {
    JsonNode own =
        SchemaReferences.rewritten(
            SchemaReferences.rewritten(
                source.path("schemas"), SchemaReferences.CATALOG, SchemaReferences.COMPILED),
            SchemaReferences.CATALOG_TO_OPENAPI,
            SchemaReferences.COMPILED);
    own.properties().forEach(schema -> schemas.addComposite(schema.getKey(), schema.getValue()));
  }
}
