package io.github.filesprovisioning.sandbox.errors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is wrong with the fields of one record: messages and their short keys, by field. */
public final class ModelErrors {
  private final Map<String, List<String>> messages = new LinkedHashMap<>();
  private final Map<String, List<String>> keys = new LinkedHashMap<>();

  /**
   * Adds one complaint.
   *
   * @param key short name such as {@code taken}
   * @param predicate the message without the field name: "has already been taken"
   */
  public ModelErrors add(String field, String key, String predicate) {
    messages.computeIfAbsent(field, f -> new ArrayList<>()).add(label(field) + " " + predicate);
    keys.computeIfAbsent(field, f -> new ArrayList<>()).add(key);
    return this;
  }

  /** Throws the 422 answer when there was a complaint. */
  public void throwIfAny() {
    if (!messages.isEmpty()) {
      throw ApiError.model(this);
    }
  }

  /** Messages by field, in the order they were added. */
  public Map<String, List<String>> messages() {
    return messages;
  }

  /** Short keys by field. */
  public Map<String, List<String>> keys() {
    return keys;
  }

  /** Every message, in order. */
  public List<String> all() {
    return messages.values().stream().flatMap(List::stream).toList();
  }

  private static String label(String field) {
    String words = field.endsWith("_id") ? field.substring(0, field.length() - 3) : field;
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1).replace('_', ' ');
  }
}
