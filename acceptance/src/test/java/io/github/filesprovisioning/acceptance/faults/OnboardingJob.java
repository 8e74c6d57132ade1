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
import java.util.function.IntFunction;

/** Takes people of a list one stage further, with many workers at once. */
final class OnboardingJob {

  static final int WORKERS = 16;

  private final Platform.Session session;
  private final Careers careers;
  private final int workers;

  OnboardingJob(Platform.Session session, Careers careers) {
    this(session, careers, WORKERS);
  }

  OnboardingJob(Platform.Session session, Careers careers, int workers) {
    this.session = session;
    this.careers = careers;
    this.workers = workers;
  }

  /**
   * Tries to hire each of these people once.
   *
   * @param people numbers in the list
   * @param done is told of each who is through
   * @return the kind of error of each who is not
   * @throws ExecutionException when something other than a typed error happened
   */
  Map<Integer, String> tryOnce(Collection<Integer> people, IntConsumer done)
      throws InterruptedException, ExecutionException {
    return tryOnce(people, person -> Careers.Stage.HIRED, done);
  }

  /**
   * Tries to bring each of these people to a stage once.
   *
   * @param people numbers in the list
   * @param stage where each shall come
   * @param done is told of each who is through, by several threads
   * @return the kind of error of each who is not
   * @throws ExecutionException when something other than a typed error happened
   */
  Map<Integer, String> tryOnce(
      Collection<Integer> people, IntFunction<Careers.Stage> stage, IntConsumer done)
      throws InterruptedException, ExecutionException {
    Map<Integer, String> reported = new ConcurrentSkipListMap<>();
    ExecutorService threads = Executors.newFixedThreadPool(workers);
    try {
      List<Callable<Void>> tasks = new ArrayList<>();
      for (int person : people) {
        tasks.add(() -> run(person, stage.apply(person), done, reported));
      }
      for (Future<Void> task : threads.invokeAll(tasks)) {
        task.get();
      }
    } finally {
      threads.shutdownNow();
    }
    return reported;
  }

  private Void run(
      int person, Careers.Stage stage, IntConsumer done, Map<Integer, String> reported) {
    try {
      session.run(stage.action(), careers.input(person, stage));
      done.accept(person);
    } catch (ActionFailure failure) {
      reported.put(person, failure.kind());
    }
    return null;
  }
}
