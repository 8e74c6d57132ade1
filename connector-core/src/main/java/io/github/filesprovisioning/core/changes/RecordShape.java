package io.github.filesprovisioning.core.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.client.model.ModelType;
import java.util.ArrayList;
import java.util.List;

/** Which fields of a record may be told: those of the OpenAPI document that are not secret. */
final class RecordShape {
  private final List<String> fields;

  RecordShape(ModelType<?> model) {
    List<String> open = new ArrayList<>(model.fieldNames());
    open.removeAll(model.secretFieldNames());
    this.fields = List.copyOf(open);
  }

  List<String> fields() {
    return fields;
  }

  /** The part of a record that may be told. */
  ObjectNode openPart(ObjectNode record) {
    ObjectNode open = JsonNodeFactory.instance.objectNode();
    for (String field : fields) {
      JsonNode value = record.get(field);
      if (value != null) {
        open.set(field, value);
      }
    }
    return open;
  }
}
