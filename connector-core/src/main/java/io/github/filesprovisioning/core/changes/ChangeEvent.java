package io.github.filesprovisioning.core.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Something that has happened to a record. Immutable; holds no secret. */
public final class ChangeEvent {
  private final String id;
  private final String trigger;
  private final String payloadName;
  private final ObjectNode record;
  private final List<FieldChange> changes;
  private final Instant occurredAt;
  private final Instant detectedAt;

  ChangeEvent(
      String id,
      String trigger,
      String payloadName,
      ObjectNode record,
      List<FieldChange> changes,
      Instant occurredAt,
      Instant detectedAt) {
    this.id = id;
    this.trigger = trigger;
    this.payloadName = payloadName;
    this.record = record;
    this.changes = List.copyOf(changes);
    this.occurredAt = occurredAt;
    this.detectedAt = detectedAt;
  }

  /**
   * Tells events apart. The same change has the same id when it is polled again from the same
   * state; no other change ever has it.
   */
  public String id() {
    return id;
  }

  /** The trigger of the catalogue, such as {@code user.updated}. */
  public String trigger() {
    return trigger;
  }

  /** The record now; of one that is gone, the fields last seen as far as they are kept. */
  public ObjectNode record() {
    return record.deepCopy();
  }

  /** The fields that changed; empty unless the trigger is about changed fields. */
  public List<FieldChange> changes() {
    return changes;
  }

  /** When it happened, by the clock of the site; absent when Files.com does not tell. */
  public Optional<Instant> occurredAt() {
    return Optional.ofNullable(occurredAt);
  }

  /** When it was noticed, by the clock of this machine. */
  public Instant detectedAt() {
    return detectedAt;
  }

  /** The event in the form that the catalogue declares as the output of the trigger. */
  public ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("event_id", id);
    if (occurredAt != null) {
      json.put("occurred_at", occurredAt.toString());
    }
    json.put("detected_at", detectedAt.toString());
    if (!changes.isEmpty()) {
      ArrayNode fields = json.putArray("changed_fields");
      changes.forEach(change -> fields.add(change.field()));
      ArrayNode details = json.putArray("changes");
      changes.forEach(change -> describe(change, details.addObject()));
    }
    json.set(payloadName, record.deepCopy());
    return json;
  }

  private static void describe(FieldChange change, ObjectNode json) {
    json.put("field", change.field());
    json.put("old_value_known", change.before().isPresent());
    change.before().ifPresent(value -> json.put("old_value", text(value)));
    json.put("new_value", text(change.now()));
  }

  /** Platforms want one type for the values of all fields. */
  private static String text(JsonNode value) {
    return value.isNull() ? null : value.asText();
  }

  /** The trigger and the id; the record is user data. */
  @Override
  public String toString() {
    return trigger + " " + id;
  }
}
