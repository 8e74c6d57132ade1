package io.github.filesprovisioning.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.core.changes.ChangeBatch;
import io.github.filesprovisioning.core.changes.ChangeEvent;
import io.github.filesprovisioning.core.changes.ChangeFeed;
import io.github.filesprovisioning.core.changes.FeedState;
import io.github.filesprovisioning.core.changes.PollLimits;
import io.github.filesprovisioning.core.client.FilesException;
import java.util.ArrayList;
import java.util.List;

/** The core's change feed with its state kept in memory. */
final class CoreSubscription implements Subscription {

  private final ChangeFeed feed;
  private FeedState state = FeedState.none();

  /** Sets the baseline. */
  CoreSubscription(ChangeFeed feed) {
    this.feed = feed;
    advance();
  }

  @Override
  public List<JsonNode> poll() throws ActionFailure {
    try {
      return advance();
    } catch (FilesException e) {
      throw CoreFailure.of(e);
    }
  }

  private List<JsonNode> advance() {
    List<JsonNode> events = new ArrayList<>();
    ChangeBatch batch;
    do {
      batch = feed.poll(state, PollLimits.none());
      batch.events().stream().map(ChangeEvent::toJson).forEach(events::add);
      state = batch.state();
    } while (batch.more());
    return events;
  }

  @Override
  public void close() {}
}
