package io.github.filesprovisioning.core.client;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads on which answers arrive, so that none of them waits for another one's handshake,
 * unless a custom trust check keeps all of these threads waiting. A few that find the next answer
 * in a queue: one for each answer under way would be woken and put to sleep for each.
 *
 * <p>What one of these threads hands over it does itself: java.net.http lets another thread ask a
 * body subscriber that is not its own for the body, since it might wait there. {@link
 * AnswerCollector} never waits, and to change the thread for every answer costs more than to read
 * it.
 */
final class AnswerThreads implements Executor {
  static final int AT_MOST = Math.max(8, 2 * Runtime.getRuntime().availableProcessors());

  private static final int IDLE_SECONDS = 60;

  private final ThreadPoolExecutor pool =
      new ThreadPoolExecutor(
          AT_MOST,
          AT_MOST,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          AnswerThread::new);

  AnswerThreads() {
    pool.allowCoreThreadTimeOut(true);
  }

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

  /** Takes nothing more; what came before is still done. */
  void close() {
    pool.shutdown();
  }
}
