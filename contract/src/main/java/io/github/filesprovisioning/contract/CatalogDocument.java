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

  /** Reads the YAML file; nothing is checked yet. */
  public static CatalogDocument read(Path file) throws IOException {
    JsonNode document = new YAMLMapper().readTree(file.toFile());
    if (!document.isObject()) {
      throw new ContractException(file.getFileName().toString(), "is not a catalogue");
    }
    return new CatalogDocument((ObjectNode) document);
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
