package io.github.filesprovisioning.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One operation of the OpenAPI document, seen as an action: fields in, a record or a list out. */
final class Operation {
  private final JsonNode compiled;
  private final SchemaSet schemas;

  Operation(JsonNode compiled, SchemaSet schemas) {
    this.compiled = compiled;
    this.schemas = schemas;
  }

  String id() {
    return compiled.path("id").asText();
  }

  String method() {
    return compiled.path("method").asText();
  }

  String path() {
    return compiled.path("path").asText();
  }

  /** Whether it only reads. */
  boolean isRead() {
    return method().equals("GET");
  }

  /** Whether running it again with the same input does no harm. */
  boolean isRepeatable() {
    return isRead() || compiled.path("repeat").asText().equals("always");
  }

  /** Combinations of filter keys that are allowed; missing when there are none. */
  JsonNode filterCombinations() {
    return compiled.path("filterCombinations");
  }

  /** Statuses with which it can fail, for example {@code 422} and {@code 5XX}. */
  Set<String> failures() {
    Set<String> failures = new LinkedHashSet<>();
    compiled.path("failures").forEach(status -> failures.add(status.asText()));
    return failures;
  }

  /** Fields that travel in the path, in the query or in the body; the header's are left out. */
  Map<String, JsonNode> fields() {
    Map<String, JsonNode> fields = new LinkedHashMap<>(parameters("path"));
    parameters("query").forEach((name, schema) -> add(fields, name, schema));
    body()
        .path("properties")
        .properties()
        .forEach(field -> add(fields, field.getKey(), field.getValue()));
    return fields;
  }

  private void add(Map<String, JsonNode> fields, String name, JsonNode schema) {
    if (fields.putIfAbsent(name, schema) != null) {
      throw new ContractException(id() + "." + name, "the field travels in two places");
    }
  }

  /**
   * The parameters of one place, by name, described.
   *
   * @param place {@code path} or {@code query}
   */
  Map<String, JsonNode> parameters(String place) {
    Map<String, JsonNode> parameters = new LinkedHashMap<>();
    for (JsonNode parameter : compiled.path("parameters")) {
      if (parameter.path("in").asText().equals(place)) {
        ObjectNode schema = (ObjectNode) schemas.inlined(id(), parameter.path("schema"));
        schema.set("description", parameter.path("description"));
        parameters.put(parameter.path("name").asText(), schema);
      }
    }
    return parameters;
  }

  /** The flat schema of the request body; missing when there is none. */
  JsonNode body() {
    JsonNode reference = compiled.path("body").path("$ref");
    return reference.isMissingNode()
        ? reference
        : schemas.get(SchemaReferences.name(reference.asText()));
  }

  /** Names of the fields without which it can't run. */
  Set<String> required() {
    Set<String> required = new LinkedHashSet<>();
    for (JsonNode parameter : compiled.path("parameters")) {
      if (parameter.path("required").asBoolean()
          && !parameter.path("in").asText().equals("header")) {
        required.add(parameter.path("name").asText());
      }
    }
    body().path("required").forEach(name -> required.add(name.asText()));
    return required;
  }

  /** Whether it answers a list. */
  boolean isList() {
    return compiled.path("answer").path("type").asText().equals("array");
  }

  /** The schema of the record it answers, or of which it answers a list. */
  Optional<String> record() {
    JsonNode answer = compiled.path("answer");
    String reference = (isList() ? answer.path("items") : answer).path("$ref").asText();
    return reference.isEmpty() ? Optional.empty() : Optional.of(SchemaReferences.name(reference));
  }
}
