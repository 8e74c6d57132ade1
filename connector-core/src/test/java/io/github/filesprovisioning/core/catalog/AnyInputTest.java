package io.github.filesprovisioning.core.catalog;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.client.ErrorKind;
import io.github.filesprovisioning.core.client.FilesException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsCoverage;
import net.jqwik.api.statistics.StatisticsReport;

/** Whatever is put in, something well-defined comes out, and no secret. */
@Label("Any input of any action")
class AnyInputTest {
  /** What a site that works does not answer. */
  private static final List<ErrorKind> UNEXPECTED =
      List.of(
          ErrorKind.SERVER_ERROR,
          ErrorKind.SITE_UNAVAILABLE,
          ErrorKind.RATE_LIMITED,
          ErrorKind.CONNECTION,
          ErrorKind.TIMEOUT,
          ErrorKind.UNCERTAIN);

  private static SandboxSite site;
  private static List<ActionDefinition> actions;

  @BeforeContainer
  static void start() {
    site = new SandboxSite();
    actions = new ArrayList<>(Catalog.load().actions());
  }

  @AfterContainer
  static void stop() {
    site.close();
  }

  // The seed is fixed, so that a red build is about the change and not about chance.
  @Property(tries = 12_000, seed = "20261124", shrinking = ShrinkingMode.OFF)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  @Label("gives success, or a typed error that names the field and holds no secret")
  void successOrTypedError(@ForAll long seed) {
    Random random = new Random(seed);
    ActionDefinition action = actions.get(random.nextInt(actions.size()));
    ObjectNode input = new InputGenerator(random).input(action);
    site.resetWithAnn();
    Statistics.label("outcome").collect(outcome(action, input)).coverage(AnyInputTest::outcomes);
    Set<String> undeclared = site.called();
    undeclared.removeAll(action.calls());
    assertTrue(
        action.id().equals("api.call") || undeclared.isEmpty(),
        () -> action.id() + " calls what it does not declare: " + undeclared);
    Statistics.label("action").collect(action.id()).coverage(AnyInputTest::everyAction);
  }

  private static void outcomes(StatisticsCoverage coverage) {
    coverage.check("SUCCESS").count(n -> n >= 2000);
    coverage.check(ErrorKind.INVALID_INPUT.name()).count(n -> n >= 2000);
    coverage.check(ErrorKind.NOT_FOUND.name()).count(n -> n >= 100);
    coverage.check(ErrorKind.CONFLICT.name()).count(n -> n >= 20);
  }

  private static void everyAction(StatisticsCoverage coverage) {
    actions.forEach(action -> coverage.check(action.id()).count(n -> n >= 100));
  }

  private static String outcome(ActionDefinition action, ObjectNode input) {
    try {
      site.runner().run(action.id(), input);
      return "SUCCESS";
    } catch (FilesException e) {
      String said = action.id() + ": " + Said.by(e);
      assertTrue(action.errors().contains(e.kind()), () -> "undeclared kind; " + said);
      assertFalse(said.contains(InputGenerator.CANARY), () -> "a secret; " + said);
      assertFalse(said.contains(site.sandbox().apiKey()), () -> "the key; " + said);
      assertFalse(UNEXPECTED.contains(e.kind()), said);
      if (e.kind() == ErrorKind.INVALID_INPUT) {
        assertFalse(e.fieldErrors().isEmpty(), () -> "names no field; " + said);
      }
      return e.kind().name();
    }
  }
}
