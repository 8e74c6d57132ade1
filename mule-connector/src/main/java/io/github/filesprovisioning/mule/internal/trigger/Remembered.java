package io.github.filesprovisioning.mule.internal.trigger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.changes.FeedState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a source knows between two polls: the state of its feed, which events of the next batch it
 * has handed over already, and which events Mule gave back. Immutable.
 */
final class Remembered {
  static final Remembered NOTHING =
      new Remembered(FeedState.none(), Collections.emptySet(), Collections.emptyMap());

  private final FeedState state;
  private final Set<String> told;
  private final Map<String, JsonNode> rejected;

  private Remembered(FeedState state, Set<String> told, Map<String, JsonNode> rejected) {
    this.state = state;
    this.told = told;
    this.rejected = rejected;
  }

  static Remembered of(JsonNode saved) {
    Set<String> told = new LinkedHashSet<>();
    saved.path("told").forEach(id -> told.add(id.asText()));
    return new Remembered(
            FeedState.parse(saved.path("state").asText()), told, Collections.emptyMap())
        .andRejected(asList(saved.path("rejected")));
  }

  private static Collection<JsonNode> asList(JsonNode array) {
    Collection<JsonNode> items = new ArrayList<>();
    array.forEach(items::add);
    return items;
  }

  ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("state", state.toText());
    ArrayNode ids = json.putArray("told");
    told.forEach(ids::add);
    ArrayNode events = json.putArray("rejected");
    rejected.values().forEach(events::add);
    return json;
  }

  FeedState state() {
    return state;
  }

  boolean hasTold(String id) {
    return told.contains(id);
  }

  Collection<JsonNode> rejected() {
    return rejected.values();
  }

  /** The batch is through: the feed goes on from its new state. */
  Remembered movedTo(FeedState next) {
    return told.isEmpty() && next.equals(state)
        ? this
        : new Remembered(next, Collections.emptySet(), rejected);
  }

  Remembered andTold(Collection<String> ids) {
    if (ids.isEmpty()) {
      return this;
    }
    Set<String> all = new LinkedHashSet<>(told);
    all.addAll(ids);
    return new Remembered(state, all, rejected);
  }

  Remembered andRejected(Collection<JsonNode> events) {
    if (events.isEmpty()) {
      return this;
    }
    Map<String, JsonNode> all = new LinkedHashMap<>(rejected);
    events.forEach(event -> all.put(id(event), event));
    return new Remembered(state, told, all);
  }

  Remembered withoutRejected(Collection<String> ids) {
    if (ids.isEmpty()) {
      return this;
    }
    Map<String, JsonNode> left = new LinkedHashMap<>(rejected);
    left.keySet().removeAll(ids);
    return new Remembered(state, told, left);
  }

  static String id(JsonNode event) {
    return event.path("event_id").asText();
  }
}
