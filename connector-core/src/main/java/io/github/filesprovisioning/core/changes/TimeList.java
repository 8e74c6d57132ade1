package io.github.filesprovisioning.core.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A list that can be sorted and filtered by a time of its records. Immutable. */
final class TimeList {
  private final PagedList list;
  private final String field;
  private final String scope;

  /**
   * Creates a list.
   *
   * @param field the time
   * @param scope tells lists apart whose records have nothing to do with each other
   */
  TimeList(PagedList list, String field, String scope) {
    this.list = list;
    this.field = field;
    this.scope = scope;
  }

  String scope() {
    return scope;
  }

  /** The records at or after a moment, earliest first. */
  PagedList from(Instant moment) {
    return list.with("sort_by", field, "asc").with("filter_gteq", field, seconds(moment));
  }

  /** The records from one moment to another, both included, earliest first. */
  PagedList between(Instant moment, Instant end) {
    return from(moment).with("filter_lteq", field, seconds(end));
  }

  private static Instant seconds(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS);
  }

  /** The latest moment in the list. */
  Optional<Instant> latest() {
    return list.with("sort_by", field, "desc").with("per_page", 1).page(null).records().stream()
        .findFirst()
        .flatMap(this::moment);
  }

  /** The moment of a record; empty when it has none. */
  Optional<Instant> moment(ObjectNode record) {
    JsonNode value = record.path(field);
    try {
      return value.isTextual()
          ? Optional.of(OffsetDateTime.parse(value.textValue()).toInstant())
          : Optional.empty();
    } catch (DateTimeException e) {
      // Cannot be ordered, so it can be told neither now nor later.
      return Optional.empty();
    }
  }
}
