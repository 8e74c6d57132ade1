package io.github.filesprovisioning.acceptance.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.acceptance.CorePlatform;
import io.github.filesprovisioning.acceptance.Platform;
import io.github.filesprovisioning.acceptance.SandboxAdmin;
import io.github.filesprovisioning.acceptance.scenario.LoggedRequest;
import io.github.filesprovisioning.acceptance.scenario.RequestLog;
import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.RetryPolicy;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import io.github.filesprovisioning.sandbox.faults.FaultFigures;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Thirty thousand operations: ten thousand people are hired, moved and let go in a random mix,
 * sixteen at a time, while one request in ten meets a fault and somebody reads the list of users.
 */
@Tag("nightly")
class SoakRunTest {

  private static final int PEOPLE = Integer.getInteger("acceptance.soak", 10_000);
  private static final int ROUNDS = 20;
  private static final long SEED = 23;

  private final AtomicLong retries = new AtomicLong();
  private final RunFigures figures = new RunFigures();

  @Test
  void whatever_is_said_to_be_done_is_done_and_done_once() throws Exception {
    Careers careers = new Careers(PEOPLE);
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.builder().port(0).build());
        Platform.Session session =
            new CorePlatform(this::quick).open(sandbox.baseUrl(), sandbox.apiKey());
        FilesClient reader =
            quick(FilesClient.builder().baseUrl(sandbox.baseUrl()).apiKey(sandbox.apiKey()))
                .build()) {
      sandbox.seed(careers.before());
      sandbox.faults(FaultMix.tenPercent(SEED));
      RequestLog log = new RequestLog(new SandboxAdmin(sandbox.baseUrl()));
      CareerRun run = new CareerRun(careers, sandbox, session, OnboardingJob.WORKERS, SEED);
      UserListing listing = new UserListing(reader, PEOPLE / 100);
      long requests = 0;
      long recovered = 0;
      while (run.round(PEOPLE * 3 / ROUNDS)) {
        assertEquals(sandbox.state().path("users").size(), listing.read().size());
        List<LoggedRequest> round = log.next();
        requests += round.size();
        recovered += RunFigures.lostAnswers(round);
        System.out.printf("Soak: %,d of %,d operations%n", run.operations(), PEOPLE * 3);
      }
      JsonNode faults = sandbox.faultReport();
      List<String> differences = run.differences();
      figures.add("operations", run.operations()).add("actions run again", run.runAgain());
      figures.add("retries", retries.get()).add("requests", requests).faults(faults);
      figures.add("writes done whose answer was lost", recovered);
      figures.add("lists begun again", listing.begunAgain());
      figures.add("unreported", run.unreported().size());
      System.out.println("\nSoak\n" + figures.differences(differences));
      new FaultFigures("core-soak", "Soak: hires, moves, departures")
          .operations(run.operations())
          .faults(faults)
          .retries(retries.get() + run.runAgain())
          .recovered(recovered)
          .duplicates(RunFigures.tooMuch(differences))
          .lost(RunFigures.missing(differences))
          .unreported(run.unreported().size())
          .keep();

      assertEquals(PEOPLE * 3, run.operations());
      assertEquals(List.of(), run.unreported().stream().limit(5).toList());
      assertEquals(List.of(), differences.stream().limit(5).toList());
      assertEquals(Set.of(), FaultMix.kindsThatDidNotStrike(faults));
      assertTrue(recovered > 0, "no answer was ever lost");
    }
  }

  private FilesClient.Builder quick(FilesClient.Builder client) {
    RetryPolicy policy =
        RetryPolicy.builder()
            .attempts(4)
            .firstDelay(Duration.ofMillis(2))
            .maxDelay(Duration.ofMillis(20))
            .build();
    return client
        .retryPolicy(policy)
        .listener(attempt -> retries.addAndGet(attempt.number() > 1 ? 1 : 0));
  }
}
