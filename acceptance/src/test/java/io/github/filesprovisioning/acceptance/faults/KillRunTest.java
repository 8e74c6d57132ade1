package io.github.filesprovisioning.acceptance.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.acceptance.CorePlatform;
import io.github.filesprovisioning.acceptance.Platform;
import io.github.filesprovisioning.acceptance.SandboxAdmin;
import io.github.filesprovisioning.acceptance.feed.StateComparison;
import io.github.filesprovisioning.acceptance.scenario.LoggedRequest;
import io.github.filesprovisioning.acceptance.scenario.RequestLog;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import io.github.filesprovisioning.sandbox.faults.FaultFigures;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Five thousand onboardings by a process that is killed twenty times at a random moment, with
 * sixteen of them under way, and started again; the faults stay on all the while.
 */
class KillRunTest {

  private static final int PEOPLE = Integer.getInteger("acceptance.people", 5_000);
  private static final int KILLS = 20;
  private static final long SEED = 11;

  @Test
  void after_twenty_kills_the_end_is_exactly_as_wanted() throws Exception {
    Careers list = new Careers(PEOPLE);
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.builder().port(0).build())) {
      sandbox.seed(list.before());
      sandbox.faults(FaultMix.tenPercent(SEED));
      KilledProcess process = new KilledProcess(sandbox.baseUrl(), sandbox.apiKey(), PEOPLE);
      Random random = new Random(SEED);
      for (int kill = 1; kill <= KILLS; kill++) {
        boolean finished = process.live(1 + random.nextInt(PEOPLE * 2 / (KILLS + 5)));
        assertFalse(finished, "finished before it could be killed for the " + kill + "th time");
      }
      int doneWhenKilledLast = process.done();
      assertTrue(process.live(Integer.MAX_VALUE), "the last life did not finish");

      List<LoggedRequest> requests = new RequestLog(new SandboxAdmin(sandbox.baseUrl())).next();
      JsonNode faults = sandbox.faultReport();
      List<String> differences = StateComparison.differences(list.after(), sandbox.state());
      RunFigures figures = new RunFigures().add("people", PEOPLE).add("kills", KILLS);
      figures.add("done before the last kill", doneWhenKilledLast);
      figures.add("errors reported", process.reported()).requests(requests).faults(faults);
      System.out.println("\nOnboarding with kills and faults\n" + figures.differences(differences));
      new FaultFigures("core-kills", "Hires with faults, process killed")
          .operations(PEOPLE)
          .faults(faults)
          .fault("kill", KILLS)
          .retries(process.retries() + process.reported())
          .recovered(RunFigures.lostAnswers(requests))
          .duplicates(RunFigures.tooMuch(differences))
          .lost(RunFigures.missing(differences))
          .unreported(PEOPLE - process.done())
          .keep();

      assertEquals(PEOPLE, process.done());
      assertEquals(List.of(), differences.stream().limit(5).toList());
      assertTrue(doneWhenKilledLast > PEOPLE / 4, "the kills came too early to mean much");
      assertNothingLeftToDo(sandbox, list);
    }
  }

  /** With the faults off, the whole list again: everybody is there, nothing is written. */
  private static void assertNothingLeftToDo(Sandbox sandbox, Careers list) throws Exception {
    sandbox.clearFaults();
    long writesBefore = sandbox.writeCount();
    try (Platform.Session session = new CorePlatform().open(sandbox.baseUrl(), sandbox.apiKey())) {
      OnboardingJob job = new OnboardingJob(session, list);
      List<Integer> everybody = IntStream.range(0, PEOPLE).boxed().toList();
      assertEquals(Map.of(), job.tryOnce(everybody, person -> {}));
    }
    assertEquals(0, sandbox.writeCount() - writesBefore, "writes of a run with nothing to do");
  }
}
