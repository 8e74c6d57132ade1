package io.github.filesprovisioning.boomi.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Samples of documents, short enough to be read. */
final class SampleDocument {
  private static final int MOST_FIELDS = 6;
  private static final ObjectMapper JSON = new ObjectMapper();

  private SampleDocument() {}

  /** What goes in, without fields that are empty. */
  static String input(JsonNode sample) {
    return block(filled(sample));
  }

  /**
   * What comes out, of each record only what people know best.
   *
   * @param known names of fields that are worth showing
   */
  static String output(JsonNode sample, Set<String> known) {
    ObjectNode shown = JsonNodeFactory.instance.objectNode();
    for (var field : sample.properties()) {
      JsonNode value = field.getValue();
      shown.set(field.getKey(), value.isObject() ? shortened(value, known) : value);
    }
    return block(shown);
  }

  private static JsonNode filled(JsonNode value) {
    if (value.isArray()) {
      ArrayNode items = JsonNodeFactory.instance.arrayNode();
      value.forEach(item -> items.add(filled(item)));
      return items;
    }
    if (!value.isObject()) {
      return value;
    }
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    for (var field : value.properties()) {
      if (!field.getValue().isNull()) {
        fields.set(field.getKey(), filled(field.getValue()));
      }
    }
    return fields;
  }

  private static JsonNode shortened(JsonNode record, Set<String> known) {
    ObjectNode shown = JsonNodeFactory.instance.objectNode();
    for (var field : record.properties()) {
      if (shown.size() < MOST_FIELDS
          && known.contains(field.getKey())
          && !field.getValue().isNull()) {
        shown.set(field.getKey(), field.getValue());
      }
    }
    return shown;
  }

  private static String block(JsonNode json) {
    try {
      return "```json\n"
          + JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json)
          + "\n```\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can always be written", e);
    }
  }
}
