package io.github.filesprovisioning.sandbox.store;

import io.github.filesprovisioning.sandbox.contract.Field;
import io.github.filesprovisioning.sandbox.contract.FieldType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns of one table: name, type, position and the value a row has while nothing else was
 * set. At most {@value #LIMIT} columns, so that a row knows what it holds from two longs.
 */
public final class Layout {
  static final int LIMIT = 128;

  private final Map<String, Integer> slots = new LinkedHashMap<>();
  private final List<FieldType> types = new ArrayList<>();
  private final List<Object> defaults = new ArrayList<>();

  private Layout() {}

  /** A layout with no columns yet. */
  public static Layout empty() {
    return new Layout();
  }

  /** Adds a column for each field, unset by default. */
  public Layout with(Iterable<Field> fields) {
    fields.forEach(field -> with(field.name(), field.type()));
    return this;
  }

  /** Adds one column, unset by default; a column that is there already stays as it is. */
  public Layout with(String name, FieldType type) {
    if (slots.containsKey(name)) {
      return this;
    }
    if (slots.size() == LIMIT) {
      throw new IllegalStateException("more than " + LIMIT + " columns");
    }
    slots.put(name, slots.size());
    types.add(type);
    defaults.add(null);
    return this;
  }

  /** Sets the value that rows have while nothing else is set. */
  public Layout withDefault(String name, Object value) {
    defaults.set(slot(name), value);
    return this;
  }

  /** Whether there is a column of this name. */
  public boolean has(String name) {
    return slots.containsKey(name);
  }

  /** Column names in order. */
  public Iterable<String> names() {
    return slots.keySet();
  }

  int size() {
    return slots.size();
  }

  int slot(String name) {
    Integer slot = slots.get(name);
    if (slot == null) {
      throw new IllegalArgumentException("no column " + name);
    }
    return slot;
  }

  /** Type of a column. */
  public FieldType type(String name) {
    return types.get(slot(name));
  }

  /** The value a column has while nothing else is set, null for none. */
  public Object initial(String name) {
    return defaults.get(slot(name));
  }

  Object defaultOf(int slot) {
    return defaults.get(slot);
  }
}
