package io.github.filesprovisioning.zapier;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * The compiled documents the definition is made of.
 *
 * @param catalog actions, triggers, lookups and shared schemas
 * @param openapi operations and records
 * @param samples an example of every input, output and event
 */
record Contract(JsonNode catalog, JsonNode openapi, JsonNode samples) {

  /** Reads what this module was built with. */
  static Contract load() {
    return new Contract(read("catalog.json"), read("openapi.json"), read("samples.json"));
  }

  /** Words that are not spelled like others, such as {@code sftp}. */
  static Map<String, String> spelling() {
    return new ObjectMapper()
        .convertValue(read("catalog.json").path("spelling"), new TypeReference<>() {});
  }

  private static JsonNode read(String name) {
    try (InputStream stream = Contract.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " is missing from the class path; build the module");
      }
      return new ObjectMapper().readTree(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " could not be read from the class path", e);
    }
  }

  /** The schema that a reference stands for; any other schema stands for itself. */
  JsonNode resolve(JsonNode schema) {
    String reference = schema.path("$ref").asText();
    return reference.isEmpty()
        ? schema
        : resolve(catalog.path("$defs").path(definition(reference)));
  }

  /** The name behind a reference such as {@code #/$defs/User}. */
  static String definition(String reference) {
    return reference.substring(reference.lastIndexOf('/') + 1);
  }

  /** Whether Zapier is said to be unable to offer an entry. */
  static boolean isOffered(JsonNode entry) {
    return !entry.path("unsupported").has("zapier");
  }

  /** The key under which an entry is known at Zapier, such as {@code user_ensure}. */
  static String key(JsonNode entry) {
    return entry.path("id").asText().replace('.', '_');
  }

  /** The type of a schema besides null; empty when it may be anything. */
  static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    if (type.isTextual()) {
      return type.asText();
    }
    for (JsonNode one : type) {
      if (!one.asText().equals("null")) {
        return one.asText();
      }
    }
    return "";
  }

  /** Whether null is a value of the schema. */
  static boolean isNullable(JsonNode schema) {
    for (JsonNode one : schema.path("type")) {
      if (one.asText().equals("null")) {
        return true;
      }
    }
    return false;
  }
}
