package io.github.filesprovisioning.sandbox.contract;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The checked parameters of one request. A name may be absent, present without a value (null) or
 * present with a value of its type.
 */
public final class Input {
  private final Map<String, Object> values;

  Input(Map<String, Object> values) {
    this.values = values;
  }

  /** An input of given values, for changes the sandbox makes itself. */
  public static Input of(Map<String, Object> values) {
    return new Input(new LinkedHashMap<>(values));
  }

  /** The same input with one value set. */
  public Input with(String name, Object value) {
    Map<String, Object> copy = new LinkedHashMap<>(values);
    copy.put(name, value);
    return new Input(copy);
  }

  /** Whether the client sent the name, with or without a value. */
  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** Every name that was sent. */
  public Map<String, Object> values() {
    return Collections.unmodifiableMap(values);
  }

  /** A text, or null. */
  public String text(String name) {
    return (String) values.get(name);
  }

  /** A whole number, or null. */
  public Long number(String name) {
    return (Long) values.get(name);
  }

  /** A moment, or null. */
  public Instant moment(String name) {
    return (Instant) values.get(name);
  }

  /** True only when sent as true. */
  public boolean flag(String name) {
    return Boolean.TRUE.equals(values.get(name));
  }

  /** The numbers of a list, empty when none was sent. */
  @SuppressWarnings("unchecked")
  public List<Long> numbers(String name) {
    Object list = values.get(name);
    return list == null ? List.of() : (List<Long>) list;
  }

  /** A text is there and holds more than white space. */
  public boolean filled(String name) {
    return values.get(name) instanceof String && !text(name).isBlank();
  }
}
