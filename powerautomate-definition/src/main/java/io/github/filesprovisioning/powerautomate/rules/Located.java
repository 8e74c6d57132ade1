package io.github.filesprovisioning.powerautomate.rules;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A part of a definition and where it stands.
 *
 * @param pointer JSON pointer from the root of the definition
 * @param node the part
 */
public record Located(String pointer, JsonNode node) {

  /** The member of this object, missing node included. */
  Located child(String name) {
    return new Located(pointer + "/" + name.replace("~", "~0").replace("/", "~1"), node.path(name));
  }

  /** The element of this array. */
  Located child(int index) {
    return new Located(pointer + "/" + index, node.path(index));
  }

  /** A text member, empty when it is not there. */
  String text(String name) {
    return node.path(name).asText();
  }

  boolean has(String name) {
    return node.has(name);
  }
}
