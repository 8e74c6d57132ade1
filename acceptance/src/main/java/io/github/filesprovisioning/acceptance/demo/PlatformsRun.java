package io.github.filesprovisioning.acceptance.demo;

import io.github.filesprovisioning.acceptance.Paragraph;
import io.github.filesprovisioning.acceptance.Platform;
import io.github.filesprovisioning.acceptance.process.ProcessPlatform;
import io.github.filesprovisioning.acceptance.scenario.Scenario;
import io.github.filesprovisioning.acceptance.scenario.ScenarioOutcome;
import io.github.filesprovisioning.acceptance.scenario.ScenarioRunner;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Plays the scenarios on every platform and puts what came of them side by side. */
final class PlatformsRun {

  private final String baseUrl;
  private final String apiKey;
  private final PrintStream out;

  PlatformsRun(String baseUrl, String apiKey, PrintStream out) {
    this.baseUrl = baseUrl;
    this.apiKey = apiKey;
    this.out = out;
  }

  /**
   * Plays all scenarios on each platform in turn.
   *
   * @param scripts start the platforms' processes
   * @param scenarios what to play
   * @param core what came of the scenarios on the core, the first column
   * @throws IOException when a platform cannot be started or the sandbox cannot be controlled
   */
  void run(
      List<Path> scripts, List<Scenario> scenarios, List<ScenarioOutcome> core, Verdict verdict)
      throws IOException {
    out.printf("%n2  The same scenarios on every platform%n%n");
    PlatformTable table = new PlatformTable(scenarios);
    table.column("core", core);
    for (Path script : scripts) {
      try (ProcessPlatform platform = new ProcessPlatform(script)) {
        List<ScenarioOutcome> outcomes = play(platform, scenarios);
        table.column(platform.name(), outcomes);
        outcomes.forEach(outcome -> verdict.platform(platform.name(), outcome));
      }
    }
    out.println();
    out.print(table.text("   "));
    table.explanations().forEach(text -> out.printf("%n%s", Paragraph.lines(text, 90, "   ")));
  }

  private List<ScenarioOutcome> play(Platform platform, List<Scenario> scenarios)
      throws IOException {
    Progress progress = new Progress(out, platform.name(), scenarios.size());
    ScenarioRunner runner = new ScenarioRunner(platform, baseUrl, apiKey);
    List<ScenarioOutcome> outcomes = new ArrayList<>();
    for (Scenario scenario : scenarios) {
      outcomes.add(runner.run(scenario));
      progress.step();
    }
    progress.end();
    return outcomes;
  }
}
