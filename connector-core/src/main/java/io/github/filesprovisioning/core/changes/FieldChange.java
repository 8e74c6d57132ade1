package io.github.filesprovisioning.core.changes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** A field of a record that has another value than at the poll before. Immutable. */
public final class FieldChange {
  private final String field;
  private final JsonNode before;
  private final JsonNode now;

  FieldChange(String field, JsonNode before, JsonNode now) {
    this.field = field;
    this.before = before;
    this.now = now;
  }

  /** The name of the field, such as {@code email}. */
  public String field() {
    return field;
  }

  /** The value before; a null node for nothing. Absent when only a digest of it was kept. */
  public Optional<JsonNode> before() {
    return Optional.ofNullable(before);
  }

  /** The value now; a null node for nothing. */
  public JsonNode now() {
    return now;
  }

  @Override
  public String toString() {
    return field;
  }
}
