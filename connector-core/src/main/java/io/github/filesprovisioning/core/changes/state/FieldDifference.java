package io.github.filesprovisioning.core.changes.state;

import java.util.Optional;

/** A field whose value is not what it was. */
public final class FieldDifference {
  private final String field;
  private final String before;

  FieldDifference(String field, String before) {
    this.field = field;
    this.before = before;
  }

  /** The name of the field. */
  public String field() {
    return field;
  }

  /** The JSON text it had, empty for nothing; absent when only a digest was kept. */
  public Optional<String> before() {
    return Optional.ofNullable(before);
  }
}
