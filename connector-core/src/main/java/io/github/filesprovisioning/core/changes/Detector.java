package io.github.filesprovisioning.core.changes;

import io.github.filesprovisioning.core.changes.state.StateReader;
import io.github.filesprovisioning.core.changes.state.StateWriter;

/**
 * A way of finding out, with what it remembers. Made for one poll: loaded or new, polled, saved.
 * When {@link #poll} throws, what it remembers fits the events told so far and can be saved.
 */
interface Detector {
  /** Takes up what an earlier poll saved. Without it, this is the first poll. */
  void load(StateReader in);

  /**
   * Asks the site and tells events.
   *
   * @return whether it stopped before it was through
   */
  boolean poll(PollRun run);

  void save(StateWriter out);
}
