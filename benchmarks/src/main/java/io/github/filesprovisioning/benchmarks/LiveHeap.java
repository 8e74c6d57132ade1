package io.github.filesprovisioning.benchmarks;

import com.sun.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Comparator;

/**
 * Measures how much heap a process holds at its fullest, garbage not counted: a thread collects all
 * garbage again and again until it is closed, and looks at what each collection left. Between two
 * it rests, for the process would hardly get on otherwise.
 */
public final class LiveHeap implements AutoCloseable {
  private static final long REST_MILLIS = 20;

  /** The collector of the whole heap, which knows the most pools. */
  private final GarbageCollectorMXBean collector =
      ManagementFactory.getPlatformMXBeans(GarbageCollectorMXBean.class).stream()
          .max(Comparator.comparingInt(bean -> bean.getMemoryPoolNames().length))
          .orElseThrow();

  private final Thread watcher = new Thread(this::watch, "live-heap");
  private volatile boolean closed;
  private volatile long most;

  /** Begins to watch. */
  public LiveHeap() {
    look();
    watcher.setDaemon(true);
    watcher.start();
  }

  private void watch() {
    try {
      while (!closed) {
        look();
        Thread.sleep(REST_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    ManagementFactory.getMemoryMXBean().gc();
    var left = collector.getLastGcInfo().getMemoryUsageAfterGc();
    long used = 0;
    for (String pool : collector.getMemoryPoolNames()) {
      used += left.getOrDefault(pool, new MemoryUsage(0, 0, 0, 0)).getUsed();
    }
    most = Math.max(most, used);
  }

  /** The most so far, in bytes. */
  public long most() {
    return most;
  }

  @Override
  public void close() {
    closed = true;
    try {
      watcher.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
