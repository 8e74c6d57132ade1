package io.github.filesprovisioning.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Collects every text of the OpenAPI document that people get to read, with what it is about. */
final class OpenApiTexts {
  private final OpenApiSource source;
  private final List<Text> texts = new ArrayList<>();

  private OpenApiTexts(OpenApiSource source) {
    this.source = source;
  }

  static List<Text> of(OpenApiSource source) {
    OpenApiTexts collector = new OpenApiTexts(source);
    collector.collect();
    return collector.texts;
  }

  private void collect() {
    add("document", source.at("/info"));
    source.at("/servers").forEach(server -> add("server", server));
    source.at("/tags").forEach(tag -> add("tag " + tag.path("name").asText(), tag));
    for (String kind : List.of("securitySchemes", "headers", "responses")) {
      source
          .at("/components/" + kind)
          .properties()
          .forEach(entry -> add(kind + " " + entry.getKey(), entry.getValue()));
    }
    source
        .at("/components/parameters")
        .properties()
        .forEach(entry -> add("parameter " + entry.getKey(), entry.getValue()));
    source
        .at("/components/schemas")
        .properties()
        .forEach(
            entry -> {
              add("schema " + entry.getKey(), entry.getValue());
              addFields("field " + entry.getKey() + ".", entry.getValue());
            });
    source.operations().forEach(this::addOperation);
  }

  private void addOperation(OpenApiSource.Operation operation) {
    add("operation " + operation.id(), operation.node());
    operation
        .node()
        .path("parameters")
        .forEach(
            parameter -> {
              if (!parameter.has("$ref")) {
                // A filter and its fields mean the same in every list that has them.
                add("parameter " + parameter.path("name").asText(), parameter);
                addFields("filter field ", parameter.path("schema"));
              }
            });
    operation
        .node()
        .path("responses")
        .properties()
        .forEach(
            response -> {
              if (!response.getValue().has("$ref")) {
                add("answer " + operation.id(), response.getValue());
              }
            });
  }

  private void addFields(String prefix, JsonNode schema) {
    schema.path("properties").properties().stream()
        .filter(field -> !field.getValue().has("$ref"))
        .forEach(field -> add(prefix + field.getKey(), field.getValue()));
    schema.path("allOf").forEach(part -> addFields(prefix, part));
  }

  private void add(String subject, JsonNode node) {
    texts.add(new Text(subject, node.path("description").asText()));
  }

  /** A text and what it describes. */
  record Text(String subject, String text) {
    @Override
    public String toString() {
      return subject + ": " + text;
    }
  }
}
