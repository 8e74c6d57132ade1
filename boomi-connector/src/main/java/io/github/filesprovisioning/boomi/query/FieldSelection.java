package io.github.filesprovisioning.boomi.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of a record that a query asked for. Immutable. */
public final class FieldSelection {
  private final Map<String, FieldSelection> fields = new LinkedHashMap<>();
  private final boolean all;

  /**
   * A selection.
   *
   * @param paths paths with slashes; null for all fields
   */
  public FieldSelection(List<String> paths) {
    this(paths == null);
    if (paths != null) {
      paths.forEach(path -> add(Condition.property(path)));
    }
  }

  private FieldSelection(boolean all) {
    this.all = all;
  }

  private void add(String path) {
    int slash = path.indexOf('/');
    if (slash < 0) {
      fields.put(path, new FieldSelection(true));
    } else {
      fields
          .computeIfAbsent(path.substring(0, slash), name -> new FieldSelection(false))
          .add(path.substring(slash + 1));
    }
  }

  /** The record with nothing but these fields. */
  public JsonNode of(JsonNode record) {
    if (all) {
      return record;
    }
    if (record.isArray()) {
      ArrayNode items = JsonNodeFactory.instance.arrayNode();
      record.forEach(item -> items.add(of(item)));
      return items;
    }
    if (!record.isObject()) {
      return record;
    }
    ObjectNode selected = JsonNodeFactory.instance.objectNode();
    fields.forEach(
        (name, inner) -> {
          if (record.has(name)) {
            selected.set(name, inner.of(record.get(name)));
          }
        });
    return selected;
  }
}
