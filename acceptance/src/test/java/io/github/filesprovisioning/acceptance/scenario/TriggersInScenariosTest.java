package io.github.filesprovisioning.acceptance.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.filesprovisioning.core.catalog.Catalog;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TriggersInScenariosTest {

  @Test
  void every_trigger_of_the_catalogue_tells_something_in_a_scenario() throws Exception {
    Set<String> told =
        new ScenarioFiles(Path.of(System.getProperty("openapi.dir")))
            .scenarios().stream()
                .flatMap(scenario -> scenario.steps().stream())
                .filter(step -> step.events() != null && !step.events().isEmpty())
                .map(Scenario.Step::poll)
                .collect(Collectors.toCollection(TreeSet::new));
    Set<String> declared = new TreeSet<>();
    Catalog.load().triggers().forEach(trigger -> declared.add(trigger.id()));
    assertEquals(declared, told);
  }
}
