package io.github.filesprovisioning.boomi.atom;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A document that goes into an operation.
 *
 * @param content the content, or the id for GET and DELETE
 * @param overrides its own values of overrideable operation fields
 * @param dynamicProperties its values of dynamic properties
 */
public record InputDocument(
    byte[] content, Map<String, String> overrides, Map<String, String> dynamicProperties) {

  /** A document with a text and nothing else. */
  public static InputDocument of(String text) {
    return new InputDocument(text.getBytes(StandardCharsets.UTF_8), Map.of(), Map.of());
  }

  /** The same with a value of its own for an operation field. */
  public InputDocument overriding(String field, String value) {
    return new InputDocument(content, Map.of(field, value), dynamicProperties);
  }

  /** The same with a dynamic property. */
  public InputDocument withDynamicProperty(String id, String value) {
    return new InputDocument(content, overrides, Map.of(id, value));
  }

  String text() {
    return new String(content, StandardCharsets.UTF_8);
  }
}
