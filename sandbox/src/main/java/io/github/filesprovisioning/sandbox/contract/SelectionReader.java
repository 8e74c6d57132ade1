package io.github.filesprovisioning.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.sandbox.errors.ApiError;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code sort_by} and the filters of a list request and checks them against the document. */
public final class SelectionReader {
  /** Filter parameters, in the order they are checked. */
  private static final List<String> FILTERS =
      List.of("filter", "filter_prefix", "filter_gt", "filter_gteq", "filter_lt", "filter_lteq");

  /**
   * One key of one filter.
   *
   * @param parameter {@code filter}, {@code filter_gt}, …
   * @param value null when the client asked for records without a value
   */
  public record Filter(String parameter, String field, Object value) {}

  /** A requested order. */
  public record Sort(String field, boolean descending) {}

  private SelectionReader() {}

  /** The requested order; 422 {@code bad-request/…} for anything the list does not offer. */
  public static Optional<Sort> sort(Operation operation, ObjectNode parameters) {
    JsonNode given = parameters.get("sort_by");
    if (given == null || given.isNull() || given.isEmpty() && given.isContainerNode()) {
      return Optional.empty();
    }
    if (!given.isObject()) {
      throw ApiError.of("bad-request/invalid-sort-field", "sort_by must name a field");
    }
    if (given.size() > 1) {
      throw ApiError.of(
          "bad-request/multiple-sort-params-not-allowed", "Only one sort parameter is allowed");
    }
    Map.Entry<String, JsonNode> entry = given.properties().iterator().next();
    RecordSchema allowed = operation.selections().get("sort_by");
    if (allowed == null || !allowed.fields().containsKey(entry.getKey())) {
      throw ApiError.of("bad-request/invalid-sort-field", "Invalid sort field: " + entry.getKey());
    }
    String direction = entry.getValue().asText();
    if (!allowed.fields().get(entry.getKey()).values().contains(direction)) {
      throw ApiError.of(
          "bad-request/invalid-sort-field", "Invalid sort direction: " + entry.getKey());
    }
    return Optional.of(new Sort(entry.getKey(), direction.equals("desc")));
  }

  /** The requested filters; 422 {@code bad-request/…} for anything the list does not offer. */
  public static List<Filter> filters(Operation operation, ObjectNode parameters) {
    List<Filter> filters = new ArrayList<>();
    Set<String> fields = new LinkedHashSet<>();
    for (String parameter : FILTERS) {
      JsonNode given = parameters.get(parameter);
      if (given == null || given.isNull()) {
        continue;
      }
      if (!given.isObject()) {
        throw ApiError.of(
            "bad-request/invalid-filter-param-format", parameter + " must be an object");
      }
      RecordSchema allowed = operation.selections().get(parameter);
      given
          .properties()
          .forEach(
              entry -> {
                filters.add(filter(parameter, allowed, entry.getKey(), entry.getValue()));
                fields.add(entry.getKey());
              });
    }
    if (fields.size() > 1 && !combinable(operation, fields)) {
      throw ApiError.of(
          "bad-request/invalid-filter-alias-combination",
          "Invalid filter combination: " + String.join(", ", fields));
    }
    return filters;
  }

  private static Filter filter(
      String parameter, RecordSchema allowed, String name, JsonNode value) {
    Field field = allowed == null ? null : allowed.fields().get(name);
    if (field == null) {
      throw ApiError.of("bad-request/invalid-filter-field", "Invalid filter field: " + name);
    }
    try {
      Object read = value.isNull() ? null : ValueReader.read(field, value).orElse(null);
      if (InputReader.allowed(field, read)) {
        return new Filter(parameter, name, read);
      }
    } catch (IllegalArgumentException e) {
      throw invalidValue(name);
    }
    throw invalidValue(name);
  }

  private static boolean combinable(Operation operation, Set<String> fields) {
    return operation.combinations().values().stream().anyMatch(sets -> sets.contains(fields));
  }

  private static ApiError invalidValue(String name) {
    return ApiError.of(
        "bad-request/invalid-filter-param-value", "Invalid filter value for field: " + name);
  }
}
