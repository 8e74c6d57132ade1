package io.github.filesprovisioning.powerautomate.definition;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The compiled OpenAPI document and the compiled catalogue, as the build left them. Read only. */
public final class Contract {
  private final JsonNode catalog;
  private final JsonNode openapi;

  private Contract(JsonNode catalog, JsonNode openapi) {
    this.catalog = catalog;
    this.openapi = openapi;
  }

  /** Loads both documents from the class path. */
  public static Contract load() {
    return new Contract(read("catalog.json"), read("openapi.json"));
  }

  private static JsonNode read(String name) {
    try (InputStream in = Contract.class.getResourceAsStream("../" + name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path; build with Maven");
      }
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Path of the API on every site, such as {@code /api/rest/v1}. */
  public String basePath() {
    return catalog.path("basePath").asText();
  }

  /** Words that are not spelled like others, such as {@code sftp}. */
  Map<String, String> spelling() {
    return new ObjectMapper().convertValue(catalog.path("spelling"), new TypeReference<>() {});
  }

  /** The actions in the order of the catalogue. */
  public List<JsonNode> actions() {
    return list(catalog.path("actions"));
  }

  /** The triggers in the order of the catalogue. */
  public List<JsonNode> triggers() {
    return list(catalog.path("triggers"));
  }

  /** The lists of choices. */
  public List<JsonNode> lookups() {
    return list(catalog.path("lookups"));
  }

  /** What an id such as {@code user} is about: title and noun. */
  public JsonNode resource(String id) {
    return catalog.path("resources").path(id);
  }

  /** A schema that several entries share. */
  public JsonNode shared(String name) {
    return catalog.path("$defs").path(name);
  }

  /** A schema of the Files.com API, such as {@code UserCreate}. */
  public JsonNode apiSchema(String name) {
    return openapi.path("$defs").path(name);
  }

  /** A schema that calls of the Files.com API share. */
  public JsonNode sharedByCalls(String name) {
    return openapi.path("$defs").path(name);
  }

  /** A call of the Files.com API by its id, such as {@code createUser}. */
  public JsonNode operation(String id) {
    return list(openapi.path("operations")).stream()
        .filter(operation -> operation.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no operation " + id));
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
