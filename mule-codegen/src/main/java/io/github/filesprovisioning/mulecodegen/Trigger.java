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
    return Stream.of("basic", "advanced")
        .flatMap(part -> InputField.of(entry, part).stream())
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
