package io.github.filesprovisioning.boomi.atom;

import java.util.List;
import org.w3c.dom.Element;

/**
 * A field of the descriptor.
 *
 * @param id its id
 * @param type string, password, integer or boolean
 * @param overrideable whether a document may have a value of its own
 * @param defaultValue the value for a field that is left blank, or null
 */
record FieldDeclaration(String id, String type, boolean overrideable, String defaultValue) {

  static FieldDeclaration of(Element field) {
    List<Element> defaults = Descriptor.children(field, "defaultValue");
    return new FieldDeclaration(
        field.getAttribute("id"),
        field.getAttribute("type"),
        field.getAttribute("overrideable").equals("true"),
        defaults.isEmpty() ? null : defaults.get(0).getTextContent());
  }

  /** What the connector is given: the default for a blank text, and the type of the field. */
  Object value(String entered) {
    String text = entered == null || entered.isBlank() ? defaultValue : entered;
    if (text == null) {
      return null;
    }
    return switch (type) {
      case "integer" -> Long.valueOf(text.strip());
      case "boolean" -> Boolean.valueOf(text.strip());
      default -> text;
    };
  }
}
