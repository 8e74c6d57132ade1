package io.github.filesprovisioning.core.client.model;

import java.io.IOException;

/**
 * A JSON value is not of the type of its field. Names the field and the rule, never the value: it
 * could be a secret.
 */
public final class FieldFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final String rule;

  FieldFormatException(String field, String rule) {
    super(field + " " + rule);
    this.field = field;
    this.rule = rule;
  }

  /** Where the value stands, with a dot for each object it is in, such as {@code user.email}. */
  public String field() {
    return field;
  }

  /** What a value has to be, such as {@code must be a whole number}. */
  public String rule() {
    return rule;
  }

  FieldFormatException within(String outer) {
    String path = field.isEmpty() || field.startsWith("[") ? outer + field : outer + "." + field;
    return new FieldFormatException(path, rule);
  }
}
