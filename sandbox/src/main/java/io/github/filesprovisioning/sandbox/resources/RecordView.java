package io.github.filesprovisioning.sandbox.resources;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.github.filesprovisioning.sandbox.contract.Field;
import io.github.filesprovisioning.sandbox.contract.RecordSchema;
import io.github.filesprovisioning.sandbox.store.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How the rows of one table look in answers: every field of the schema, stored or computed. */
public final class RecordView {
  /** What a computed field gives when the key is to be left out. */
  public static final Object ABSENT = new Object();

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Function<Row, Object>> fields = new LinkedHashMap<>();

  /** All fields of a schema as they are stored. */
  public RecordView(RecordSchema schema) {
    for (Field field : schema.fields().values()) {
      String name = field.name();
      fields.put(name, name.equals("id") ? Row::id : row -> row.get(name));
    }
  }

  /** Replaces a stored field by a computed one. */
  public RecordView compute(String field, Function<Row, Object> value) {
    if (fields.replace(field, value) == null) {
      throw new IllegalArgumentException("the schema has no field " + field);
    }
    return this;
  }

  /** Writes one record as an object. */
  public void write(Row row, JsonGenerator out) throws IOException {
    out.writeStartObject();
    writeFields(row, out);
    out.writeEndObject();
  }

  /** One record as an object in memory. */
  public ObjectNode toJson(Row row) {
    try (TokenBuffer buffer = new TokenBuffer(JSON, false)) {
      write(row, buffer);
      return JSON.readTree(buffer.asParser());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the members of one record into an object that is open. */
  public void writeFields(Row row, JsonGenerator out) throws IOException {
    for (Map.Entry<String, Function<Row, Object>> field : fields.entrySet()) {
      Object value = field.getValue().apply(row);
      if (value != ABSENT) {
        out.writeFieldName(field.getKey());
        writeValue(value, out);
      }
    }
  }

  private static void writeValue(Object value, JsonGenerator out) throws IOException {
    if (value == null) {
      out.writeNull();
    } else if (value instanceof String) {
      out.writeString((String) value);
    } else if (value instanceof Boolean) {
      out.writeBoolean((Boolean) value);
    } else if (value instanceof Number) {
      out.writeNumber(((Number) value).longValue());
    } else if (value instanceof Instant) {
      out.writeString(value.toString());
    } else if (value instanceof List) {
      out.writeStartArray();
      for (Object item : (List<?>) value) {
        writeValue(item, out);
      }
      out.writeEndArray();
    } else if (value instanceof JsonNode) {
      out.writeTree((JsonNode) value);
    } else {
      throw new IllegalArgumentException("cannot write a " + value.getClass().getName());
    }
  }
}
