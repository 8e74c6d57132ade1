package io.github.filesprovisioning.core.changes.listen;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets a loop wait until it is time to go on or to stop. */
final class StopSignal {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private boolean stopped;
  private Thread running;

  /**
   * Takes the loop for the calling thread.
   *
   * @throws IllegalStateException when another thread has it
   */
  void begin() {
    lock.lock();
    try {
      if (running != null) {
        throw new IllegalStateException("the loop is running already; one poll at a time");
      }
      running = Thread.currentThread();
    } finally {
      lock.unlock();
    }
  }

  void end() {
    lock.lock();
    try {
      running = null;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  boolean stopped() {
    lock.lock();
    try {
      return stopped;
    } finally {
      lock.unlock();
    }
  }

  void stop() {
    lock.lock();
    try {
      stopped = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits for the time to pass or for the stop. */
  void pause(Duration time) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = time.toNanos();
      while (!stopped && left > 0) {
        left = changed.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Waits until no thread runs the loop; a thread that runs it itself does not wait. */
  void awaitEnd() {
    lock.lock();
    try {
      while (running != null && running != Thread.currentThread()) {
        changed.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
  }
}
