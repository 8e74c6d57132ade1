package io.github.filesprovisioning.core.client;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The threads on which answers arrive, so that none of them waits for another one's handshake. What
 * one of these threads hands over it does itself: java.net.http lets another thread ask a body
 * subscriber that is not its own for the body, since it might wait there. {@link AnswerCollector}
 * never waits, and to change the thread for every answer costs more than to read it.
 */
final class AnswerThreads implements Executor {
  private final ExecutorService pool = Executors.newCachedThreadPool(AnswerThread::new);

  private static final class AnswerThread extends Thread {
    AnswerThread(Runnable work) {
      super(work, "files-client");
      setDaemon(true);
    }
  }

  @Override
  public void execute(Runnable task) {
    if (Thread.currentThread() instanceof AnswerThread) {
      task.run();
    } else {
      pool.execute(task);
    }
  }

  void close() {
    pool.shutdownNow();
  }
}
