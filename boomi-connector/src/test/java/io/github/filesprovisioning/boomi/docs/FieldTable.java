package io.github.filesprovisioning.boomi.docs;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The fields of a part of the descriptor as a table. */
final class FieldTable {
  private FieldTable() {}

  static String of(Element part) {
    StringBuilder table = new StringBuilder();
    for (Element field : children(part, "field")) {
      if (table.isEmpty()) {
        table.append("| field | type | default | |\n|---|---|---|---|\n");
      }
      table.append(
          "| %s | %s%s | %s | %s |\n"
              .formatted(
                  field.getAttribute("label"),
                  field.getAttribute("type"),
                  field.getAttribute("overrideable").equals("true") ? ", per document" : "",
                  text(field, "defaultValue"),
                  text(field, "helpText")));
    }
    return table.isEmpty() ? "" : table.append("\n").toString();
  }

  static List<Element> children(Element parent, String tag) {
    List<Element> found = new ArrayList<>();
    NodeList nodes = parent.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof Element child && child.getTagName().equals(tag)) {
        found.add(child);
      }
    }
    return found;
  }

  private static String text(Element parent, String tag) {
    List<Element> found = children(parent, tag);
    return found.isEmpty() ? "" : found.get(0).getTextContent().strip();
  }
}
