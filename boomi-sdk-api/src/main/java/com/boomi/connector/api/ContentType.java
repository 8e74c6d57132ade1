package com.boomi.connector.api;

/**
 * What documents on one side of an operation are.
 *
 * <p>Signature from <a
 * href="https://boomisdkjavadoc.s3.amazonaws.com/javadoc/2.23.2/com/boomi/connector/api/ContentType.html">the
 * published Javadoc</a>.
 */
public enum ContentType {
  NONE("none"),
  BINARY("binary"),
  XML("xml"),
  JSON("json");
  private final String value;

  ContentType(String value) {
    this.value = value;
  }

  public String value() {
    return value;
  }

  public static ContentType fromValue(String value) {
    for (ContentType each : values()) {
      if (each.value.equals(value)) {
        return each;
      }
    }
    throw new IllegalArgumentException(value);
  }
}
