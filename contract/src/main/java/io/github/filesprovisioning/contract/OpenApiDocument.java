package io.github.filesprovisioning.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
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
  private static final String SCHEMA_PREFIX = "#/components/schemas/";

  private final JsonNode source;

  private OpenApiDocument(JsonNode source) {
    this.source = source;
  }

  /** Reads the YAML file; nothing is resolved yet. */
  public static OpenApiDocument read(Path file) throws IOException {
    return new OpenApiDocument(new YAMLMapper().readTree(file.toFile()));
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
    source
        .at("/components/schemas")
        .properties()
        .forEach(
            schema -> {
              if (!schema.getValue().path("x-internal").asBoolean()) {
                definitions.set(schema.getKey(), flat(schema.getKey(), schema.getValue()));
              }
            });
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

  private ObjectNode flat(String name, JsonNode schema) {
    ObjectNode flat = ((ObjectNode) source).objectNode();
    merge(name, schema, flat, new LinkedHashSet<>());
    return (ObjectNode) rewritten(flat);
  }

  private void merge(String name, JsonNode schema, ObjectNode into, Set<String> seen) {
    schema
        .path("allOf")
        .forEach(
            part -> {
              String reference = part.path("$ref").asText();
              if (!reference.isEmpty() && !seen.add(reference)) {
                throw new ContractException(name, reference + " appears twice in allOf");
              }
              merge(name, resolve(part), into, seen);
            });
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
                  ArrayNode required = into.withArrayProperty("required");
                  entry.getValue().forEach(required::add);
                  break;
                default:
                  into.set(entry.getKey(), entry.getValue());
              }
            });
  }

  private static void put(String name, ObjectNode properties, Map.Entry<String, JsonNode> field) {
    if (properties.has(field.getKey())) {
      throw new ContractException(name + "." + field.getKey(), "the field is declared twice");
    }
    properties.set(field.getKey(), field.getValue());
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

  /** A deep copy in which schema references point at {@code $defs} of the compiled document. */
  private static JsonNode rewritten(JsonNode node) {
    JsonNode copy = node.deepCopy();
    rewrite(copy);
    return copy;
  }

  private static void rewrite(JsonNode node) {
    if (node instanceof ObjectNode) {
      JsonNode reference = node.get("$ref");
      if (reference != null && reference.asText().startsWith(SCHEMA_PREFIX)) {
        ((ObjectNode) node)
            .put("$ref", "#/$defs/" + reference.asText().substring(SCHEMA_PREFIX.length()));
      }
    }
    for (Iterator<JsonNode> children = node.elements(); children.hasNext(); ) {
      rewrite(children.next());
    }
  }
}
