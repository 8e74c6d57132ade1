package io.github.filesprovisioning.core.changes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.changes.state.StateReader;
import io.github.filesprovisioning.core.changes.state.StateWriter;

/** What the last pass over a list has seen, compared record by record with the pass at hand. */
interface Ledger {
  void load(StateReader in);

  /**
   * Compares a record, tells the events, and remembers it as it is now.
   *
   * @param telling which events are wanted
   * @return whether it is through with the record; false when the poll is full before
   */
  boolean visit(ObjectNode record, Telling telling, PollRun run);

  /** The ids of the records that this pass has not met. */
  long[] unseen();

  /**
   * Settles a record that this pass has not met: reads it directly, and tells that it is gone or
   * compares it.
   *
   * @return whether it is through with the record
   */
  boolean settle(long id, Telling telling, PollRun run);

  /** Whether the pass at hand, perhaps in an earlier poll, has met anything. */
  boolean begun();

  /** The pass is over. */
  void endPass();

  void save(StateWriter out);
}
