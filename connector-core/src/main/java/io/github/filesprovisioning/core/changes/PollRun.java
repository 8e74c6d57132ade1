package io.github.filesprovisioning.core.changes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One poll under way: its limits, and what it has told. */
final class PollRun {
  private final PollLimits limits;
  private final Instant now;
  private final long started = System.nanoTime();
  private final List<ChangeEvent> events = new ArrayList<>();
  private Lineage lineage;
  private boolean progressed;
  private boolean dirty;
  private boolean cut;

  PollRun(PollLimits limits, Lineage lineage, Instant now) {
    this.limits = limits;
    this.lineage = lineage;
    this.now = now;
  }

  /** The moment of the poll by the clock of this machine. */
  Instant now() {
    return now;
  }

  /** Whether no more events may be told. */
  boolean full() {
    return events.size() >= limits.maxEvents();
  }

  /** Whether it is time to stop, given that the poll has got somewhere. */
  boolean late() {
    return progressed && System.nanoTime() - started >= limits.maxDuration().toNanos();
  }

  /** Notes that the poll has got somewhere, so that it may stop. */
  void progress() {
    progressed = true;
  }

  boolean progressed() {
    return progressed;
  }

  /** Notes that what is remembered has changed and has to be saved. */
  void touch() {
    dirty = true;
  }

  boolean dirty() {
    return dirty;
  }

  /** Tells a change that the same values can make again in a later pass. */
  void tell(TriggerWatch watch, String key, ObjectNode record, List<FieldChange> changes) {
    add(watch, EventIds.of(lineage, watch.trigger(), key), record, changes, null);
  }

  /** Tells a change of a record that this pass has met before, and perhaps told about. */
  void tellRepeat(TriggerWatch watch, String key, ObjectNode record, List<FieldChange> changes) {
    tell(watch, "repeat " + lineage.repeats() + "/" + key, record, changes);
    lineage = lineage.nextRepeat();
  }

  /** Notes that the poll stops in the middle of a record, which the next one will meet as new. */
  void cut() {
    cut = true;
  }

  /** Tells something that can happen only once, and so has the same id after a new baseline. */
  void tellOnce(TriggerWatch watch, String key, ObjectNode record, Instant occurredAt) {
    add(watch, EventIds.of(watch.trigger(), key), record, List.of(), occurredAt);
  }

  private void add(
      TriggerWatch watch,
      String id,
      ObjectNode record,
      List<FieldChange> changes,
      Instant occurredAt) {
    events.add(
        new ChangeEvent(
            id, watch.trigger(), watch.payloadName(), record, changes, occurredAt, now));
    progressed = true;
    dirty = true;
  }

  List<ChangeEvent> events() {
    return events;
  }

  /**
   * Where the ids of the next poll come from.
   *
   * @param more whether the pass goes on
   */
  Lineage nextLineage(boolean more) {
    return more && !cut ? lineage : lineage.nextTurn();
  }
}
