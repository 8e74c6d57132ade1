package io.github.filesprovisioning.core.changes.listen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.changes.ChangeEvent;
import io.github.filesprovisioning.core.changes.FeedState;
import io.github.filesprovisioning.core.changes.FeedStateException;
import io.github.filesprovisioning.core.changes.PollLimits;
import io.github.filesprovisioning.core.changes.WatchedSite;
import io.github.filesprovisioning.core.client.ErrorKind;
import io.github.filesprovisioning.core.client.FilesException;
import io.github.filesprovisioning.core.client.InvalidInputException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class ChangeLoopTest {
  private static final Duration SHORT = Duration.ofMillis(1);
  private static final Duration LONG = Duration.ofHours(1);

  private final MemoryStore store = new MemoryStore();
  private final BlockingQueue<ChangeEvent> accepted = new LinkedBlockingQueue<>();
  private WatchedSite site;

  /** Keeps the state, and says when it was saved. */
  private static final class MemoryStore implements StateStore {
    private final BlockingQueue<FeedState> saved = new LinkedBlockingQueue<>();
    private volatile FeedState state = FeedState.none();

    @Override
    public FeedState load() {
      return state;
    }

    @Override
    public void save(FeedState value) {
      state = value;
      saved.add(value);
    }
  }

  @BeforeEach
  void start() {
    site = new WatchedSite();
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private ChangeLoop.Builder loop(EventConsumer consumer) {
    return ChangeLoop.builder(site.feed("user.created").build(), store, consumer)
        .interval(SHORT)
        .backOff(SHORT, SHORT);
  }

  @Test
  void events_are_handed_over_and_the_state_is_saved() throws InterruptedException {
    try (ChangeLoop loop = loop(accepted::addAll).build()) {
      loop.start(Thread::new);
      store.saved.take();
      site.change("createUser", "{'username':'ann'}");
      assertEquals("ann", accepted.take().record().path("username").asText());
      store.saved.take();
    }
    assertTrue(accepted.isEmpty());
  }

  @Test
  void a_stop_does_not_wait_for_the_interval() throws InterruptedException {
    ChangeLoop loop = loop(accepted::addAll).interval(LONG).build();
    loop.start(Thread::new);
    store.saved.take();
    loop.close();
    long polls = site.sandbox().requestCount();
    loop.run();
    assertEquals(polls, site.sandbox().requestCount());
  }

  @Test
  void a_stop_lets_the_consumer_finish_and_saves_what_it_accepted() throws InterruptedException {
    CountDownLatch accepting = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    ChangeLoop loop =
        loop(events -> {
              accepting.countDown();
              await(released);
              accepted.addAll(events);
            })
            .build();
    loop.start(Thread::new);
    FeedState baseline = store.saved.take();
    site.change("createUser", "{'username':'ann'}");
    accepting.await();
    loop.stop();
    released.countDown();
    loop.close();
    assertEquals(1, accepted.size());
    assertNotEquals(baseline, store.state);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(30, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_consumer_that_refuses_gets_the_same_events_again() throws InterruptedException {
    AtomicInteger refusals = new AtomicInteger(3);
    List<String> refused = new ArrayList<>();
    BlockingQueue<RuntimeException> failures = new LinkedBlockingQueue<>();
    EventConsumer consumer =
        events -> {
          if (refusals.getAndDecrement() > 0) {
            refused.add(events.get(0).id());
            throw new IllegalStateException("no room");
          }
          accepted.addAll(events);
        };
    try (ChangeLoop loop = loop(consumer).onFailure(failures::add).build()) {
      loop.start(Thread::new);
      store.saved.take();
      site.change("createUser", "{'username':'ann'}");
      String id = accepted.take().id();
      store.saved.take();
      assertEquals(List.of(id, id, id), refused);
    }
    assertEquals(3, failures.size());
    assertTrue(accepted.isEmpty());
  }

  @Test
  void a_failing_site_is_polled_again_until_it_works() throws InterruptedException {
    BlockingQueue<RuntimeException> failures = new LinkedBlockingQueue<>();
    try (ChangeLoop loop = loop(accepted::addAll).onFailure(failures::add).build()) {
      loop.start(Thread::new);
      store.saved.take();
      site.faults("{'rules':[{'kind':'rate_limit'}]}");
      assertEquals(ErrorKind.RATE_LIMITED, ((FilesException) failures.take()).kind());
      failures.take();
      site.sandbox().clearFaults();
      site.change("createUser", "{'username':'ann'}");
      assertEquals("ann", accepted.take().record().path("username").asText());
    }
  }

  @Test
  void a_poll_that_ended_early_is_followed_by_the_next_at_once() throws InterruptedException {
    for (int i = 0; i < 7; i++) {
      site.change("createUser", "{'username':'user-%d'}", i);
    }
    ChangeLoop.Builder builder =
        ChangeLoop.builder(
                site.feed("user.created").includeExisting(true).build(), store, accepted::addAll)
            .interval(LONG)
            .limits(PollLimits.none().maxEvents(2));
    try (ChangeLoop loop = builder.build()) {
      loop.start(Thread::new);
      for (int i = 0; i < 8; i++) {
        accepted.take();
      }
    }
    assertTrue(accepted.isEmpty());
  }

  @Test
  void so_many_events_at_once_that_memory_could_run_out_come_in_parts() {
    ObjectNode seed = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < 1_100; i++) {
      seed.withArray("groups").addObject().put("name", "Group " + i);
    }
    site.sandbox().seed(seed);
    List<Integer> sizes = new ArrayList<>();
    ChangeLoop[] self = new ChangeLoop[1];
    self[0] =
        ChangeLoop.builder(
                site.feed("group.created").includeExisting(true).build(),
                store,
                events -> {
                  sizes.add(events.size());
                  if (sizes.size() == 2) {
                    self[0].stop();
                  }
                })
            .interval(LONG)
            .build();
    self[0].run();
    assertEquals(List.of(1_000, 100), sizes);
  }

  @Test
  void a_loop_runs_once_at_a_time() throws InterruptedException {
    try (ChangeLoop loop = loop(accepted::addAll).interval(LONG).build()) {
      loop.start(Thread::new);
      store.saved.take();
      assertThrows(IllegalStateException.class, loop::run);
    }
  }

  @Test
  void a_damaged_state_ends_the_loop_instead_of_starting_over_silently() {
    store.state = FeedState.of(new byte[] {1, 2, 3});
    try (ChangeLoop loop = loop(accepted::addAll).build()) {
      assertThrows(FeedStateException.class, loop::run);
    }
  }

  @Test
  void an_interrupt_ends_the_loop_and_is_kept() throws InterruptedException {
    CountDownLatch ended = new CountDownLatch(1);
    AtomicInteger kept = new AtomicInteger();
    ChangeLoop loop = loop(accepted::addAll).interval(LONG).build();
    Thread thread =
        new Thread(
            () -> {
              loop.run();
              kept.set(Thread.currentThread().isInterrupted() ? 1 : 0);
              ended.countDown();
            });
    thread.start();
    store.saved.take();
    thread.interrupt();
    ended.await();
    assertEquals(1, kept.get());
  }

  @Test
  void a_consumer_may_stop_the_loop_itself() {
    site.change("createUser", "{'username':'ann'}");
    ChangeLoop[] self = new ChangeLoop[1];
    self[0] =
        ChangeLoop.builder(
                site.feed("user.created").includeExisting(true).build(),
                store,
                events -> self[0].close())
            .build();
    self[0].run();
    assertFalse(store.state.isNone());
  }

  @Test
  void pauses_vary_around_the_interval_and_double_with_each_failure_up_to_the_longest() {
    Pauses pauses =
        new Pauses(
            Duration.ofSeconds(100),
            0.2,
            Duration.ofSeconds(8),
            Duration.ofSeconds(60),
            new Random(1));
    for (int i = 0; i < 1000; i++) {
      assertBetween(80, 120, pauses.after(0));
      assertBetween(4, 8, pauses.after(1));
      assertBetween(8, 16, pauses.after(2));
      assertBetween(16, 32, pauses.after(3));
      assertBetween(30, 60, pauses.after(4));
      assertBetween(30, 60, pauses.after(50));
    }
  }

  private static void assertBetween(long least, long most, Duration pause) {
    assertTrue(
        pause.toMillis() >= least * 1000 && pause.toMillis() <= most * 1000, pause::toString);
  }

  @Test
  void settings_without_sense_are_refused() {
    ChangeLoop.Builder builder = loop(accepted::addAll);
    assertThrows(InvalidInputException.class, () -> builder.interval(Duration.ZERO));
    assertThrows(InvalidInputException.class, () -> builder.jitter(Double.NaN));
    assertThrows(InvalidInputException.class, () -> builder.backOff(SHORT, null));
  }
}
