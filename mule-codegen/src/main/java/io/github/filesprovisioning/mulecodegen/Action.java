package io.github.filesprovisioning.mulecodegen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;

/** An action of the catalogue. */
record Action(JsonNode entry) {
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

  boolean isList() {
    return entry.path("list").asBoolean();
  }

  List<String> errors() {
    return Texts.of(entry.path("errors"));
  }

  List<InputField> basic() {
    return InputField.of(entry, "basic");
  }

  List<InputField> advanced() {
    return InputField.of(entry, "advanced");
  }

  /**
   * Whether people can also give all fields as one object. Where a few single values are all there
   * is, an object would only make the form longer.
   */
  boolean takesObject() {
    return !advanced().isEmpty()
        || Stream.concat(basic().stream(), advanced().stream()).anyMatch(InputField::isStructured);
  }

  JsonNode output() {
    return entry.path("output");
  }

  /** The name of the method, such as {@code createUser}. */
  String methodName() {
    return JavaNames.camelOfLabel(label());
  }

  /** The beginning of the names of its classes, such as {@code CreateUser}. */
  String className() {
    return JavaNames.upper(methodName());
  }
}
