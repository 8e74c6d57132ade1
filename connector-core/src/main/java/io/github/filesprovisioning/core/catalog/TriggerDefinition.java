package io.github.filesprovisioning.core.catalog;

/** What a trigger of the catalogue is called, takes, gives and watches. Immutable. */
public final class TriggerDefinition extends CatalogDefinition {
  TriggerDefinition(CatalogEntry entry, Schemas schemas) {
    super(entry, schemas);
  }

  /** What happens, such as {@code created}. */
  public String event() {
    return entry().text("event");
  }

  /** Completes a sentence that begins with "When", such as {@code a user is created}. */
  public String clause() {
    return entry().text("clause");
  }

  /** The operation of the OpenAPI document that lists what is watched. */
  public String detectionOperation() {
    CatalogEntry detection = new CatalogEntry(entry().node("detection"));
    return new CatalogEntry(detection.node("operation")).text("id");
  }
}
