package io.github.filesprovisioning.core.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The keywords of one schema. Each has to be read or be known to say nothing about validity, so
 * that no rule of the catalogue is passed over in silence.
 */
final class SchemaKeywords {
  /** They describe, or are checked elsewhere: the last three by the composites. */
  private static final Set<String> ANNOTATIONS =
      Set.of(
          "description",
          "deprecated",
          "default",
          "examples",
          "x-reference",
          "x-sensitive",
          "x-known-values",
          "x-exactly-one",
          "x-at-least-one",
          "x-needs");

  private final String place;
  private final JsonNode schema;
  private final Set<String> unread = new LinkedHashSet<>();

  SchemaKeywords(String place, JsonNode schema) {
    if (!schema.isObject()) {
      throw new CatalogFormatException(place, "must be a schema");
    }
    this.place = place;
    this.schema = schema;
    schema.fieldNames().forEachRemaining(unread::add);
    unread.removeAll(ANNOTATIONS);
  }

  /** The value of a keyword; a missing node when it is not there. */
  JsonNode read(String keyword) {
    unread.remove(keyword);
    return schema.has(keyword) ? schema.get(keyword) : MissingNode.getInstance();
  }

  String text(String keyword) {
    JsonNode value = read(keyword);
    if (!value.isMissingNode() && !value.isTextual()) {
      throw new CatalogFormatException(place, keyword + " must be text");
    }
    return value.asText("");
  }

  long number(String keyword, long otherwise) {
    JsonNode value = read(keyword);
    if (!value.isMissingNode() && !value.isIntegralNumber()) {
      throw new CatalogFormatException(place, keyword + " must be a whole number");
    }
    return value.asLong(otherwise);
  }

  boolean flag(String keyword, boolean otherwise) {
    JsonNode value = read(keyword);
    if (!value.isMissingNode() && !value.isBoolean()) {
      throw new CatalogFormatException(place, keyword + " must be true or false");
    }
    return value.asBoolean(otherwise);
  }

  /** Refuses what has not been read. */
  void end() {
    if (!unread.isEmpty()) {
      throw new CatalogFormatException(place, "has keywords that are not known here: " + unread);
    }
  }

  CatalogFormatException unknown(String what) {
    return new CatalogFormatException(place, "has the " + what + ", which is not known");
  }
}
