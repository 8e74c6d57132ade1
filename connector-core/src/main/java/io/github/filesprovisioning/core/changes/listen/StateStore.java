package io.github.filesprovisioning.core.changes.listen;

import io.github.filesprovisioning.core.changes.FeedState;

/** Where a platform keeps the state of one feed. */
public interface StateStore {
  /** The state saved last; {@link FeedState#none()} when none was. */
  FeedState load();

  /** Saves a state so that it survives a crash. Called after the events are accepted. */
  void save(FeedState state);
}
