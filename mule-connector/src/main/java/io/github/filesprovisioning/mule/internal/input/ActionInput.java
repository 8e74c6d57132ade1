package io.github.filesprovisioning.mule.internal.input;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an action is given: the fields of an object, overruled by those of a form. A form field that
 * is null was not filled in and stays out; a null of the object stays in and clears the field.
 */
public final class ActionInput {
  private final Map<String, Object> values;

  private ActionInput(Map<String, ?> object) {
    this.values = new LinkedHashMap<>(object);
  }

  /** Nothing yet. */
  public static ActionInput empty() {
    return new ActionInput(Collections.emptyMap());
  }

  /**
   * The fields of an object.
   *
   * @param object by name; null for none
   */
  public static ActionInput of(Map<String, ?> object) {
    return object == null ? empty() : new ActionInput(object);
  }

  /** Adds what a form holds. */
  public ActionInput with(Form form) {
    form.fill(this);
    return this;
  }

  /** Sets a field unless the value is null. */
  public void put(String field, Object value) {
    if (value != null) {
      values.put(field, value);
    }
  }

  /** Sets a field inside an object, such as a filter, unless the value is null. */
  public void put(String object, String field, Object value) {
    if (value != null) {
      Map<String, Object> inner = new LinkedHashMap<>();
      Object before = values.get(object);
      if (before instanceof Map) {
        ((Map<?, ?>) before).forEach((name, old) -> inner.put(String.valueOf(name), old));
      }
      inner.put(field, value);
      values.put(object, inner);
    }
  }

  /** Sets by which field to sort, unless it is null. Only one is possible, so it replaces. */
  public void sort(String field, String direction) {
    if (field != null) {
      values.put("sort_by", Collections.singletonMap(field, direction));
    }
  }

  /** The values by field name. */
  public Map<String, Object> values() {
    return Collections.unmodifiableMap(values);
  }

  /** Only the names: values may be secrets. */
  @Override
  public String toString() {
    return "ActionInput" + values.keySet();
  }
}
