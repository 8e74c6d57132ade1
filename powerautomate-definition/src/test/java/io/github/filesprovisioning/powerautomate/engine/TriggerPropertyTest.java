package io.github.filesprovisioning.powerautomate.engine;

import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever happens between polls, every trigger tells all that happened, and each thing once. */
@Label("Triggers lose nothing and repeat nothing")
class TriggerPropertyTest {
  private static Sandbox sandbox;
  private static PowerAutomatePlatform platform;

  @BeforeContainer
  static void start() {
    sandbox = Sandbox.start(SandboxOptions.builder().port(0).build());
    platform = new PowerAutomatePlatform(Path.of(System.getProperty("module.dir")));
  }

  @AfterContainer
  static void stop() {
    platform.close();
    sandbox.close();
  }

  // The ten seconds that jqwik takes for it shrink next to nothing here, and what it has begun goes
  // on beside the tests that follow.
  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  @Label("in random sequences of changes, polls, polls that are lost, and faults")
  void tellsEverythingOnce(
      @ForAll WatchedKind kind,
      @ForAll("existing") int existing,
      @ForAll("sequences") List<FlowStep> sequence) {
    try (WatchedFlow flow = new WatchedFlow(sandbox, platform, kind, existing)) {
      sequence.forEach(step -> step.effect().accept(flow));
      flow.check();
    }
  }

  @Provide
  Arbitrary<Integer> existing() {
    return Arbitraries.of(0, 1, 7);
  }

  @Provide
  Arbitrary<List<FlowStep>> sequences() {
    return Arbitraries.frequencyOf(
            Tuple.of(5, changes()),
            Tuple.of(1, lateChanges()),
            Tuple.of(3, Arbitraries.just(new FlowStep("poll", WatchedFlow::poll))),
            Tuple.of(2, Arbitraries.just(new FlowStep("poll and die", WatchedFlow::pollAndDie))),
            Tuple.of(1, Arbitraries.just(new FlowStep("remove one", WatchedFlow::remove))),
            Tuple.of(1, Arbitraries.just(new FlowStep("busy", WatchedFlow::busy))),
            Tuple.of(2, faults()))
        .list()
        .ofMinSize(4)
        .ofMaxSize(25);
  }

  private static Arbitrary<FlowStep> changes() {
    Arbitrary<Integer> counts = Arbitraries.integers().between(1, 30);
    Arbitrary<Integer> seconds = Arbitraries.of(0, 0, 1, 59, 600);
    return Combinators.combine(counts, seconds)
        .as(
            (count, later) ->
                new FlowStep(
                    count + " records " + later + " s later", flow -> flow.happen(count, later)));
  }

  private static Arbitrary<FlowStep> lateChanges() {
    return Arbitraries.integers()
        .between(1, 240)
        .map(
            earlier ->
                new FlowStep(
                    "a record " + earlier + " s late", flow -> flow.happenLate(1, earlier)));
  }

  private static Arbitrary<FlowStep> faults() {
    return Arbitraries.of("rate_limit", "error_before", "drop_before", "truncated_body")
        .map(kind -> new FlowStep(kind, flow -> flow.fault(kind)));
  }
}
