package io.github.filesprovisioning.core.client;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What to list, in which order, and how many records to fetch at a time. Immutable. Which fields
 * can be filtered and sorted by is in the OpenAPI document; for others Files.com answers with an
 * error.
 */
public final class ListQuery {
  /** The largest page Files.com gives. */
  public static final int MAX_PER_PAGE = 10_000;

  /** In which direction to sort. */
  public enum Direction {
    /** Smallest first. */
    ASC,
    /** Largest first. */
    DESC
  }

  private final Map<String, Object> parameters;

  private ListQuery(Map<String, Object> parameters) {
    this.parameters = parameters;
  }

  /** Everything, in the order and the page size of Files.com. */
  public static ListQuery all() {
    return builder().build();
  }

  /** A builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  void addTo(QueryString query) {
    parameters.forEach(query::set);
  }

  /** Collects a query. A value may be text, a number, a boolean, an OffsetDateTime or a list. */
  public static final class Builder {
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    private Builder() {}

    /** The field has exactly this value. */
    public Builder filter(String field, Object value) {
      return nested("filter", field, value);
    }

    /** The field starts with this value. */
    public Builder filterPrefix(String field, String value) {
      return nested("filter_prefix", field, value);
    }

    /** The field is greater than this value. */
    public Builder filterGt(String field, Object value) {
      return nested("filter_gt", field, value);
    }

    /** The field is greater than this value or equal to it. */
    public Builder filterGteq(String field, Object value) {
      return nested("filter_gteq", field, value);
    }

    /** The field is less than this value. */
    public Builder filterLt(String field, Object value) {
      return nested("filter_lt", field, value);
    }

    /** The field is less than this value or equal to it. */
    public Builder filterLteq(String field, Object value) {
      return nested("filter_lteq", field, value);
    }

    /** The one field to sort by; a second call takes the place of the first. */
    public Builder sort(String field, Direction direction) {
      parameters.remove("sort_by");
      return nested("sort_by", field, direction.name().toLowerCase(Locale.ROOT));
    }

    /** Another query parameter of the operation, such as {@code user_id} or {@code search}. */
    public Builder parameter(String name, Object value) {
      required("parameter", name);
      required(name, value);
      if (name.equals("per_page")) {
        return perPage(value instanceof Number ? ((Number) value).intValue() : 0);
      }
      parameters.put(name, value);
      return this;
    }

    /**
     * How many records to fetch at a time.
     *
     * @param records from 1 to {@value ListQuery#MAX_PER_PAGE}; Files.com takes 1000 when not set
     */
    public Builder perPage(int records) {
      if (records < 1 || records > MAX_PER_PAGE) {
        throw new InvalidInputException("per_page", "must be from 1 to " + MAX_PER_PAGE);
      }
      parameters.put("per_page", records);
      return this;
    }

    @SuppressWarnings("unchecked")
    private Builder nested(String name, String field, Object value) {
      required(name, field);
      ((Map<String, Object>) parameters.computeIfAbsent(name, n -> new LinkedHashMap<>()))
          .put(field, required(name + "[" + field + "]", value));
      return this;
    }

    private static <T> T required(String name, T value) {
      if (value == null) {
        throw new InvalidInputException(name, "must be given");
      }
      return value;
    }

    /** The query; the builder can go on being used. */
    public ListQuery build() {
      Map<String, Object> copy = new LinkedHashMap<>();
      parameters.forEach(
          (name, value) ->
              copy.put(
                  name, value instanceof Map ? new LinkedHashMap<>((Map<?, ?>) value) : value));
      return new ListQuery(copy);
    }
  }
}
