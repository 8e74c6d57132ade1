package io.github.filesprovisioning.core.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.core.client.InvalidInputException;

/** Null is a value of its own, which clears a field; it is taken only where that is possible. */
final class NullRule implements ValueRule {
  private final boolean allowed;
  private final ValueRule rule;

  NullRule(boolean allowed, ValueRule rule) {
    this.allowed = allowed;
    this.rule = rule;
  }

  @Override
  public JsonNode accept(String path, JsonNode value) {
    if (!value.isNull()) {
      return rule.accept(path, value);
    }
    if (!allowed) {
      throw new InvalidInputException(path, "must not be null; leave it out instead");
    }
    return value;
  }
}
