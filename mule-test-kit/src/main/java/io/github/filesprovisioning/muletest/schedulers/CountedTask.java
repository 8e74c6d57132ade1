package io.github.filesprovisioning.muletest.schedulers;

import java.util.concurrent.Delayed;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A task that counts as work in progress from when it is queued until it has run or is cancelled.
 */
final class CountedTask<V> implements RunnableScheduledFuture<V> {

  private final RunnableScheduledFuture<V> task;
  private final WorkInProgress work;
  private final String scheduler;
  private final AtomicBoolean ended = new AtomicBoolean();

  CountedTask(RunnableScheduledFuture<V> task, WorkInProgress work, String scheduler) {
    this.task = task;
    this.work = work;
    this.scheduler = scheduler;
    work.begin(scheduler);
  }

  private void end() {
    if (ended.compareAndSet(false, true)) {
      work.end(scheduler);
    }
  }

  @Override
  public void run() {
    try {
      task.run();
    } finally {
      end();
    }
  }

  @Override
  public boolean cancel(boolean mayInterrupt) {
    boolean cancelled = task.cancel(mayInterrupt);
    end();
    return cancelled;
  }

  @Override
  public boolean isPeriodic() {
    return task.isPeriodic();
  }

  @Override
  public long getDelay(TimeUnit unit) {
    return task.getDelay(unit);
  }

  @Override
  @SuppressWarnings("unchecked")
  public int compareTo(Delayed other) {
    return task.compareTo(other instanceof CountedTask ? ((CountedTask<V>) other).task : other);
  }

  @Override
  public boolean isCancelled() {
    return task.isCancelled();
  }

  @Override
  public boolean isDone() {
    return task.isDone();
  }

  @Override
  public V get() throws InterruptedException, ExecutionException {
    return task.get();
  }

  @Override
  public V get(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    return task.get(timeout, unit);
  }
}
