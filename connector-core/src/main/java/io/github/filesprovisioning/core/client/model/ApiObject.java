package io.github.filesprovisioning.core.client.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A record or request body of Files.com: an immutable set of fields, each of which is absent, null
 * or has a value. Two objects are equal when they are of the same type and hold the same fields
 * with the same values.
 *
 * <p>The values sit in one array, in the order in which the type declares its fields, so that a
 * list of many records costs little more than the values themselves.
 */
public abstract class ApiObject {
  /** Stands in a slot for a field that is there and null; an absent field has an empty slot. */
  static final Object EXPLICIT_NULL = new Object();

  private final ModelType<?> model;
  private final Object[] slots;

  ApiObject(ModelType<?> model, Object[] slots) {
    this.model = model;
    this.slots = slots;
  }

  /** The value in a slot, or null when it is absent or null. */
  final Object value(int index) {
    Object value = slots[index];
    return value == null || value == EXPLICIT_NULL
        ? null
        : model.field(index).type().handOut(value);
  }

  final Object[] copyOfSlots() {
    return slots.clone();
  }

  /**
   * Whether the field is there, be it null or a value.
   *
   * @param field name in JSON, such as {@code group_ids}; a name the type does not know is absent
   */
  public final boolean has(String field) {
    int index = model.indexOf(field);
    return index >= 0 && slots[index] != null;
  }

  /**
   * Whether the field is there and null.
   *
   * @param field name in JSON
   */
  public final boolean isNull(String field) {
    int index = model.indexOf(field);
    return index >= 0 && slots[index] == EXPLICIT_NULL;
  }

  /**
   * The value of a field as JSON: a missing node when the field is absent, a null node when it is
   * null.
   *
   * @param field name in JSON
   */
  public final JsonNode get(String field) {
    int index = model.indexOf(field);
    if (index < 0 || slots[index] == null) {
      return MissingNode.getInstance();
    }
    return node(index);
  }

  private JsonNode node(int index) {
    Object value = slots[index];
    return value == EXPLICIT_NULL
        ? NullNode.getInstance()
        : model.field(index).type().toNode(value, JsonNodeFactory.instance);
  }

  /**
   * Whether a field means the same in another record: lists inside a text are compared as sets,
   * times as moments, and nothing, an empty text, zero and false are alike.
   *
   * @param field name in JSON; a name that either type does not know is never the same
   */
  public final boolean sameValue(String field, ApiObject other) {
    int index = model.indexOf(field);
    int otherIndex = other.model.indexOf(field);
    if (index < 0 || otherIndex < 0) {
      return false;
    }
    return model.field(index).type().same(value(index), other.value(otherIndex));
  }

  /** The names of the fields that are there, in the order of the type. */
  public final Set<String> fields() {
    Set<String> names = new LinkedHashSet<>();
    for (int i = 0; i < slots.length; i++) {
      if (slots[i] != null) {
        names.add(model.field(i).name());
      }
    }
    return Collections.unmodifiableSet(names);
  }

  /** A text in which the values of this object's secret fields are shown as {@code ***}. */
  public final String hideSecretsIn(String text) {
    String shown = text;
    for (int i = 0; i < slots.length; i++) {
      if (model.field(i).sensitive() && value(i) != null && !value(i).toString().isEmpty()) {
        shown = shown.replace(value(i).toString(), "***");
      }
    }
    return shown;
  }

  /** A new JSON object with exactly the fields that are there, secrets included. */
  public final ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < slots.length; i++) {
      if (slots[i] != null) {
        json.set(model.field(i).name(), node(i));
      }
    }
    return json;
  }

  /** Writes what {@link #toJson()} holds, without building it. */
  public final void writeTo(JsonGenerator generator) throws IOException {
    generator.writeStartObject();
    for (int i = 0; i < slots.length; i++) {
      if (slots[i] != null) {
        generator.writeFieldName(model.field(i).json());
        if (slots[i] == EXPLICIT_NULL) {
          generator.writeNull();
        } else {
          model.field(i).type().write(slots[i], generator);
        }
      }
    }
    generator.writeEndObject();
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof ApiObject
        && ((ApiObject) other).model == model
        && Arrays.equals(((ApiObject) other).slots, slots);
  }

  @Override
  public final int hashCode() {
    return Arrays.hashCode(slots);
  }

  /**
   * The type and the fields that are there; the value of a secret field is shown as {@code ***}.
   */
  @Override
  public final String toString() {
    StringBuilder text = new StringBuilder(model.name()).append('{');
    String separator = "";
    for (int i = 0; i < slots.length; i++) {
      if (slots[i] != null) {
        text.append(separator).append(model.field(i).name()).append('=').append(shown(i));
        separator = ", ";
      }
    }
    return text.append('}').toString();
  }

  private String shown(int index) {
    if (slots[index] == EXPLICIT_NULL) {
      return "null";
    }
    return model.field(index).sensitive() ? "***" : model.field(index).type().shown(slots[index]);
  }

  /**
   * Collects the fields of an object. Not for use by several threads at once.
   *
   * @param <T> what is built
   * @param <B> the builder itself
   */
  public abstract static class Builder<T extends ApiObject, B extends Builder<T, B>> {
    private final ModelType<T> model;
    private final Object[] slots;

    Builder(ModelType<T> model, Object[] slots) {
      this.model = model;
      this.slots = slots;
    }

    /** Sets a slot; null is an explicit null. */
    final B put(int index, Object value) {
      slots[index] = value == null ? EXPLICIT_NULL : model.field(index).type().immutable(value);
      return self();
    }

    /**
     * Takes a field out again, so that it is absent.
     *
     * @param field name in JSON; a name the type does not know changes nothing
     */
    public final B remove(String field) {
      int index = model.indexOf(field);
      if (index >= 0) {
        slots[index] = null;
      }
      return self();
    }

    @SuppressWarnings("unchecked")
    private B self() {
      return (B) this;
    }

    /** The object; the builder can go on being used. */
    public final T build() {
      return model.create(slots.clone());
    }
  }
}
