package io.github.filesprovisioning.core.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A platform that polls a feed and saves the state after the events. */
final class Follower {
  private static final DeclaredEvents DECLARED = new DeclaredEvents();

  private ChangeFeed feed;
  private FeedState state = FeedState.none();

  Follower(ChangeFeed feed) {
    this.feed = feed;
  }

  /** A follower that has its baseline. */
  static Follower from(ChangeFeed.Builder feed) {
    Follower follower = new Follower(feed.build());
    follower.events();
    return follower;
  }

  FeedState state() {
    return state;
  }

  void resumeWith(ChangeFeed other) {
    feed = other;
  }

  /** Everything there is to tell now. */
  List<ChangeEvent> events() {
    return events(PollLimits.none());
  }

  /** The same, asked for in polls with these limits. */
  List<ChangeEvent> events(PollLimits limits) {
    List<ChangeEvent> events = new ArrayList<>();
    ChangeBatch batch;
    do {
      batch = feed.poll(state, limits);
      batch.events().forEach(DECLARED::check);
      events.addAll(batch.events());
      state = batch.state();
    } while (batch.more());
    return events;
  }

  /** Polls once and saves nothing. */
  ChangeBatch look() {
    return feed.poll(state, PollLimits.none());
  }

  /** What there is to tell, as {@code trigger field}, in the order of the alphabet. */
  List<String> told(String field) {
    return events().stream()
        .map(event -> event.trigger() + " " + event.record().path(field).asText())
        .sorted()
        .collect(Collectors.toList());
  }
}
