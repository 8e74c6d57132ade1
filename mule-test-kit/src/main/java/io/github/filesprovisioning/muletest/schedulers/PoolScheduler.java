package io.github.filesprovisioning.muletest.schedulers;

import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.mule.runtime.api.scheduler.Scheduler;

/** A scheduler of the kernel on a pool of the JDK. */
final class PoolScheduler extends ScheduledThreadPoolExecutor implements Scheduler {

  /** The kernel's watch over processing times runs as long as the kernel. */
  private static final String ENDLESS = "processing.time.monitor";

  private final String name;
  private final WorkInProgress work;
  private final PollingJobs pollingJobs;

  PoolScheduler(String name, int threads, WorkInProgress work, PollingJobs pollingJobs) {
    super(threads, threads(name));
    this.name = name;
    this.work = work;
    this.pollingJobs = pollingJobs;
    setRemoveOnCancelPolicy(true);
    setContinueExistingPeriodicTasksAfterShutdownPolicy(false);
    setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  private static ThreadFactory threads(String name) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    AtomicInteger count = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, "mule-" + name + "-" + count.incrementAndGet());
      thread.setDaemon(true);
      thread.setContextClassLoader(loader);
      return thread;
    };
  }

  @Override
  protected <V> RunnableScheduledFuture<V> decorateTask(
      Runnable runnable, RunnableScheduledFuture<V> task) {
    return counted(task);
  }

  @Override
  protected <V> RunnableScheduledFuture<V> decorateTask(
      Callable<V> callable, RunnableScheduledFuture<V> task) {
    return counted(task);
  }

  /** Periodic and later tasks are housekeeping, which nobody waits for. */
  private <V> RunnableScheduledFuture<V> counted(RunnableScheduledFuture<V> task) {
    boolean now =
        !task.isPeriodic() && task.getDelay(TimeUnit.NANOSECONDS) <= 0 && !name.equals(ENDLESS);
    return now ? new CountedTask<>(task, work, name) : task;
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(
      Runnable command, long delay, long period, TimeUnit unit) {
    if (pollingJobs.isPolling(name)) {
      // Never due: the job runs when the test says so.
      ScheduledFuture<?> never = super.schedule(() -> {}, 365, TimeUnit.DAYS);
      pollingJobs.add(name, () -> submit(command), never);
      return never;
    }
    return super.scheduleAtFixedRate(command, delay, period, unit);
  }

  @Override
  public ScheduledFuture<?> scheduleWithCronExpression(Runnable command, String cron) {
    throw new UnsupportedOperationException("The test kit knows no cron expressions");
  }

  @Override
  public ScheduledFuture<?> scheduleWithCronExpression(
      Runnable command, String cron, TimeZone zone) {
    return scheduleWithCronExpression(command, cron);
  }

  @Override
  public void stop() {
    shutdownNow().forEach(left -> ((RunnableScheduledFuture<?>) left).cancel(false));
  }

  @Override
  public String getName() {
    return name;
  }
}
