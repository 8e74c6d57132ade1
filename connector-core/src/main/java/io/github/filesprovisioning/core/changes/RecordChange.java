package io.github.filesprovisioning.core.changes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** What a comparison found out about one record. */
final class RecordChange {
  /** How the record differs from what is remembered of it. */
  enum Kind {
    /** It was not there. */
    APPEARED,
    /** Fields of it are different. */
    CHANGED,
    /** It is not there any more. */
    GONE
  }

  private final Kind kind;
  private final ObjectNode record;
  private final Map<String, String> before;
  private final List<FieldChange> changes;
  private final boolean repeat;

  /**
   * Creates a change.
   *
   * @param record the record now; of one that is gone, what is known of it
   * @param before texts of the fields before, as far as they are kept
   * @param changes the fields that are different
   * @param repeat whether the pass at hand has met the record before
   */
  RecordChange(
      Kind kind,
      ObjectNode record,
      Map<String, String> before,
      List<FieldChange> changes,
      boolean repeat) {
    this.kind = kind;
    this.record = record;
    this.before = before;
    this.changes = changes;
    this.repeat = repeat;
  }

  Kind kind() {
    return kind;
  }

  ObjectNode record() {
    return record;
  }

  /** The text of a field before; empty when it was nothing or is not known. */
  String before(String field) {
    return before.getOrDefault(field, "");
  }

  /** Whether the field was remembered by value. */
  boolean knew(String field) {
    return before.containsKey(field);
  }

  List<FieldChange> changes() {
    return changes;
  }

  /** Whether the pass at hand has met the record before. */
  boolean isRepeat() {
    return repeat;
  }
}
