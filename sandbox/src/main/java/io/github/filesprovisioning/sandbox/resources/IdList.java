package io.github.filesprovisioning.sandbox.resources;

import io.github.filesprovisioning.sandbox.errors.ApiError;
import io.github.filesprovisioning.sandbox.store.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Lists of ids inside a text: {@code 1,2,3}. */
final class IdList {
  private IdList() {}

  /** The ids; 422 when an entry is no number. Nothing and blank text are the empty list. */
  static List<Long> read(String field, String text) {
    List<Long> ids = new ArrayList<>();
    for (String part : (text == null ? "" : text).split(",", -1)) {
      if (!part.isBlank()) {
        try {
          ids.add(Long.valueOf(part.trim()));
        } catch (NumberFormatException e) {
          throw ApiError.of("bad-request", field + " is invalid");
        }
      }
    }
    return ids;
  }

  /** The ids; 422 when one of them names no row of the table. */
  static List<Long> existing(String field, String text, Table table) {
    List<Long> ids = read(field, text);
    for (Long id : ids) {
      if (table.find(id).isEmpty()) {
        throw ApiError.model(field, "invalid", "is invalid: " + id + " does not exist");
      }
    }
    return ids;
  }

  static String write(List<Long> ids) {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
