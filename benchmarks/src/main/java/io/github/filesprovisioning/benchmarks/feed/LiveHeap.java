package io.github.filesprovisioning.benchmarks.feed;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;

/**
 * Measures how much heap a process holds at its fullest, garbage not counted: a thread collects all
 * garbage, looks at what is left, and does so again until it is closed.
 */
final class LiveHeap implements AutoCloseable {
  private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
  private final Thread watcher = new Thread(this::watch, "live-heap");
  private volatile boolean closed;
  private volatile long most;

  /** Begins to watch. */
  LiveHeap() {
    look();
    watcher.setDaemon(true);
    watcher.start();
  }

  private void watch() {
    while (!closed) {
      look();
    }
  }

  private void look() {
    memory.gc();
    most = Math.max(most, memory.getHeapMemoryUsage().getUsed());
  }

  /** The most so far, in bytes. */
  long most() {
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
