package io.github.filesprovisioning.mulecodegen;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.filesprovisioning.core.catalog.Catalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** The compiled catalogue as the generator reads it: what MuleSoft offers, in its order. */
record CatalogEntries(JsonNode root) {
  private static final String PLATFORM = "mule";

  /** The catalogue inside the core on the class path. */
  static CatalogEntries load() {
    try (InputStream stream = Catalog.class.getResourceAsStream("catalog.json")) {
      return new CatalogEntries(
          new ObjectMapper().readTree(Objects.requireNonNull(stream, "catalog.json")));
    } catch (IOException e) {
      throw new UncheckedIOException("the catalogue inside the core cannot be read", e);
    }
  }

  /** Words that are not spelled like others, such as {@code sftp}. */
  Map<String, String> spelling() {
    return new ObjectMapper().convertValue(root.path("spelling"), new TypeReference<>() {});
  }

  List<Action> actions() {
    return offered("actions").map(Action::new).toList();
  }

  List<Trigger> triggers() {
    return offered("triggers").map(Trigger::new).toList();
  }

  List<String> resources() {
    List<String> ids = new ArrayList<>();
    root.path("resources").fieldNames().forEachRemaining(ids::add);
    return ids;
  }

  String resourceTitle(String resource) {
    return root.path("resources").path(resource).path("title").asText();
  }

  /** How sentences call one record of a resource, such as {@code API key}. */
  String noun(String resource) {
    return root.path("resources").path(resource).path("noun").path("singular").asText();
  }

  List<String> lookups() {
    return StreamSupport.stream(root.path("lookups").spliterator(), false)
        .map(lookup -> lookup.path("id").asText())
        .toList();
  }

  JsonNode definitions() {
    return root.path("$defs");
  }

  private java.util.stream.Stream<JsonNode> offered(String kind) {
    return StreamSupport.stream(root.path(kind).spliterator(), false)
        .filter(entry -> !entry.path("unsupported").has(PLATFORM));
  }
}
