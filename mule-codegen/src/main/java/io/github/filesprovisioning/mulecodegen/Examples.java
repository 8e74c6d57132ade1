package io.github.filesprovisioning.mulecodegen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a field may look like, from the samples of the contract. */
final class Examples {
  private static final int LONGEST = 100;

  private final JsonNode inputs;

  /**
   * Learns all there is.
   *
   * @param inputs a value for every field, by the id of the action or trigger
   */
  Examples(JsonNode inputs) {
    this.inputs = inputs;
  }

  /**
   * An example in one line; empty for secrets, for lists and where the field has choices of its
   * own.
   *
   * @param entry id of the action or trigger
   * @param field at the top, or in a filter
   */
  Optional<String> of(String entry, InputField field) {
    if (field.isSecret() || field.isStructured() || !field.choices().isEmpty()) {
      return Optional.empty();
    }
    return Stream.concat(Stream.of(inputs.path(entry)), filters(inputs.path(entry)))
        .filter(fields -> fields.has(field.name()))
        .flatMap(fields -> fields.path(field.name()).asText().lines())
        .findFirst()
        .filter(text -> !text.isEmpty() && text.length() <= LONGEST);
  }

  private static Stream<JsonNode> filters(JsonNode fields) {
    return fields.properties().stream()
        .filter(field -> field.getKey().startsWith("filter"))
        .map(Map.Entry::getValue);
  }
}
