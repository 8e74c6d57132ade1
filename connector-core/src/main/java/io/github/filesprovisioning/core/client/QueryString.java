package io.github.filesprovisioning.core.client;

import java.util.Map;

/** A query string in the making; objects become {@code name[key]=value}. */
final class QueryString {
  private final StringBuilder text = new StringBuilder();

  /** Adds a parameter whose value is a scalar, or a map of scalars. */
  void add(String name, Object value) {
    if (value instanceof Map) {
      ((Map<?, ?>) value).forEach((key, item) -> append(name + "[" + key + "]", item));
    } else {
      append(name, value);
    }
  }

  void addAll(QueryString other) {
    text.append(other.text);
  }

  private void append(String name, Object value) {
    text.append(text.length() == 0 ? '?' : '&')
        .append(PercentEncoding.of(name))
        .append('=')
        .append(PercentEncoding.of(QueryValue.text(value)));
  }

  /** The parameters with a question mark before them, or nothing when there are none. */
  @Override
  public String toString() {
    return text.toString();
  }
}
