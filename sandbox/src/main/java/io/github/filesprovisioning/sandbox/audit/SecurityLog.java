package io.github.filesprovisioning.sandbox.audit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.sandbox.directory.Directory;
import io.github.filesprovisioning.sandbox.directory.Tables;
import io.github.filesprovisioning.sandbox.store.Row;
import io.github.filesprovisioning.sandbox.store.Table;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes what happened to the security of a user: to the user's log and to the event channel. */
public final class SecurityLog {
  private final Directory directory;

  /** A log in the tables of a directory. */
  public SecurityLog(Directory directory) {
    this.directory = directory;
  }

  /**
   * Records an event.
   *
   * @param type short name, {@code lockout} for example; the site's own names are not public
   */
  public void record(String type, Row user, String sentence) {
    Tables tables = directory.tables();
    Table events = tables.securityEvents();
    events.put(
        Row.of(events.layout(), tables.store().nextId())
            .withAll(
                Map.of(
                    "event_type", type,
                    "body", sentence,
                    "event_errors", List.of(),
                    "created_at", directory.now(),
                    "user_id", user.id())));
    ObjectNode subject = JsonNodeFactory.instance.objectNode();
    subject.put("type", "user").put("id", user.id()).put("name", user.text("username"));
    Table records = tables.eventRecords();
    long id = tables.store().nextId();
    records.put(
        Row.of(records.layout(), id)
            .withAll(
                Map.ofEntries(
                    Map.entry("event_uuid", new UUID(0, id).toString()),
                    Map.entry("event_type", "user." + type + ".v1"),
                    Map.entry("severity", "warning"),
                    Map.entry("source_type", "User"),
                    Map.entry("source_id", user.id()),
                    Map.entry("occurred_at", directory.now()),
                    Map.entry("created_at", directory.now()),
                    Map.entry("workspace_id", user.number("workspace_id")),
                    Map.entry("human_title", sentence),
                    Map.entry("human_summary", sentence),
                    Map.entry("resources", JsonNodeFactory.instance.arrayNode().add(subject)))));
  }
}
