package io.github.filesprovisioning.core.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.client.InvalidInputException;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** A trigger that a feed tells, with the input that narrows it. Immutable. */
final class TriggerWatch {
  private static final String FIELDS = "watched_fields";

  private final String trigger;
  private final String payloadName;
  private final ObjectNode input;
  private final RecordFilter filter;
  private final Set<String> fields = new HashSet<>();

  /**
   * Creates a watch.
   *
   * @param trigger id in the catalogue
   * @param payloadName the name under which its events hold the record
   * @param input the checked input of the trigger
   */
  TriggerWatch(String trigger, String payloadName, ObjectNode input) {
    this.trigger = trigger;
    this.payloadName = payloadName;
    this.input = input;
    this.filter = new RecordFilter(input);
    input.path(FIELDS).forEach(field -> fields.add(field.asText()));
  }

  String trigger() {
    return trigger;
  }

  String payloadName() {
    return payloadName;
  }

  JsonNode input(String field) {
    return input.path(field);
  }

  /** Whether events about this record are asked for. */
  boolean accepts(ObjectNode record) {
    return filter.accepts(record);
  }

  /**
   * Makes sure that only fields are asked for that are watched.
   *
   * @throws InvalidInputException when another one is
   */
  void checkFields(Set<String> watched) {
    if (!watched.containsAll(fields)) {
      throw new InvalidInputException(
          FIELDS, "must be among " + String.join(", ", new TreeSet<>(watched)));
    }
  }

  /** Whether changes of this field are asked for. */
  boolean accepts(String field) {
    return fields.isEmpty() || fields.contains(field);
  }

  /** Whether events about members of this group are asked for. */
  boolean acceptsGroup(long id) {
    return !input.has("group_id") || input.path("group_id").asLong() == id;
  }
}
