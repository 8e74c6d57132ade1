package io.github.filesprovisioning.boomi.operation;

import com.boomi.connector.api.ConnectorException;
import com.boomi.connector.api.TrackedData;
import io.github.filesprovisioning.boomi.connection.CallOutcome;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/**
 * The documents under way. At most so many calls run at a time, and answers are given in the order
 * of the documents, on the thread of the operation, because a response belongs to one thread.
 */
final class DocumentWindow implements AutoCloseable {
  private final int parallel;
  private final Answers answers;
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private final ExecutorService threads;

  DocumentWindow(int parallel, Answers answers) {
    this.parallel = parallel;
    this.answers = answers;
    this.threads =
        parallel == 1 ? null : Executors.newFixedThreadPool(parallel, DocumentWindow::thread);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "filescom-provisioning-document");
    thread.setDaemon(true);
    return thread;
  }

  /** Runs a call for a document, now or beside others. */
  void run(TrackedData document, Callable<CallOutcome> call) {
    FutureTask<CallOutcome> task = new FutureTask<>(call);
    if (threads == null) {
      task.run();
    } else {
      threads.execute(task);
    }
    answered(() -> answer(document, task));
  }

  /** An answer that is given when its turn comes. */
  void answered(Runnable answer) {
    waiting.add(answer);
    while (waiting.size() >= parallel) {
      waiting.remove().run();
    }
  }

  private void answer(TrackedData document, Future<CallOutcome> task) {
    try {
      answers.outcome(document, task.get());
    } catch (ExecutionException e) {
      answers.unexpected(document, unchecked(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ConnectorException("INTERRUPTED", "The operation was stopped.", e);
    }
  }

  private static RuntimeException unchecked(Throwable cause) {
    if (cause instanceof Error) {
      throw (Error) cause;
    }
    return cause instanceof RuntimeException
        ? (RuntimeException) cause
        : new IllegalStateException(cause);
  }

  /** Answers what is still under way and lets the threads go. */
  @Override
  public void close() {
    try {
      while (!waiting.isEmpty()) {
        waiting.remove().run();
      }
    } finally {
      if (threads != null) {
        threads.shutdownNow();
      }
    }
  }
}
