package io.github.filesprovisioning.core.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Where a list of choices for a field comes from. Immutable. */
public final class LookupDefinition {
  private final CatalogEntry entry;
  private final String operation;

  LookupDefinition(CatalogEntry entry) {
    this.entry = entry;
    this.operation = new CatalogEntry(entry.node("operation")).text("id");
    entry.text("value");
    entry.text("label");
  }

  /** The id, which is what {@code x-reference} of a field says, such as {@code users}. */
  public String id() {
    return entry.text("id");
  }

  /** The operation of the OpenAPI document that lists the records to choose from. */
  public String operation() {
    return operation;
  }

  /** Whether Files.com searches; otherwise the labels are searched after reading. */
  public boolean isSearchedByServer() {
    return entry.has("search");
  }

  /** What is always sent. */
  ObjectNode parameters() {
    return entry.has("parameters")
        ? entry.node("parameters").deepCopy()
        : JsonNodeFactory.instance.objectNode();
  }

  /** The parameter that narrows the list, or {@code parameter.key}. */
  Optional<String> search() {
    return entry.optionalText("search");
  }

  /** What a record is as a choice. */
  LookupChoice choice(JsonNode item) {
    JsonNode value = item.path(entry.text("value"));
    String label = item.path(entry.text("label")).asText("");
    String note = entry.optionalText("note").map(field -> item.path(field).asText("")).orElse("");
    String name = label.isEmpty() ? value.asText() : label;
    return new LookupChoice(value, note.isEmpty() ? name : name + " (" + note + ")");
  }

  @Override
  public String toString() {
    return id();
  }
}
