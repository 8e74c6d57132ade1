package io.github.filesprovisioning.core.client;

import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends answers that take too long. The time limit of java.net.http ends with the head of an answer,
 * so that a body could come in drops for ever. Looks now and then while requests are under way: a
 * timer for each request costs as much as the request.
 */
final class AnswerWatch {
  private static final long LOOK_EVERY_MILLIS = 100;

  private final Map<AnswerCollector, Long> ends = new ConcurrentHashMap<>();
  private final AtomicBoolean looking = new AtomicBoolean();
  private final ScheduledExecutorService clock =
      new ScheduledThreadPoolExecutor(
          1,
          task -> {
            Thread thread = new Thread(task, "files-client-watch");
            thread.setDaemon(true);
            return thread;
          });

  /** Ends the answer when its time is over, unless it is {@link #forget forgotten} before. */
  void watch(AnswerCollector answer, Duration time) {
    ends.put(answer, System.nanoTime() + time.toNanos());
    lookLater();
  }

  void forget(AnswerCollector answer) {
    ends.remove(answer);
  }

  private void lookLater() {
    if (!clock.isShutdown() && looking.compareAndSet(false, true)) {
      clock.schedule(this::look, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private void look() {
    looking.set(false);
    long now = System.nanoTime();
    ends.forEach(
        (answer, end) -> {
          if (end - now <= 0) {
            forget(answer);
            answer.abort(new HttpTimeoutException("the body did not end in time"));
          }
        });
    if (!ends.isEmpty()) {
      lookLater();
    }
  }

  void close() {
    clock.shutdownNow();
  }
}
