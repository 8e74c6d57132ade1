package io.github.filesprovisioning.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.filesprovisioning.benchmarks.boomi.BoomiPart;
import io.github.filesprovisioning.benchmarks.listing.ListingPart;
import io.github.filesprovisioning.benchmarks.onboarding.OnboardingPart;
import io.github.filesprovisioning.benchmarks.report.Section;
import io.github.filesprovisioning.benchmarks.shipped.SizesPart;
import io.github.filesprovisioning.benchmarks.startup.StartupPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Single calls and the change feed have tests of their own, and so has the UPSERT of Boomi. */
@DisplayName("On a small site, one run of")
class EveryBenchmarkRunsTest {
  private static final Path ROOT = Path.of("..");

  private static double number(Map<String, Object> row, String key) {
    return ((Number) row.get(key)).doubleValue();
  }

  @Test
  @DisplayName("listing reads every user and finds the heap flat")
  void listing() throws IOException {
    Section section = new ListingPart().measure(new Scale(0.005), what -> {});
    assertEquals(2, section.rows().size());
    // The site's own administrator is the last one.
    assertEquals(501, number(section.rows().get(0), "users"));
    assertEquals(1, number(section.rows().get(0), "requests"));
    assertEquals(5001, number(section.rows().get(1), "users"));
    assertEquals(6, number(section.rows().get(1), "requests"));
    for (Map<String, Object> row : section.rows()) {
      assertTrue(number(row, "peak_heap_megabytes") > 1, row::toString);
      assertTrue(number(row, "seconds") > 0 && number(row, "cpu_seconds") > 0, row::toString);
    }
  }

  @Test
  @DisplayName("onboarding needs four requests for a person")
  void onboarding() {
    Section section = new OnboardingPart().measure(new Scale(0.004), what -> {});
    Map<String, Object> row = section.rows().get(0);
    assertEquals(40, number(row, "people"));
    assertEquals(160, number(row, "requests"));
    assertEquals("2 createPermission, 1 createUser, 1 listUsers", row.get("requests_per_person"));
    assertTrue(number(row, "seconds") > number(row, "limit_seconds"), row::toString);
  }

  @Test
  @DisplayName("start-up gets answers from the sandbox and from the connectors in their harnesses")
  void startup() throws IOException {
    assumeBuilt();
    Section section = new StartupPart(ROOT).measure(new Scale(0.1), what -> {});
    assertEquals(3, section.rows().size());
    section.rows().forEach(row -> assertTrue(number(row, "seconds") > 0.05, row::toString));
  }

  @Test
  @DisplayName("sizes weighs everything that ships")
  void sizes() throws IOException {
    assumeBuilt();
    Section section = new SizesPart(ROOT).measure(new Scale(1), what -> {});
    assertEquals(9, section.rows().size());
    section.rows().forEach(row -> assertTrue(number(row, "megabytes") > 0.005, row::toString));
    assertFalse(section.title().isEmpty());
  }

  @Test
  @DisplayName("Boomi's figures come from the table that its module writes")
  void boomi() {
    Section section =
        BoomiPart.section(
            List.of("| One UPSERT | |", "|---|---:|", "| documents | 10000 |", "| heap | 9 MB |"));
    assertEquals(
        List.of(
            Map.of("figure", "documents", "value", "10000"),
            Map.of("figure", "heap", "value", "9 MB")),
        section.rows());
  }

  /** The whole build makes these before; a build of this module alone does not. */
  private static void assumeBuilt() {
    assumeTrue(
        Files.exists(ROOT.resolve("mule-connector/target/platform.classpath"))
            && Files.exists(ROOT.resolve("boomi-connector/target/platform-lib"))
            && Files.exists(ROOT.resolve("powerautomate-definition/target/powerautomate")),
        "the connectors for MuleSoft, Boomi and Power Automate have not been built");
  }
}
