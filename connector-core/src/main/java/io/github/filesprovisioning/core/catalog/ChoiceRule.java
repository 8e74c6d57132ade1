package io.github.filesprovisioning.core.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.core.client.InvalidInputException;
import java.util.List;
import java.util.stream.Collectors;

/** One of a few texts. */
final class ChoiceRule implements ValueRule {
  private final ValueRule text;
  private final List<String> choices;

  ChoiceRule(ValueRule text, List<String> choices) {
    this.text = text;
    this.choices = List.copyOf(choices);
  }

  @Override
  public JsonNode accept(String path, JsonNode value) {
    JsonNode accepted = text.accept(path, value);
    if (!choices.contains(accepted.textValue())) {
      throw new InvalidInputException(
          path,
          choices.stream()
              .map(choice -> choice.isEmpty() ? "\"\"" : choice)
              .collect(Collectors.joining(", ", "must be one of ", "")));
    }
    return accepted;
  }
}
