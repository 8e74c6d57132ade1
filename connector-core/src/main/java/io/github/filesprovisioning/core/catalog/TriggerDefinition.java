package io.github.filesprovisioning.core.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a trigger of the catalogue is called, takes and gives, and how it finds out. Immutable. */
public final class TriggerDefinition {
  private final CatalogEntry entry;
  private final CatalogEntry detection;
  private final InputSchema input;
  private final OutputSchema output;

  TriggerDefinition(CatalogEntry entry, Schemas schemas) {
    this.entry = entry;
    this.detection = new CatalogEntry(entry.node("detection"));
    this.input = schemas.input(entry.text("id"), entry.node("input"));
    this.output = schemas.output(entry.node("output"));
  }

  /** The id, such as {@code user.created}. */
  public String id() {
    return entry.text("id");
  }

  /** What it watches, such as {@code user}. */
  public String resource() {
    return entry.text("resource");
  }

  /** What happens, such as {@code created}. */
  public String event() {
    return entry.text("event");
  }

  /** A short name in sentence case, such as {@code User created}. */
  public String label() {
    return entry.text("label");
  }

  /** Completes a sentence that begins with "When", such as {@code a user is created}. */
  public String clause() {
    return entry.text("clause");
  }

  /** When it fires, in one or two sentences. */
  public String description() {
    return entry.text("description");
  }

  /** The fields it takes. */
  public InputSchema input() {
    return input;
  }

  /** The fields it takes that most people need, in display order. */
  public List<String> basic() {
    return entry.texts("basic");
  }

  /** The other fields it takes, in display order. */
  public List<String> advanced() {
    return entry.texts("advanced");
  }

  /** An event, as JSON Schema (draft 2020-12) that stands by itself. */
  public JsonNode output() {
    return output.toJson();
  }

  /** How changes are found: {@code snapshot, watermark, highest_id} or {@code window}. */
  public String detectionKind() {
    return detection.text("kind");
  }

  /** The operation of the OpenAPI document that lists what is watched. */
  public String detectionOperation() {
    return new CatalogEntry(detection.node("operation")).text("id");
  }

  /** The field of a record that moves forward; empty for a snapshot. */
  public Optional<String> detectionField() {
    return detection.optionalText("field");
  }

  /** The fields that tell events apart. */
  public List<String> detectionKey() {
    return detection.texts("key");
  }

  /** The operation that shows whether a record is really gone; empty where none is needed. */
  public Optional<String> confirmOperation() {
    return detection.has("confirm")
        ? Optional.of(new CatalogEntry(detection.node("confirm")).text("id"))
        : Optional.empty();
  }

  /** Platforms that cannot offer it, each with the reason. */
  public Map<String, String> unsupported() {
    return entry.map("unsupported");
  }

  @Override
  public String toString() {
    return id();
  }
}
