package io.github.filesprovisioning.sandbox.store;

import java.util.ArrayList;
import java.util.List;

/** What the write in progress has changed so far. */
final class ChangeLog {
  private final List<Change> changes = new ArrayList<>();

  void add(Change change) {
    changes.add(change);
  }

  List<Change> changes() {
    return changes;
  }

  void clear() {
    changes.clear();
  }

  /** Puts everything back, last change first. */
  void undo() {
    for (int i = changes.size() - 1; i >= 0; i--) {
      Change change = changes.get(i);
      change.table().apply(change.id(), change.before());
    }
    changes.clear();
  }
}
