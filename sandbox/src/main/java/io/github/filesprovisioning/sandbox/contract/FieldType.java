package io.github.filesprovisioning.sandbox.contract;

/** Kinds of value the API knows, with the Java class a value has inside the sandbox. */
public enum FieldType {
  /** {@link Long}. */
  INTEGER,
  /** {@link Boolean}. */
  BOOLEAN,
  /** {@link String}. */
  STRING,
  /** {@link java.time.Instant}, whole seconds. */
  DATE_TIME,
  /** {@link java.util.List} of the item type. */
  LIST,
  /** {@link com.fasterxml.jackson.databind.JsonNode}. */
  OBJECT
}
