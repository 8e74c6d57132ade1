package io.github.filesprovisioning.core.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;

/** A feed and the consumer that follows it. Events and state are taken over in one step. */
final class FollowedList {
  private final Supplier<ChangeFeed> feeds;
  private final Supplier<List<JsonNode>> truth;
  private final Mirror mirror;
  private final boolean tellsWhatGoes;
  private FeedState state = FeedState.none();

  /**
   * Creates a follower.
   *
   * @param tellsWhatGoes whether the triggers also tell what goes; if not, the consumer knows
   *     everything there is and perhaps more
   */
  FollowedList(
      Supplier<ChangeFeed> feeds,
      Supplier<List<JsonNode>> truth,
      Mirror mirror,
      boolean tellsWhatGoes) {
    this.feeds = feeds;
    this.truth = truth;
    this.mirror = mirror;
    this.tellsWhatGoes = tellsWhatGoes;
  }

  void baseline() {
    catchUp();
    mirror.baseline(truth.get());
  }

  /** One poll that saves nothing. */
  ChangeBatch look(Random random) {
    return feeds.get().poll(state, limits(random));
  }

  /**
   * A poll whose consumer dies before the state is saved. Polled again it tells the same, also in
   * polls that get less far.
   */
  void pollAndDie(Random random) {
    PollLimits limits = PollLimits.none().maxEvents(1 + random.nextInt(20));
    assertEquals(pass(limits), pass(limits));
    assertEquals(pass(PollLimits.none()), pass(PollLimits.none().maxDuration(Duration.ofNanos(1))));
  }

  /** The ids of what the polls tell from here to the end of the pass. */
  private List<String> pass(PollLimits limits) {
    List<String> ids = new ArrayList<>();
    ChangeBatch batch = feeds.get().poll(state, limits);
    batch.events().forEach(event -> ids.add(event.id()));
    while (batch.more()) {
      batch = feeds.get().poll(batch.state(), limits);
      batch.events().forEach(event -> ids.add(event.id()));
    }
    return ids;
  }

  private static PollLimits limits(Random random) {
    PollLimits limits = PollLimits.none();
    if (random.nextInt(3) == 0) {
      limits = limits.maxEvents(1 + random.nextInt(4));
    }
    if (random.nextInt(3) == 0) {
      limits = limits.maxDuration(Duration.ofNanos(1));
    }
    return limits;
  }

  /** Takes over the events and the state of a poll. */
  void take(ChangeBatch batch) {
    batch.events().forEach(mirror::apply);
    // As a platform would keep it.
    state = FeedState.parse(batch.state().toText());
  }

  private void catchUp() {
    ChangeBatch batch;
    do {
      batch = feeds.get().poll(state, PollLimits.none());
      take(batch);
    } while (batch.more());
  }

  /** The pass at hand may have begun before the last change, the next one has not. */
  void check() {
    catchUp();
    catchUp();
    Map<String, Map<String, String>> real = mirror.rows(truth.get());
    Map<String, Map<String, String>> known = mirror.records();
    if (!tellsWhatGoes) {
      known = new TreeMap<>(known);
      known.keySet().retainAll(real.keySet());
    }
    assertEquals(real, known);
    ChangeBatch quiet = feeds.get().poll(state, PollLimits.none());
    assertEquals(List.of(), quiet.events());
  }
}
