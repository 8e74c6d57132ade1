package io.github.filesprovisioning.core.changes;

import io.github.filesprovisioning.core.client.FilesException;
import java.util.List;
import java.util.Optional;

/** What a poll found, and the state to save once the events are accepted. Immutable. */
public final class ChangeBatch {
  private final List<ChangeEvent> events;
  private final FeedState state;
  private final boolean more;
  private final FilesException interruption;

  ChangeBatch(
      List<ChangeEvent> events, FeedState state, boolean more, FilesException interruption) {
    this.events = List.copyOf(events);
    this.state = state;
    this.more = more;
    this.interruption = interruption;
  }

  /** What has happened; often nothing. */
  public List<ChangeEvent> events() {
    return events;
  }

  /**
   * The state for the next poll. Save it after the events are accepted, never before. It is the
   * object given to the poll when there is nothing to save.
   */
  public FeedState state() {
    return state;
  }

  /** Whether the poll ended early, so that the next one should follow at once. */
  public boolean more() {
    return more;
  }

  /**
   * The failure that ended the poll early, after it had got somewhere. Wait before the next poll.
   * Absent when nothing failed; a poll that got nowhere throws instead.
   */
  public Optional<FilesException> interruption() {
    return Optional.ofNullable(interruption);
  }
}
