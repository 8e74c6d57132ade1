package io.github.filesprovisioning.mulecodegen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** A trigger of the catalogue. */
record Trigger(JsonNode entry) {
  String id() {
    return entry.path("id").asText();
  }

  String resource() {
    return entry.path("resource").asText();
  }

  String label() {
    return entry.path("label").asText();
  }

  String description() {
    return entry.path("description").asText();
  }

  JsonNode output() {
    return entry.path("output");
  }

  List<InputField> fields() {
    JsonNode input = entry.path("input");
    List<String> required = Texts.of(input.path("required"));
    return Stream.concat(
            Texts.of(entry.path("basic")).stream(), Texts.of(entry.path("advanced")).stream())
        .map(
            name ->
                new InputField(name, input.path("properties").path(name), required.contains(name)))
        .toList();
  }

  /** The name of the source class, such as {@code OnUserCreated}. */
  String className() {
    return "On" + JavaNames.upper(JavaNames.camelOfLabel(label()));
  }

  /** What Studio shows, such as {@code On User created}. */
  String displayName() {
    return "On " + JavaNames.lowerWord(label());
  }
}
