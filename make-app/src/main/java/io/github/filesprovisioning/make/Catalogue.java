package io.github.filesprovisioning.make;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** The compiled catalogue, as far as the app offers it. */
public final class Catalogue {
  private static final String KEY = "make";

  private final JsonNode root;
  private final FieldLabel labels;

  /** A catalogue that has been read. */
  Catalogue(JsonNode root) {
    this.root = root;
    this.labels =
        new FieldLabel(
            new ObjectMapper().convertValue(root.path("spelling"), new TypeReference<>() {}));
  }

  /** Reads {@code catalog.json}. */
  static Catalogue read(Path file) throws IOException {
    return new Catalogue(new ObjectMapper().readTree(file.toFile()));
  }

  /** Actions that Make offers, in the catalogue's order. */
  public List<JsonNode> actions() {
    return offered(root.path("actions"));
  }

  /** Triggers that Make offers, in the catalogue's order. */
  public List<JsonNode> triggers() {
    return offered(root.path("triggers"));
  }

  /** Actions and triggers that Make does not offer, each with the reason. */
  List<JsonNode> notOffered() {
    return StreamSupport.stream(
            List.of(root.path("actions"), root.path("triggers")).spliterator(), false)
        .flatMap(entries -> StreamSupport.stream(entries.spliterator(), false))
        .filter(entry -> entry.path("unsupported").has(KEY))
        .toList();
  }

  /** Why Make does not offer an entry. */
  static String reason(JsonNode entry) {
    return entry.path("unsupported").path(KEY).asText();
  }

  private static List<JsonNode> offered(JsonNode entries) {
    return StreamSupport.stream(entries.spliterator(), false)
        .filter(entry -> !entry.path("unsupported").has(KEY))
        .toList();
  }

  /** The action with this id. */
  public JsonNode action(String id) {
    return StreamSupport.stream(root.path("actions").spliterator(), false)
        .filter(action -> action.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** The lists of choices. */
  List<JsonNode> lookups() {
    return StreamSupport.stream(root.path("lookups").spliterator(), false).toList();
  }

  /** What a field or a value is called. */
  String label(String name) {
    return labels.of(name);
  }

  /** The heading of a resource. */
  String title(String resource) {
    return root.path("resources").path(resource).path("title").asText();
  }

  /** The names of the resources, in the catalogue's order. */
  List<String> resources() {
    return root.path("resources").properties().stream().map(java.util.Map.Entry::getKey).toList();
  }

  /** The schema itself, or the definition that it refers to. */
  public JsonNode resolve(JsonNode schema) {
    String reference = schema.path("$ref").asText();
    return reference.isEmpty()
        ? schema
        : root.path("$defs").path(reference.substring("#/$defs/".length()));
  }
}
