package io.github.filesprovisioning.core.client;

import java.util.LinkedHashMap;
import java.util.Map;

/** A query string in the making; objects become {@code name[key]=value}. */
final class QueryString {
  private final Map<String, String> encoded = new LinkedHashMap<>();

  /** Sets a parameter whose value is a scalar, a list, or a map of scalars and lists. */
  void set(String name, Object value) {
    if (value instanceof Map) {
      ((Map<?, ?>) value).forEach((key, item) -> put(name + "[" + key + "]", item));
    } else {
      put(name, value);
    }
  }

  void setAll(QueryString other) {
    encoded.putAll(other.encoded);
  }

  private void put(String name, Object value) {
    encoded.put(PercentEncoding.of(name, name), PercentEncoding.of(name, QueryValue.text(value)));
  }

  /** The parameters with a question mark before them, or nothing when there are none. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    encoded.forEach(
        (name, value) ->
            text.append(text.length() == 0 ? '?' : '&').append(name).append('=').append(value));
    return text.toString();
  }
}
