package io.github.filesprovisioning.boomi.field;

import com.boomi.connector.api.DynamicPropertyMap;
import com.boomi.connector.api.PropertyMap;
import com.boomi.connector.api.TrackedData;
import java.util.Optional;

/** Operation fields that a document may override. Immutable. */
public final class Overrides {
  private final PropertyMap fields;

  /** The fields of an operation. */
  public Overrides(PropertyMap fields) {
    this.fields = fields;
  }

  /** The value for a document; empty when neither it nor the operation has one. */
  public Optional<String> text(TrackedData input, String field) {
    DynamicPropertyMap own = input.getDynamicOperationProperties();
    String value = own == null ? null : own.getProperty(field);
    if (value == null || value.isBlank()) {
      Object operation = fields.get(field);
      value = operation == null ? null : operation.toString();
    }
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }

  /** Whether a switch is on for a document. */
  public boolean isOn(TrackedData input, String field) {
    return text(input, field).filter("true"::equalsIgnoreCase).isPresent();
  }
}
