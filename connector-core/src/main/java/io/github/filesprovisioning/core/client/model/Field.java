package io.github.filesprovisioning.core.client.model;

/** One field of a model: its name in JSON, its type, and whether its value is a secret. */
final class Field {
  private final String name;
  private final FieldType type;
  private final boolean sensitive;

  Field(String name, FieldType type, boolean sensitive) {
    this.name = name;
    this.type = type;
    this.sensitive = sensitive;
  }

  String name() {
    return name;
  }

  FieldType type() {
    return type;
  }

  boolean sensitive() {
    return sensitive;
  }
}
