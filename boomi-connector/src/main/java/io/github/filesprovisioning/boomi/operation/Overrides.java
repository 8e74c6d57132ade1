package io.github.filesprovisioning.boomi.operation;

import com.boomi.connector.api.DynamicPropertyMap;
import com.boomi.connector.api.PropertyMap;
import com.boomi.connector.api.TrackedData;
import io.github.filesprovisioning.core.client.InvalidInputException;
import java.util.Optional;

/** Operation fields that a document may override. */
final class Overrides {
  private final PropertyMap fields;

  Overrides(PropertyMap fields) {
    this.fields = fields;
  }

  /** The value for a document; empty when neither it nor the operation has one. */
  Optional<String> text(TrackedData input, String field) {
    DynamicPropertyMap own = input.getDynamicOperationProperties();
    String value = own == null ? null : own.getProperty(field);
    if (value == null || value.isBlank()) {
      Object operation = fields.get(field);
      value = operation == null ? null : operation.toString();
    }
    return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
  }

  /**
   * The number for a document.
   *
   * @throws InvalidInputException when it is none, or less than nothing
   */
  Optional<Long> number(TrackedData input, String field) {
    return text(input, field)
        .map(
            text -> {
              if (!text.matches("\\d{1,9}")) {
                throw new InvalidInputException(field, "must be a whole number, not negative");
              }
              return Long.valueOf(text);
            });
  }
}
