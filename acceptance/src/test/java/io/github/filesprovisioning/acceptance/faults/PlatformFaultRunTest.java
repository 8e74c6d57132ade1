package io.github.filesprovisioning.acceptance.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.acceptance.SandboxAdmin;
import io.github.filesprovisioning.acceptance.process.ProcessPlatform;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import io.github.filesprovisioning.sandbox.faults.FaultFigures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The soak on every platform: a hundred people hired, moved and let go through the platform's own
 * connector, one after the other, while one request in ten meets a fault. {@code acceptance/faults}
 * builds the platforms and names their start scripts, and misses the figures of any that is left
 * out.
 */
@Tag("nightly")
@EnabledIfSystemProperty(
    named = PlatformFaultRunTest.PLATFORMS,
    matches = ".+",
    disabledReason = "the platforms are built after this module; acceptance/faults names them")
class PlatformFaultRunTest {

  static final String PLATFORMS = "acceptance.platforms";

  private static final int PEOPLE = 100;
  private static final int ROUND = 60;
  private static final long SEED = 31;

  @TestFactory
  Stream<DynamicTest> whatever_is_said_to_be_done_is_done_and_done_once() {
    return Arrays.stream(System.getProperty(PLATFORMS).split(","))
        .map(script -> dynamicTest(script, () -> run(Path.of(script))));
  }

  private static void run(Path script) throws Exception {
    Careers careers = new Careers(PEOPLE);
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.builder().port(0).build());
        ProcessPlatform platform = new ProcessPlatform(script);
        CountedSession session =
            new CountedSession(
                platform.open(sandbox.baseUrl(), sandbox.apiKey()),
                new SandboxAdmin(sandbox.baseUrl()))) {
      sandbox.seed(careers.before());
      sandbox.faults(FaultMix.tenPercent(SEED));
      CareerRun run = new CareerRun(careers, sandbox, session, 1, SEED);
      while (run.round(ROUND)) {
        System.out.printf(
            "%s: %d of %d operations%n", platform.name(), run.operations(), PEOPLE * 3);
      }
      keep(script, platform.name(), run, session, sandbox.faultReport());

      assertEquals(PEOPLE * 3, run.operations());
      assertEquals(List.of(), run.unreported().stream().limit(5).toList());
      assertEquals(List.of(), run.differences().stream().limit(5).toList());
    }
  }

  private static void keep(
      Path script, String platform, CareerRun run, CountedSession session, JsonNode faults)
      throws IOException {
    String id = script.getParent().getFileName() + "-" + script.getFileName();
    new FaultFigures(id, "Soak on " + platform)
        .operations(run.operations())
        .faults(faults)
        .retries(session.sentAgain() + run.runAgain())
        .recovered(session.lostAnswers())
        .duplicates(RunFigures.tooMuch(run.differences()))
        .lost(RunFigures.missing(run.differences()))
        .unreported(run.unreported().size())
        .keep();
  }
}
