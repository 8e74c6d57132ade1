package io.github.filesprovisioning.acceptance.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.filesprovisioning.acceptance.scenario.Gap;
import io.github.filesprovisioning.acceptance.scenario.Scenario;
import io.github.filesprovisioning.acceptance.scenario.ScenarioOutcome;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlatformTableTest {

  private final Scenario joiner = scenario("joiner");
  private final Scenario mover = scenario("mover");

  @Test
  void shows_what_went_well_what_did_not_and_what_is_not_offered() {
    PlatformTable table = new PlatformTable(List.of(joiner, mover));
    table.column("core", List.of(outcome(joiner, List.of()), outcome(mover, List.of())));
    table.column(
        "Make",
        List.of(
            outcome(joiner, List.of("user ann is missing")),
            new ScenarioOutcome(
                mover, List.of(), List.of(), Optional.of(new Gap("x", "No loops.")))));

    assertEquals(
        """
        Scenario  core   Make
        ────────  ─────  ─────
        joiner    ok     WRONG
        mover     ok     n/a
        """,
        table.text(""));
    assertEquals(
        List.of(
            "n/a on Make, because it needs x: No loops.", "! Make, joiner: user ann is missing"),
        table.explanations());
  }

  private static Scenario scenario(String id) {
    return new Scenario(id, id, null, null, null, List.of(), null);
  }

  private static ScenarioOutcome outcome(Scenario scenario, List<String> finalState) {
    return new ScenarioOutcome(scenario, List.of(), finalState, Optional.empty());
  }
}
