package io.github.filesprovisioning.muletest.schedulers;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * The polls of the sources, by flow. In the test kit a source polls when the test asks for it and
 * not by the clock, so a test needs no sleep and knows how many polls there were.
 */
final class PollingJobs {

  private static final String PREFIX = "_pollingSource_";
  private static final String SUFFIX = "/executor";

  private final Map<String, Job> jobs = new ConcurrentHashMap<>();

  /** Whether a scheduler with this name belongs to a polling source; the kernel names them so. */
  boolean isPolling(String schedulerName) {
    return schedulerName.startsWith(PREFIX) && schedulerName.endsWith(SUFFIX);
  }

  void add(String schedulerName, Supplier<Future<?>> poll, Future<?> registration) {
    String flow =
        schedulerName.substring(PREFIX.length(), schedulerName.length() - SUFFIX.length());
    jobs.put(flow, new Job(poll, registration));
  }

  /**
   * Starts one poll.
   *
   * @param flow name of the flow whose source polls
   * @return its end
   * @throws IllegalArgumentException when the flow has no started polling source
   */
  Future<?> start(String flow) {
    if (!isStarted(flow)) {
      throw new IllegalArgumentException("No polling source is started in flow " + flow);
    }
    return jobs.get(flow).poll.get();
  }

  boolean isStarted(String flow) {
    Job job = jobs.get(flow);
    return job != null && !job.registration.isCancelled();
  }

  private static final class Job {
    private final Supplier<Future<?>> poll;
    private final Future<?> registration;

    private Job(Supplier<Future<?>> poll, Future<?> registration) {
      this.poll = poll;
      this.registration = registration;
    }
  }
}
