package com.boomi.connector.api;

/**
 * Which side of an operation a profile describes.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/ObjectDefinitionRole.html">the
 * published Javadoc</a>.
 */
public enum ObjectDefinitionRole {
  INPUT("input"),
  OUTPUT("output");
  private final String value;

  ObjectDefinitionRole(String value) {
    this.value = value;
  }

  public String value() {
    return value;
  }

  public static ObjectDefinitionRole fromValue(String value) {
    for (ObjectDefinitionRole each : values()) {
      if (each.value.equals(value)) {
        return each;
      }
    }
    throw new IllegalArgumentException(value);
  }
}
