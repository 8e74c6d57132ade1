package io.github.filesprovisioning.muletest.schedulers;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mule.runtime.api.lifecycle.Stoppable;
import org.mule.runtime.api.scheduler.Scheduler;
import org.mule.runtime.api.scheduler.SchedulerConfig;
import org.mule.runtime.api.scheduler.SchedulerPoolsConfigFactory;
import org.mule.runtime.api.scheduler.SchedulerService;
import org.mule.runtime.api.scheduler.SchedulerView;

/**
 * Stands in for MuleSoft's scheduler service, which is not on Maven Central, with pools of the JDK.
 */
public final class JdkSchedulerService implements SchedulerService, Stoppable {

  private static final int THREADS = 8;

  private final List<PoolScheduler> schedulers = new CopyOnWriteArrayList<>();
  private final WorkInProgress work = new WorkInProgress();
  private final PollingJobs pollingJobs = new PollingJobs();

  /** Creates a service without threads; each scheduler brings its own. */
  public JdkSchedulerService() {}

  /**
   * Lets the source of a flow poll once and waits until everything that follows from it is done.
   *
   * @param flow name of the flow
   * @param limit how long to wait at most for the poll, and again for what follows
   * @throws ExecutionException when the poll itself failed
   */
  public void poll(String flow, Duration limit)
      throws InterruptedException, ExecutionException, TimeoutException {
    pollingJobs.start(flow).get(limit.toMillis(), TimeUnit.MILLISECONDS);
    awaitIdle(limit);
  }

  /**
   * Whether a polling source is started in a flow.
   *
   * @param flow name of the flow
   */
  public boolean polls(String flow) {
    return pollingJobs.isStarted(flow);
  }

  /**
   * Waits until no thread of the kernel has anything to do.
   *
   * @param limit how long to wait at most
   */
  public void awaitIdle(Duration limit) throws InterruptedException, TimeoutException {
    work.awaitNone(limit);
  }

  private Scheduler create(String name, int threads) {
    PoolScheduler scheduler = new PoolScheduler(name, threads, work, pollingJobs);
    schedulers.add(scheduler);
    return scheduler;
  }

  private Scheduler create(String fallback, SchedulerConfig config) {
    Integer most = config.getMaxConcurrentTasks();
    String name = config.hasName() ? config.getSchedulerName() : fallback;
    return create(name, most == null ? THREADS : Math.max(1, Math.min(THREADS, most)));
  }

  @Override
  public String getName() {
    return "SchedulerService";
  }

  @Override
  public Scheduler cpuLightScheduler() {
    return create("cpuLight", THREADS);
  }

  @Override
  public Scheduler ioScheduler() {
    return create("io", THREADS);
  }

  @Override
  public Scheduler cpuIntensiveScheduler() {
    return create("cpuIntensive", THREADS);
  }

  @Override
  public Scheduler cpuLightScheduler(SchedulerConfig config) {
    return create("cpuLight", config);
  }

  @Override
  public Scheduler ioScheduler(SchedulerConfig config) {
    return create("io", config);
  }

  @Override
  public Scheduler cpuIntensiveScheduler(SchedulerConfig config) {
    return create("cpuIntensive", config);
  }

  @Override
  public Scheduler cpuLightScheduler(SchedulerConfig config, SchedulerPoolsConfigFactory pools) {
    return cpuLightScheduler(config);
  }

  @Override
  public Scheduler ioScheduler(SchedulerConfig config, SchedulerPoolsConfigFactory pools) {
    return ioScheduler(config);
  }

  @Override
  public Scheduler cpuIntensiveScheduler(
      SchedulerConfig config, SchedulerPoolsConfigFactory pools) {
    return cpuIntensiveScheduler(config);
  }

  @Override
  public Scheduler customScheduler(SchedulerConfig config) {
    return create("custom", config);
  }

  @Override
  public Scheduler customScheduler(SchedulerConfig config, int queueSize) {
    return customScheduler(config);
  }

  @Override
  public List<SchedulerView> getSchedulers() {
    return List.of();
  }

  @Override
  public void stop() {
    schedulers.forEach(PoolScheduler::stop);
  }
}
