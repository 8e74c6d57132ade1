package io.github.filesprovisioning.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The OpenAPI document as it is written, before it is compiled, for tests about its text. */
final class OpenApiSource {
  static final Path FOLDER = Path.of("..", "openapi");
  static final Path FILE = FOLDER.resolve("filescom-provisioning.yaml");

  private final JsonNode root;

  private OpenApiSource(JsonNode root) {
    this.root = root;
  }

  static OpenApiSource read() {
    try {
      return new OpenApiSource(new YAMLMapper().readTree(FILE.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode at(String pointer) {
    return root.at(pointer);
  }

  /** The node itself, or what its {@code $ref} points at. */
  JsonNode resolve(JsonNode node) {
    String reference = node.path("$ref").asText();
    return reference.isEmpty() ? node : root.at(JsonPointer.compile(reference.substring(1)));
  }

  /** Every operation, in the order of the document. */
  List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    root.path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            operations.add(
                                new Operation(method.getKey(), path.getKey(), method.getValue()))));
    return operations;
  }

  /** The parameters of an operation with their references resolved. */
  List<JsonNode> parameters(Operation operation) {
    List<JsonNode> parameters = new ArrayList<>();
    operation.node().path("parameters").forEach(p -> parameters.add(resolve(p)));
    return parameters;
  }

  /** The fields of a schema by name, those of its {@code allOf} parts included. */
  Map<String, JsonNode> fields(JsonNode schema) {
    Map<String, JsonNode> fields = new LinkedHashMap<>();
    JsonNode resolved = resolve(schema);
    resolved.path("allOf").forEach(part -> fields.putAll(fields(part)));
    resolved
        .path("properties")
        .properties()
        .forEach(field -> fields.put(field.getKey(), field.getValue()));
    return fields;
  }

  /** A method on a path. */
  record Operation(String method, String path, JsonNode node) {
    String id() {
      return node.path("operationId").asText();
    }

    String tag() {
      return node.at("/tags/0").asText();
    }

    @Override
    public String toString() {
      return id();
    }
  }
}
