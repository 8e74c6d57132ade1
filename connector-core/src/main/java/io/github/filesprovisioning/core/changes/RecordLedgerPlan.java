package io.github.filesprovisioning.core.changes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** What a ledger of records keeps and how it makes sure that a record is gone. Immutable. */
final class RecordLedgerPlan {
  /** Reads a record directly. */
  interface Reread {
    /** The record now; empty when it is gone. */
    Optional<ObjectNode> read(long id, ObjectNode lastSeen);
  }

  private final RecordShape shape;
  private final String labelField;
  private final boolean allValues;
  private final Reread reread;

  /**
   * Creates a plan.
   *
   * @param labelField the field that names a record for people, or null
   * @param allValues whether all values are kept, so that a record that is gone can be told whole
   */
  RecordLedgerPlan(RecordShape shape, String labelField, boolean allValues, Reread reread) {
    this.shape = shape;
    this.labelField = labelField;
    this.allValues = allValues;
    this.reread = reread;
  }

  String labelField() {
    return labelField;
  }

  boolean allValues() {
    return allValues;
  }

  Optional<ObjectNode> reread(long id, ObjectNode lastSeen) {
    return reread.read(id, lastSeen);
  }

  ObjectNode openPart(ObjectNode record) {
    return shape.openPart(record);
  }
}
