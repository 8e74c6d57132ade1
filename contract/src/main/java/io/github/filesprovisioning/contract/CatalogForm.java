package io.github.filesprovisioning.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Path;

/** The form of the catalogue, {@code openapi/catalog.schema.json}. */
final class CatalogForm {
  private final JsonSchema schema;

  private CatalogForm(JsonSchema schema) {
    this.schema = schema;
  }

  /** Reads the JSON Schema (draft 2020-12). */
  static CatalogForm read(Path file) throws IOException {
    return new CatalogForm(
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(new ObjectMapper().readTree(file.toFile())));
  }

  /** What the document may not say. */
  ContractProblems check(JsonNode document) {
    ContractProblems problems = new ContractProblems();
    schema
        .validate(document)
        .forEach(
            message ->
                problems.add("catalog.yaml " + message.getInstanceLocation(), message.getError()));
    return problems;
  }
}
