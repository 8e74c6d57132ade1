package io.github.filesprovisioning.core.client.model;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;

/** One field of a model: its name in JSON, its type, and whether its value is a secret. */
final class Field {
  private final SerializedString name;
  private final FieldType type;
  private final boolean sensitive;

  Field(String name, FieldType type, boolean sensitive) {
    this.name = new SerializedString(name);
    this.type = type;
    this.sensitive = sensitive;
  }

  String name() {
    return name.getValue();
  }

  /** The name as parsers and generators take it fastest. */
  SerializableString json() {
    return name;
  }

  FieldType type() {
    return type;
  }

  boolean sensitive() {
    return sensitive;
  }
}
