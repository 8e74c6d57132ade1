package io.github.filesprovisioning.acceptance.faults;

import io.github.filesprovisioning.acceptance.ActionFailure;
import io.github.filesprovisioning.acceptance.Platform;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Onboards people of a list with many workers at once. */
final class OnboardingJob {

  static final int WORKERS = 16;

  private final Platform.Session session;
  private final OnboardingList list;

  OnboardingJob(Platform.Session session, OnboardingList list) {
    this.session = session;
    this.list = list;
  }

  /**
   * Tries each of these people once.
   *
   * @param people numbers in the list
   * @param done is told of each who is through
   * @return the kind of error of each who is not
   * @throws ExecutionException when something other than a typed error happened
   */
  Map<Integer, String> tryOnce(Collection<Integer> people, IntConsumer done)
      throws InterruptedException, ExecutionException {
    Map<Integer, String> reported = new ConcurrentSkipListMap<>();
    ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    try {
      List<Callable<Void>> tasks = new ArrayList<>();
      for (int person : people) {
        tasks.add(() -> onboard(person, done, reported));
      }
      for (Future<Void> task : workers.invokeAll(tasks)) {
        task.get();
      }
    } finally {
      workers.shutdownNow();
    }
    return reported;
  }

  private Void onboard(int person, IntConsumer done, Map<Integer, String> reported) {
    try {
      session.run("lifecycle.onboard_user", list.input(person));
      done.accept(person);
    } catch (ActionFailure failure) {
      reported.put(person, failure.kind());
    }
    return null;
  }
}
