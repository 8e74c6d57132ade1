package io.github.filesprovisioning.boomi.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Predicate;

/** What Files.com is asked, and what is looked at afterwards. Immutable. */
public final class QueryPlan {
  private final ObjectNode input;
  private final List<Predicate<JsonNode>> rest;

  QueryPlan(ObjectNode input, List<Predicate<JsonNode>> rest) {
    this.input = input;
    this.rest = List.copyOf(rest);
  }

  /** The input of the list action. */
  public ObjectNode input() {
    return input.deepCopy();
  }

  /** Whether Files.com applies the whole filter. */
  public boolean acceptsAll() {
    return rest.isEmpty();
  }

  /** Whether a record that Files.com gave is one that was asked for. */
  public boolean accepts(JsonNode record) {
    return rest.stream().allMatch(part -> part.test(record));
  }
}
