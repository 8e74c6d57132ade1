package io.github.filesprovisioning.core.client.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.client.InvalidInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The name and the fields of a model, and how it is read from JSON. Immutable; each generated model
 * has one as {@code TYPE}.
 *
 * @param <T> the model
 */
public final class ModelType<T extends ApiObject> {
  private final String name;
  private final Function<Object[], T> constructor;
  private final Field[] fields;
  private final Map<String, Integer> indexes;

  ModelType(String name, Function<Object[], T> constructor, Field... fields) {
    this.name = name;
    this.constructor = constructor;
    this.fields = fields;
    this.indexes = new HashMap<>(fields.length * 2);
    for (int i = 0; i < fields.length; i++) {
      indexes.put(fields[i].name(), i);
    }
  }

  /** The name of the schema in the OpenAPI document, such as {@code UserCreate}. */
  public String name() {
    return name;
  }

  /** The names of all fields the type knows, in the order of the document. */
  public Set<String> fieldNames() {
    Set<String> names = new LinkedHashSet<>();
    for (Field field : fields) {
      names.add(field.name());
    }
    return Collections.unmodifiableSet(names);
  }

  /** The names of the fields whose values are secrets. */
  public Set<String> secretFieldNames() {
    Set<String> names = new LinkedHashSet<>();
    for (Field field : fields) {
      if (field.sensitive()) {
        names.add(field.name());
      }
    }
    return Collections.unmodifiableSet(names);
  }

  int size() {
    return fields.length;
  }

  Field field(int index) {
    return fields[index];
  }

  int indexOf(String field) {
    Integer index = indexes.get(field);
    return index == null ? -1 : index;
  }

  T create(Object[] slots) {
    return constructor.apply(slots);
  }

  /** Reads one object, the fields of which may come in any order. */
  T read(JsonParser parser) throws IOException {
    return read(parser, new FieldOrder(this));
  }

  /**
   * Reads one object. The parser stands on its opening brace, and afterwards on the closing one.
   * Fields that are not known are skipped; a number may come as a text.
   *
   * @param order of this type; learns how the fields come
   * @throws FieldFormatException when a value is not of its field's type
   * @throws IOException when the parser cannot go on
   */
  public T read(JsonParser parser, FieldOrder order) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw new FieldFormatException(name, "must be an object");
    }
    Object[] slots = new Object[fields.length];
    int last = order.start();
    for (int i = order.next(parser, last); i != FieldOrder.END; i = order.next(parser, last)) {
      JsonToken token = parser.nextToken();
      if (i == FieldOrder.NOT_KNOWN) {
        parser.skipChildren();
      } else {
        slots[i] =
            token == JsonToken.VALUE_NULL ? ApiObject.EXPLICIT_NULL : read(parser, fields[i]);
        last = i;
      }
    }
    return create(slots);
  }

  private static Object read(JsonParser parser, Field field) throws IOException {
    try {
      return field.type().read(parser);
    } catch (FieldFormatException e) {
      throw e.within(field.name());
    }
  }

  /**
   * Reads one from a JSON object; fields that are not known are left out.
   *
   * @throws InvalidInputException naming the field, when a value is not of the field's type
   */
  public T fromJson(ObjectNode json) {
    try (JsonParser parser = json.traverse()) {
      parser.nextToken();
      return read(parser);
    } catch (FieldFormatException e) {
      throw new InvalidInputException(e.field(), e.rule());
    } catch (IOException e) {
      throw new UncheckedIOException("a JSON tree in memory could not be read", e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
