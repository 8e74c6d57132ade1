package io.github.filesprovisioning.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The real catalogue, to be spoilt in one place. */
final class CatalogSource {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

  private final ObjectNode root;

  private CatalogSource(ObjectNode root) {
    this.root = root;
  }

  static CatalogSource read() {
    Path file = OpenApiSource.FOLDER.resolve("catalog.yaml");
    try {
      return new CatalogSource((ObjectNode) new YAMLMapper().readTree(file.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the form says about it after an edit. */
  static List<String> formProblems(Consumer<CatalogSource> edit) throws IOException {
    CatalogSource source = read();
    edit.accept(source);
    return CatalogForm.read(OpenApiSource.FOLDER.resolve("catalog.schema.json"))
        .check(source.root)
        .lines();
  }

  /** What the checks say about it after an edit. */
  static List<String> problems(Consumer<CatalogSource> edit) throws IOException {
    return CatalogChecks.check(contract(edit)).lines();
  }

  /** Both documents, with an edit of the catalogue. */
  static Contract contract(Consumer<CatalogSource> edit) throws IOException {
    CatalogSource source = read();
    edit.accept(source);
    return new Contract(OpenApiDocument.read(OpenApiSource.FILE), CatalogDocument.of(source.root));
  }

  ObjectNode root() {
    return root;
  }

  /** The action with this id. */
  ObjectNode action(String id) {
    return entry("actions", id);
  }

  /** The trigger with this id. */
  ObjectNode trigger(String id) {
    return entry("triggers", id);
  }

  private ObjectNode entry(String kind, String id) {
    for (JsonNode entry : root.path(kind)) {
      if (entry.path("id").asText().equals(id)) {
        return (ObjectNode) entry;
      }
    }
    throw new IllegalArgumentException("no " + kind + " called " + id);
  }

  ObjectNode lookup(String name) {
    return (ObjectNode) root.path("lookups").path(name);
  }

  ObjectNode schema(String name) {
    return (ObjectNode) root.path("schemas").path(name);
  }

  ObjectNode property(String schema, String name) {
    return (ObjectNode) schema(schema).path("properties").path(name);
  }

  /** JSON written with single quotes. */
  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the JSON of a test is wrong", e);
    }
  }

  static ArrayNode list(String text) {
    return (ArrayNode) json(text);
  }
}
