package io.github.filesprovisioning.core.catalog;

import com.fasterxml.jackson.databind.JsonNode;

/** One line of a dropdown. */
public final class LookupChoice {
  private final JsonNode value;
  private final String label;

  LookupChoice(JsonNode value, String label) {
    this.value = value;
    this.label = label;
  }

  /** What goes into the field: a number or a text. */
  public JsonNode value() {
    return value;
  }

  /** What people see. */
  public String label() {
    return label;
  }

  @Override
  public String toString() {
    return label;
  }
}
