package io.github.filesprovisioning.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/**
 * The OpenAPI document, compiled: one flat list of operations and one flat set of schemas, with
 * every {@code allOf} merged and every parameter and response reference resolved.
 *
 * <p>The vendor extensions of the document ({@code x-reference}, {@code x-sensitive}, {@code
 * x-list-of}, …) are explained in {@code openapi/README.md}; they are kept on the schemas.
 */
public final class OpenApiDocument {
  private static final Set<String> METHODS = Set.of("get", "post", "patch", "put", "delete");

  private final JsonNode source;

  private OpenApiDocument(JsonNode source) {
    this.source = source;
  }

  /** A document that has been read already. */
  static OpenApiDocument of(JsonNode source) {
    return new OpenApiDocument(source);
  }

  /** Reads the YAML file; nothing is resolved yet. */
  public static OpenApiDocument read(Path file) throws IOException {
    return new OpenApiDocument(new YAMLMapper().readTree(file.toFile()));
  }

  /** A copy of the document as it was read. */
  ObjectNode source() {
    return source.deepCopy();
  }

  /** The schemas of the document, in the compiled spelling; the set may be added to. */
  SchemaSet schemas() {
    SchemaSet schemas = new SchemaSet();
    source
        .at("/components/schemas")
        .properties()
        .forEach(schema -> schemas.add(schema.getKey(), rewritten(schema.getValue())));
    return schemas;
  }

  /** The compiled document: {@code basePath}, {@code operations} and {@code $defs}. */
  public ObjectNode compile() {
    ObjectNode compiled = YAMLMapper.builder().build().createObjectNode();
    String server = source.at("/servers/0/url").asText();
    compiled.put("title", source.at("/info/title").asText());
    compiled.put("version", source.at("/info/version").asText());
    compiled.put("basePath", server.substring(server.indexOf("/api/")));
    ArrayNode operations = compiled.putArray("operations");
    source
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().properties().stream()
                    .filter(method -> METHODS.contains(method.getKey()))
                    .forEach(
                        method ->
                            operations.add(
                                operation(path.getKey(), method.getKey(), method.getValue()))));
    ObjectNode definitions = compiled.putObject("$defs");
    SchemaSet schemas = schemas();
    schemas.names().forEach(name -> definitions.set(name, schemas.get(name)));
    return compiled;
  }

  private ObjectNode operation(String path, String method, JsonNode operation) {
    ObjectNode compiled = ((ObjectNode) source).objectNode();
    compiled.put("id", operation.path("operationId").asText());
    compiled.put("tag", operation.at("/tags/0").asText());
    compiled.put("method", method.toUpperCase(java.util.Locale.ROOT));
    compiled.put("path", path);
    compiled.put("summary", operation.path("summary").asText());
    compiled.put("description", operation.path("description").asText());
    compiled.put(
        "open", operation.path("security").isArray() && operation.path("security").isEmpty());
    ArrayNode parameters = compiled.putArray("parameters");
    operation
        .path("parameters")
        .forEach(parameter -> parameters.add(rewritten(resolve(parameter))));
    JsonNode body = operation.at("/requestBody/content/application~1json/schema");
    if (!body.isMissingNode()) {
      compiled.set("body", rewritten(body));
    }
    operation.path("responses").properties().stream()
        .filter(response -> response.getKey().startsWith("2"))
        .forEach(
            response -> {
              compiled.put("status", Integer.parseInt(response.getKey()));
              JsonNode answer = response.getValue().at("/content/application~1json/schema");
              if (!answer.isMissingNode()) {
                compiled.set("answer", rewritten(answer));
              }
            });
    ArrayNode failures = compiled.putArray("failures");
    operation.path("responses").properties().stream()
        .filter(response -> !response.getKey().startsWith("2"))
        .forEach(response -> failures.add(response.getKey()));
    if (operation.has("x-repeat")) {
      compiled.set("repeat", operation.get("x-repeat"));
    }
    if (operation.has("x-unique-key")) {
      compiled.set("uniqueKey", operation.get("x-unique-key"));
    }
    if (operation.has("x-filter-combinations")) {
      compiled.set("filterCombinations", operation.get("x-filter-combinations"));
    }
    return compiled;
  }

  private JsonNode resolve(JsonNode node) {
    String reference = node.path("$ref").asText();
    if (reference.isEmpty()) {
      return node;
    }
    JsonNode target = source.at(JsonPointer.compile(reference.substring(1)));
    if (target.isMissingNode()) {
      throw new ContractException(reference, "nothing is declared under this reference");
    }
    return target;
  }

  private static JsonNode rewritten(JsonNode node) {
    return SchemaReferences.rewritten(node, SchemaReferences.OPENAPI, SchemaReferences.COMPILED);
  }
}
