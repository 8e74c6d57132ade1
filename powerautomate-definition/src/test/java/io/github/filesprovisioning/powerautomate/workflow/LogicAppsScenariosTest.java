package io.github.filesprovisioning.powerautomate.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.filesprovisioning.acceptance.Platform;
import io.github.filesprovisioning.acceptance.PlatformScenarios;
import io.github.filesprovisioning.acceptance.process.ProcessPlatform;
import io.github.filesprovisioning.powerautomate.definition.Contract;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What Logic Apps offers of the scenarios and vectors, through the script-free definition. */
class LogicAppsScenariosTest extends PlatformScenarios {

  @Override
  protected Platform platform() throws IOException {
    return new ProcessPlatform(WorkflowEngine.MODULE.resolve("platform-logicapps"));
  }

  /** Most scenarios need what only code can do; the others have to use all that is offered. */
  @Test
  void everyActionAndEveryTriggerThatIsOfferedIsPlayed() throws IOException {
    assertEquals(offered(), played());
  }

  private static Set<String> offered() {
    Contract contract = Contract.load();
    return Stream.concat(contract.actions().stream(), contract.triggers().stream())
        .filter(entry -> !entry.path("unsupported").has("logicapps"))
        .map(entry -> entry.path("id").asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
