package io.github.filesprovisioning.acceptance.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filesprovisioning.acceptance.Platform;
import io.github.filesprovisioning.acceptance.feed.StateComparison;
import io.github.filesprovisioning.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;

/**
 * Hires, moves and departures of many people in a random mix, a round of them at a time. After each
 * round the whole site is compared twice: when everybody was tried once, whoever is not as wanted
 * must have been reported; when the reported ones were run again, nobody may differ.
 */
final class CareerRun {

  private static final int MOST_PASSES = 30;

  private final Careers careers;
  private final Sandbox sandbox;
  private final OnboardingJob job;
  private final Random random;
  private final Careers.Stage[] reached;
  private int operations;
  private long runAgain;
  private final List<String> unreported = new ArrayList<>();
  private final List<String> differences = new ArrayList<>();

  CareerRun(Careers careers, Sandbox sandbox, Platform.Session session, int workers, long seed) {
    this.careers = careers;
    this.sandbox = sandbox;
    this.job = new OnboardingJob(session, careers, workers);
    this.random = new Random(seed);
    this.reached = new Careers.Stage[careers.size()];
  }

  /**
   * Takes up to so many people one stage further.
   *
   * @return false when everybody has left already
   */
  boolean round(int people) throws ExecutionException, InterruptedException {
    List<Integer> chosen = choose(people);
    if (chosen.isEmpty()) {
      return false;
    }
    operations += chosen.size();
    Map<Integer, String> reported = job.tryOnce(chosen, this::next, person -> {});
    Set<Integer> open = reported.keySet();
    advance(chosen, open);
    differences(open).forEach(unreported::add);
    for (int pass = 1; !open.isEmpty(); pass++) {
      assertTrue(pass < MOST_PASSES, "still not done: " + reported);
      runAgain += open.size();
      List<Integer> rest = List.copyOf(open);
      open = job.tryOnce(rest, this::next, person -> {}).keySet();
      advance(rest, open);
    }
    differences.addAll(differences(Set.of()));
    return true;
  }

  private List<Integer> choose(int people) {
    List<Integer> staying = new ArrayList<>();
    for (int person = 0; person < reached.length; person++) {
      if (reached[person] != Careers.Stage.LEFT) {
        staying.add(person);
      }
    }
    Collections.shuffle(staying, random);
    return staying.subList(0, Math.min(people, staying.size()));
  }

  private Careers.Stage next(int person) {
    return reached[person] == null
        ? Careers.Stage.HIRED
        : Careers.Stage.values()[reached[person].ordinal() + 1];
  }

  private void advance(Collection<Integer> tried, Set<Integer> failed) {
    for (int person : tried) {
      if (!failed.contains(person)) {
        reached[person] = next(person);
      }
    }
  }

  /** What is not as it was said to be, except about these people. */
  private List<String> differences(Set<Integer> except) {
    Set<String> excused = new HashSet<>();
    except.forEach(person -> excused.add(Careers.username(person)));
    return StateComparison.differences(careers.after(reached), sandbox.state()).stream()
        .filter(difference -> excused.stream().noneMatch(difference::contains))
        .toList();
  }

  int operations() {
    return operations;
  }

  /** How many actions ended in an error and were run again. */
  long runAgain() {
    return runAgain;
  }

  /** Sentences about people who were not as they were said to be. */
  List<String> unreported() {
    return unreported;
  }

  /** Sentences about what was wrong when everybody had been run until done. */
  List<String> differences() {
    return differences;
  }
}
