package io.github.filesprovisioning.core.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

/**
 * A consumer that knows a list only from the baseline and from events. It refuses an event that
 * tells nothing new, so that one told twice is noticed.
 */
final class Mirror {
  private final Set<String> fields;
  private final LongPredicate everGone;
  private final Set<String> ids = new HashSet<>();
  private TreeMap<String, Map<String, String>> records = new TreeMap<>();

  /**
   * Creates a consumer.
   *
   * @param fields the fields it keeps
   * @param everGone whether a record has really been away at some time
   */
  Mirror(Set<String> fields, LongPredicate everGone) {
    this.fields = fields;
    this.everGone = everGone;
  }

  void baseline(List<JsonNode> all) {
    records = rows(all);
  }

  /** What the list really holds, for comparison. */
  TreeMap<String, Map<String, String>> rows(List<JsonNode> all) {
    TreeMap<String, Map<String, String>> rows = new TreeMap<>();
    all.forEach(record -> rows.put(key(record), row(record)));
    return rows;
  }

  TreeMap<String, Map<String, String>> records() {
    return records;
  }

  private static String key(JsonNode record) {
    return record.has("id")
        ? record.path("id").asText()
        : record.path("group_id").asText() + ":" + record.path("user_id").asText();
  }

  private Map<String, String> row(JsonNode record) {
    TreeMap<String, String> row = new TreeMap<>();
    fields.forEach(field -> row.put(field, FieldText.of(record.get(field))));
    return row;
  }

  void apply(ChangeEvent event) {
    demand(ids.add(event.id()), event, "has an id that was used before");
    ObjectNode record = event.record();
    String key = key(record);
    Map<String, String> before = records.get(key);
    String verb = event.trigger().substring(event.trigger().indexOf('.') + 1);
    switch (verb) {
      case "created", "added", "granted", "received" -> {
        demand(before == null, event, "tells what is known already");
        records.put(key, row(record));
      }
      case "deleted", "removed", "revoked" -> {
        demand(before != null, event, "tells what is gone already");
        demand(everGone.test(record.path("id").asLong()), event, "tells what was never gone");
        records.remove(key);
      }
      case "updated" -> {
        demand(before != null, event, "updates what is not there");
        demand(different(before, row(record)).equals(names(event)), event, "names other fields");
        records.put(key, row(record));
      }
      case "logged_in" -> {
        demand(!row(record).equals(before), event, "tells the same login");
        records.put(key, row(record));
      }
      case "role_changed" -> {
        demand(before != null, event, "changes a role that is not there");
        demand(!before.equals(row(record)), event, "tells the same role");
        records.put(key, row(record));
      }
      case "deactivated", "reactivated" ->
          demand(
              (verb.equals("deactivated") ? "false" : "true").equals(before.get("disabled")),
              event,
              "tells no switch");
      default -> throw new IllegalStateException("unexpected " + event.trigger());
    }
  }

  private static Set<String> different(Map<String, String> before, Map<String, String> now) {
    return now.keySet().stream()
        .filter(field -> !now.get(field).equals(before.get(field)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> names(ChangeEvent event) {
    return event.changes().stream()
        .map(FieldChange::field)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void demand(boolean right, ChangeEvent event, String what) {
    if (!right) {
      throw new AssertionError(
          event.toJson() + " " + what + "; known: " + records.get(key(event.record())));
    }
  }
}
