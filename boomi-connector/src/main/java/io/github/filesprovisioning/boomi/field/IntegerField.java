package io.github.filesprovisioning.boomi.field;

import com.boomi.connector.api.ConnectorException;
import com.boomi.connector.api.PropertyMap;
import com.boomi.connector.api.TrackedData;
import io.github.filesprovisioning.core.client.InvalidInputException;
import java.util.Optional;

/**
 * An integer field of the descriptor with the range that its help text names. What is out of range
 * is refused rather than bent, so that nobody works with another number than was entered.
 * Immutable.
 */
public final class IntegerField {
  private final String id;
  private final String label;
  private final long least;
  private final long most;

  /**
   * A field.
   *
   * @param id as in the descriptor
   * @param label as in the descriptor, because that is what people see
   */
  public IntegerField(String id, String label, long least, long most) {
    this.id = id;
    this.label = label;
    this.least = least;
    this.most = most;
  }

  /**
   * The number that was entered.
   *
   * @return empty when the field was left blank
   * @throws ConnectorException naming the field and its range
   */
  public Optional<Long> in(PropertyMap fields) {
    Long value = fields.getLongProperty(id);
    if (value != null && (value < least || value > most)) {
      throw new ConnectorException("INVALID_INPUT", label + " " + rule() + ".");
    }
    return Optional.ofNullable(value);
  }

  /**
   * The number for a document.
   *
   * @return empty when neither the document nor the operation has one
   * @throws InvalidInputException naming the field and its range
   */
  public Optional<Long> in(Overrides overrides, TrackedData document) {
    return overrides.text(document, id).map(this::parsed);
  }

  private Long parsed(String text) {
    if (text.matches("\\d{1,18}")) {
      long value = Long.parseLong(text);
      if (value >= least && value <= most) {
        return value;
      }
    }
    throw new InvalidInputException(id, rule());
  }

  private String rule() {
    return "must be a whole number from " + least + " to " + most;
  }
}
