package io.github.filesprovisioning.sandbox.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.sandbox.contract.FieldType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows as JSON bytes. Columns go by name, so a file written by an older version can be read: a
 * column that no longer exists is dropped, a new one has its default.
 */
final class RowCodec {
  private final ObjectMapper json = new ObjectMapper();

  byte[] encode(Row row) {
    ObjectNode object = json.createObjectNode();
    for (String name : row.layout().names()) {
      int slot = row.layout().slot(name);
      if (row.differsFromDefault(slot)) {
        Object value = row.get(slot);
        object.set(
            name,
            value instanceof Instant
                ? json.getNodeFactory().numberNode(((Instant) value).getEpochSecond())
                : json.valueToTree(value));
      }
    }
    try {
      return json.writeValueAsBytes(object);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Row decode(Layout layout, long id, byte[] bytes) {
    Map<String, Object> values = new LinkedHashMap<>();
    try {
      json.readTree(bytes)
          .properties()
          .forEach(
              property -> {
                if (layout.has(property.getKey())) {
                  values.put(
                      property.getKey(),
                      value(layout.type(property.getKey()), property.getValue()));
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Row.of(layout, id).withAll(values);
  }

  private static Object value(FieldType type, JsonNode node) {
    switch (type) {
      case INTEGER:
        return node.longValue();
      case BOOLEAN:
        return node.booleanValue();
      case STRING:
        return node.textValue();
      case DATE_TIME:
        return Instant.ofEpochSecond(node.longValue());
      case LIST:
        List<Object> items = new ArrayList<>();
        node.forEach(item -> items.add(item.isIntegralNumber() ? item.longValue() : item.asText()));
        return List.copyOf(items);
      default:
        return node;
    }
  }
}
