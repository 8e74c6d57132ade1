package io.github.filesprovisioning.acceptance.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.acceptance.CorePlatform;
import io.github.filesprovisioning.acceptance.Platform;
import io.github.filesprovisioning.acceptance.SandboxAdmin;
import io.github.filesprovisioning.acceptance.feed.StateComparison;
import io.github.filesprovisioning.acceptance.scenario.LoggedRequest;
import io.github.filesprovisioning.acceptance.scenario.RequestLog;
import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.RetryPolicy;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import io.github.filesprovisioning.sandbox.faults.FaultFigures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Five thousand onboardings, sixteen at a time, while one request in ten meets a fault. */
class FaultRunTest {

  private static final int PEOPLE = Integer.getInteger("acceptance.people", 5_000);
  private static final long SEED = 7;

  private final Careers list = new Careers(PEOPLE);
  private final AtomicLong retries = new AtomicLong();
  private final RunFigures figures = new RunFigures();

  @Test
  void the_end_is_exactly_as_wanted_and_whatever_was_left_undone_was_reported() throws Exception {
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.builder().port(0).build())) {
      SandboxAdmin admin = new SandboxAdmin(sandbox.baseUrl());
      sandbox.seed(list.before());
      sandbox.faults(FaultMix.tenPercent(SEED));
      try (Platform.Session session =
          new CorePlatform(this::quickAndImpatient).open(sandbox.baseUrl(), sandbox.apiKey())) {
        OnboardingJob job = new OnboardingJob(session, list);

        Map<Integer, String> reported = job.tryOnce(everybody(), person -> {});
        int listsBegunAgain = listUntilACursorExpires(sandbox);
        List<String> unreported = unreported(sandbox.state(), reported.keySet());
        figures.add("people", PEOPLE).add("reported as not done", reported.size());
        new TreeMap<>(count(reported)).forEach((kind, n) -> figures.add("  " + kind, n));
        figures.add("unreported", unreported.size());

        int passes = 1;
        long runAgain = 0;
        for (Map<Integer, String> rest = reported; !rest.isEmpty(); passes++) {
          assertTrue(passes < 20, "still not done: " + rest);
          runAgain += rest.size();
          rest = job.tryOnce(rest.keySet(), person -> {});
        }
        JsonNode faults = sandbox.faultReport();
        List<LoggedRequest> requests = new RequestLog(admin).next();
        List<String> differences = StateComparison.differences(list.after(), sandbox.state());
        figures.add("passes until done", passes).add("retries", retries.get());
        figures.add("lists begun again", listsBegunAgain).requests(requests).faults(faults);
        System.out.println("\nOnboarding with faults\n" + figures.differences(differences));
        new FaultFigures("core-faults", "Hires with faults")
            .operations(PEOPLE)
            .faults(faults)
            .retries(retries.get() + runAgain)
            .recovered(RunFigures.lostAnswers(requests))
            .duplicates(RunFigures.tooMuch(differences))
            .lost(RunFigures.missing(differences))
            .unreported(unreported.size())
            .keep();

        assertEquals(List.of(), unreported.stream().limit(5).toList());
        assertEquals(List.of(), differences.stream().limit(5).toList());
        assertEquals(Set.of(), FaultMix.kindsThatDidNotStrike(faults));
        assertTrue(RunFigures.lostAnswers(requests) > 0, "no answer was ever lost");
        assertNothingLeftToDo(sandbox, job);
      }
    }
  }

  /** With the faults off, the whole list again: everybody is there, nothing is written. */
  private void assertNothingLeftToDo(Sandbox sandbox, OnboardingJob job) throws Exception {
    sandbox.clearFaults();
    long writesBefore = sandbox.writeCount();
    assertEquals(Map.of(), job.tryOnce(everybody(), person -> {}));
    assertEquals(0, sandbox.writeCount() - writesBefore, "writes of a run with nothing to do");
  }

  private FilesClient.Builder quickAndImpatient(FilesClient.Builder client) {
    RetryPolicy policy =
        RetryPolicy.builder()
            .attempts(3)
            .firstDelay(Duration.ofMillis(2))
            .maxDelay(Duration.ofMillis(20))
            .build();
    return client
        .retryPolicy(policy)
        .listener(attempt -> retries.addAndGet(attempt.number() > 1 ? 1 : 0));
  }

  /** Tells how often a list had to be begun again until one was read and a cursor had expired. */
  private int listUntilACursorExpires(Sandbox sandbox) {
    try (FilesClient client =
        quickAndImpatient(FilesClient.builder().baseUrl(sandbox.baseUrl()).apiKey(sandbox.apiKey()))
            .build()) {
      UserListing listing = new UserListing(client, PEOPLE / 50);
      do {
        listing.read();
      } while (!listing.cursorExpired());
      return listing.begunAgain();
    }
  }

  /** People who are not as wanted although nothing was said about them. */
  private List<String> unreported(JsonNode state, Set<Integer> reported) {
    Set<String> excused = new HashSet<>();
    reported.forEach(person -> excused.add(Careers.username(person)));
    List<String> unreported = new ArrayList<>();
    for (String difference : StateComparison.differences(list.after(), state)) {
      if (excused.stream().noneMatch(difference::contains)) {
        unreported.add(difference);
      }
    }
    return unreported;
  }

  private static Map<String, Long> count(Map<Integer, String> reported) {
    Map<String, Long> kinds = new TreeMap<>();
    reported.values().forEach(kind -> kinds.merge(kind, 1L, Long::sum));
    return kinds;
  }

  private List<Integer> everybody() {
    return IntStream.range(0, PEOPLE).boxed().toList();
  }
}
