package io.github.filesprovisioning.core.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** What actions and triggers of the catalogue have in common. Immutable. */
public abstract class CatalogDefinition {
  private final CatalogEntry entry;
  private final InputSchema input;
  private final OutputSchema output;

  CatalogDefinition(CatalogEntry entry, Schemas schemas) {
    this.entry = entry;
    this.input = schemas.input(entry.text("id"), entry.node("input"));
    this.output = schemas.output(entry.node("output"));
  }

  /** The id, such as {@code user.ensure} or {@code user.created}. */
  public final String id() {
    return entry.text("id");
  }

  /** What it works on or watches, such as {@code user}. */
  public final String resource() {
    return entry.text("resource");
  }

  /** A short name in sentence case without articles, such as {@code Ensure user}. */
  public final String label() {
    return entry.text("label");
  }

  /** What it does, or when it fires, in one or two sentences. */
  public final String description() {
    return entry.text("description");
  }

  /** The fields it takes. */
  public final InputSchema input() {
    return input;
  }

  /** The fields it takes that most people need, in display order. */
  public final List<String> basic() {
    return entry.texts("basic");
  }

  /** The other fields it takes, in display order. */
  public final List<String> advanced() {
    return entry.texts("advanced");
  }

  /** A result, or an event, as JSON Schema (draft 2020-12) that stands by itself. */
  public final JsonNode output() {
    return output.toJson();
  }

  /** Platforms that cannot offer it, each with the reason. */
  public final Map<String, String> unsupported() {
    return entry.map("unsupported");
  }

  final CatalogEntry entry() {
    return entry;
  }

  final OutputSchema outputSchema() {
    return output;
  }

  @Override
  public final String toString() {
    return id();
  }
}
