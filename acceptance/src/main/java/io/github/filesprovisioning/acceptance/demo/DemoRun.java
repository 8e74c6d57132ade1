package io.github.filesprovisioning.acceptance.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.acceptance.ActionFailure;
import io.github.filesprovisioning.acceptance.Platform;
import io.github.filesprovisioning.acceptance.SandboxAdmin;
import io.github.filesprovisioning.acceptance.feed.AccessRules;
import io.github.filesprovisioning.acceptance.feed.ExpectedState;
import io.github.filesprovisioning.acceptance.feed.FeedJob;
import io.github.filesprovisioning.acceptance.feed.FeedRun;
import io.github.filesprovisioning.acceptance.feed.HrFeed;
import io.github.filesprovisioning.acceptance.feed.StateComparison;
import io.github.filesprovisioning.acceptance.scenario.Scenario;
import io.github.filesprovisioning.acceptance.scenario.ScenarioFiles;
import io.github.filesprovisioning.acceptance.scenario.ScenarioOutcome;
import io.github.filesprovisioning.acceptance.scenario.ScenarioRunner;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Scenarios on the core and on every platform, feed, check, feed again: the demo, against one
 * sandbox.
 */
public final class DemoRun {

  private final Platform platform;
  private final String baseUrl;
  private final String apiKey;
  private final SandboxAdmin sandbox;
  private final PrintStream out;

  /**
   * Creates the demo.
   *
   * @param platform what runs the actions
   * @param baseUrl address of a sandbox that nothing else uses
   * @param apiKey a site administrator's key
   * @param out where to print
   */
  public DemoRun(Platform platform, String baseUrl, String apiKey, PrintStream out) {
    this.platform = platform;
    this.baseUrl = baseUrl;
    this.apiKey = apiKey;
    this.sandbox = new SandboxAdmin(baseUrl);
    this.out = out;
  }

  /**
   * Runs the demo.
   *
   * @param openApiFolder holds the scenarios
   * @param platforms scripts that start the platforms' processes; may be empty
   * @param fullTable file for the table of all rows of the feed
   * @return whether all was as expected
   * @throws IOException when files or the sandbox cannot be read
   */
  public boolean run(Path openApiFolder, List<Path> platforms, Path fullTable) throws IOException {
    long started = System.nanoTime();
    Verdict verdict = new Verdict();
    play(new ScenarioFiles(openApiFolder).scenarios(), platforms, verdict);
    try {
      runFeed(HrFeed.load(), AccessRules.load(), fullTable, verdict);
    } catch (ActionFailure failure) {
      verdict.differences("The groups cannot be set up", List.of(failure.getMessage()));
      out.printf("%nThe groups cannot be set up: %s%n", failure.getMessage());
    }
    verdict.print(out, System.nanoTime() - started);
    return verdict.asExpected();
  }

  /**
   * Plays some scenarios only, without the feed.
   *
   * @param scenarios what to play
   * @param platforms scripts that start the platforms' processes; may be empty
   * @return whether all was as expected
   * @throws IOException when a platform cannot be started or the sandbox cannot be controlled
   */
  public boolean play(List<Scenario> scenarios, List<Path> platforms) throws IOException {
    Verdict verdict = new Verdict();
    play(scenarios, platforms, verdict);
    return verdict.asExpected();
  }

  private void play(List<Scenario> scenarios, List<Path> platforms, Verdict verdict)
      throws IOException {
    List<ScenarioOutcome> onCore = playScenarios(scenarios, verdict);
    new PlatformsRun(baseUrl, apiKey, out).run(platforms, scenarios, onCore, verdict);
  }

  private List<ScenarioOutcome> playScenarios(List<Scenario> scenarios, Verdict verdict)
      throws IOException {
    out.printf("%n1  %d scenarios, each on an empty site%n", scenarios.size());
    ScenarioRunner runner = new ScenarioRunner(platform, baseUrl, apiKey);
    ScenarioReport report = new ScenarioReport(out);
    List<ScenarioOutcome> outcomes = new ArrayList<>();
    for (Scenario scenario : scenarios) {
      ScenarioOutcome outcome = runner.run(scenario);
      report.print(outcome);
      verdict.scenario(outcome);
      outcomes.add(outcome);
    }
    return outcomes;
  }

  private void runFeed(HrFeed feed, AccessRules rules, Path fullTable, Verdict verdict)
      throws IOException, ActionFailure {
    prepareSite(rules);
    FeedReport report = new FeedReport(out);
    report.introduce(feed);
    try (Platform.Session session = platform.open(baseUrl, apiKey)) {
      FeedJob job = new FeedJob(session, rules, sandbox);
      Progress progress = new Progress(out, "Running the feed", feed.events().size());
      FeedRun first = job.run(feed.events(), row -> progress.step());
      progress.end();
      report.print(first, fullTable);
      verdict.differences("Dead letters", new DeadLetterCheck(feed).differences(first));

      ExpectedState expected = new ExpectedState(rules, feed.goodEvents());
      List<String> differences = StateComparison.differences(expected.json(), sandbox.state());
      report.finalState(expected.json(), differences);
      verdict.differences("Final state", differences);

      out.printf("%n4  The whole feed a second time%n%n");
      Progress again = new Progress(out, "Running it again", feed.events().size());
      FeedRun second = job.run(feed.events(), row -> again.step());
      again.end();
      List<String> after = StateComparison.differences(expected.json(), sandbox.state());
      report.secondRun(second, after);
      verdict.secondRun(first, second, after);
    }
  }

  private void prepareSite(AccessRules rules) throws IOException {
    sandbox.clearFaults();
    sandbox.reset();
    ObjectNode site = JsonNodeFactory.instance.objectNode();
    rules.folders().forEach(site.putArray("folders")::add);
    sandbox.seed(site);
    sandbox.clock(JsonNodeFactory.instance.objectNode().put("now", "2026-01-05T06:00:00Z"));
  }
}
