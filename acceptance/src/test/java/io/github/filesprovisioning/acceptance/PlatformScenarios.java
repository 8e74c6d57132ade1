package io.github.filesprovisioning.acceptance;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.filesprovisioning.acceptance.scenario.Scenario;
import io.github.filesprovisioning.acceptance.scenario.ScenarioFiles;
import io.github.filesprovisioning.acceptance.scenario.ScenarioOutcome;
import io.github.filesprovisioning.acceptance.scenario.ScenarioRunner;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every scenario and every conformance vector that a platform offers, as a test each, against a
 * sandbox over HTTP. A platform's module has a subclass that names the platform. What the platform
 * does not offer, by the catalogue, is left out.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PlatformScenarios {
  private Sandbox sandbox;
  private Platform platform;

  /**
   * Starts the platform; it is closed afterwards when it can be.
   *
   * @return what plays all the scenarios of the class
   * @throws IOException when it cannot be started
   */
  protected abstract Platform platform() throws IOException;

  @BeforeAll
  final void start() throws IOException {
    sandbox = Sandbox.start(SandboxOptions.builder().port(0).build());
    platform = platform();
  }

  @AfterAll
  final void stop() throws Exception {
    close(platform);
    sandbox.close();
  }

  private static void close(Platform platform) throws Exception {
    if (platform instanceof AutoCloseable open) {
      open.close();
    }
  }

  @TestFactory
  final Stream<DynamicTest> scenarios() throws IOException {
    return tests(platform, files().scenarios());
  }

  @TestFactory
  final Stream<DynamicTest> vectors() throws IOException {
    return tests(platform, files().vectors());
  }

  /**
   * The vectors once more, on the same platform set up in another way.
   *
   * @param other is closed after the last of them
   * @return a test for each
   * @throws IOException when the vectors cannot be read
   */
  protected final Stream<DynamicTest> vectorsOn(Platform other) throws IOException {
    return tests(other, files().vectors()).onClose(() -> closeQuietly(other));
  }

  private static void closeQuietly(Platform platform) {
    try {
      close(platform);
    } catch (Exception e) {
      throw new IllegalStateException("the platform cannot be closed", e);
    }
  }

  /**
   * What the platform is asked for.
   *
   * @return ids of the actions and triggers in all scenarios and vectors that it offers
   * @throws IOException when they cannot be read
   */
  protected final Set<String> played() throws IOException {
    ScenarioRunner runner = new ScenarioRunner(platform, sandbox.baseUrl(), sandbox.apiKey());
    return Stream.concat(files().scenarios().stream(), files().vectors().stream())
        .filter(scenario -> runner.notOffered(scenario).isEmpty())
        .flatMap(scenario -> scenario.steps().stream())
        .flatMap(step -> step.entry().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static ScenarioFiles files() throws IOException {
    return new ScenarioFiles(Path.of(System.getProperty("openapi.dir")));
  }

  private Stream<DynamicTest> tests(Platform platform, List<Scenario> all) {
    ScenarioRunner runner = new ScenarioRunner(platform, sandbox.baseUrl(), sandbox.apiKey());
    List<Scenario> offered =
        all.stream().filter(scenario -> runner.notOffered(scenario).isEmpty()).toList();
    assertFalse(offered.isEmpty(), "there is nothing to run");
    return offered.stream()
        .map(
            scenario ->
                dynamicTest(scenario.id() + ": " + scenario.title(), () -> play(runner, scenario)));
  }

  private static void play(ScenarioRunner runner, Scenario scenario) throws IOException {
    ScenarioOutcome outcome = runner.run(scenario);
    assertTrue(outcome.asExpected(), () -> String.join("\n", outcome.differences()));
  }
}
