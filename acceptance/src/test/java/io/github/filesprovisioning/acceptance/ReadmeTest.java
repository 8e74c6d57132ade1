package io.github.filesprovisioning.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.acceptance.scenario.Scenario;
import io.github.filesprovisioning.acceptance.scenario.ScenarioFiles;
import io.github.filesprovisioning.core.catalog.ActionDefinition;
import io.github.filesprovisioning.core.catalog.ActionRunner;
import io.github.filesprovisioning.core.catalog.Catalog;
import io.github.filesprovisioning.core.catalog.TriggerDefinition;
import io.github.filesprovisioning.core.changes.ChangeBatch;
import io.github.filesprovisioning.core.changes.ChangeFeed;
import io.github.filesprovisioning.core.changes.FeedState;
import io.github.filesprovisioning.core.changes.PollLimits;
import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README says of the platforms, and its examples, against what they are taken from. */
class ReadmeTest {

  /** Headings of the README, and the names by which the catalogue knows the platforms. */
  private static final Map<String, String> PLATFORMS =
      Map.of(
          "MuleSoft", "mule",
          "Boomi", "boomi",
          "Power Automate", "powerautomate",
          "Azure Logic Apps", "logicapps",
          "Logic Apps", "logicapps",
          "Zapier", "zapier",
          "Make", "make");

  private static final Path OPENAPI = Path.of(System.getProperty("openapi.dir"));

  private final Catalog catalog = Catalog.load();
  private final String readme = read("README.md");

  @Test
  void the_table_of_scenarios_shows_what_the_catalogue_lets_each_platform_play()
      throws IOException {
    List<List<String>> table =
        block("Scenario  ").lines().map(line -> List.of(line.trim().split(" {2,}"))).toList();

    List<List<String>> expected = new ArrayList<>();
    List<String> platforms = table.get(0).subList(2, table.get(0).size());
    for (Scenario scenario : new ScenarioFiles(OPENAPI).scenarios()) {
      List<String> row = new ArrayList<>(List.of(scenario.id(), "ok"));
      platforms.forEach(name -> row.add(plays(PLATFORMS.get(name), scenario) ? "ok" : "n/a"));
      expected.add(row);
    }
    assertEquals(6, platforms.size());
    assertEquals(expected, table.subList(2, table.size()));
  }

  @Test
  void the_numbers_of_actions_and_triggers_are_those_of_the_catalogue() {
    Matcher rows =
        Pattern.compile("\\| \\[([^]]+)]\\(docs/\\w+\\.md\\) \\| (\\d+) \\| (\\d+) \\|")
            .matcher(readme);

    List<List<Object>> found = new ArrayList<>();
    for (MatchResult row : rows.results().toList()) {
      String platform = PLATFORMS.get(row.group(1));
      found.add(List.of(platform, Long.valueOf(row.group(2)), Long.valueOf(row.group(3))));
      assertEquals(
          List.of(
              platform,
              offered(catalog.actions().stream().map(ActionDefinition::unsupported), platform),
              offered(catalog.triggers().stream().map(TriggerDefinition::unsupported), platform)),
          found.get(found.size() - 1));
    }
    assertEquals(6, found.size());
  }

  @Test
  void the_flow_is_one_of_the_application_that_the_real_kernel_runs() {
    assertContains(read("mule-connector/demo/src/main/mule/people.xml"), block("<flow "));
  }

  @Test
  void the_document_is_one_of_the_manual_whose_documents_are_run() {
    assertContains(read("docs/boomi.md"), block("{\n"));
  }

  @Test
  void the_java_example_runs() {
    assertContains(
        read("acceptance/src/test/java/" + ReadmeTest.class.getName().replace('.', '/') + ".java"),
        block("try (FilesClient").replaceAll("//.*", ""));
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.builder().port(0).build());
        FilesClient client =
            FilesClient.builder().baseUrl(sandbox.baseUrl()).apiKey(sandbox.apiKey()).build()) {
      ActionRunner actions = new ActionRunner(client);
      ObjectNode bob = JsonNodeFactory.instance.objectNode().put("username", "bob");
      actions.run("user.ensure", bob.deepCopy().put("email", "bob@example.com"));
      actions.run("group.ensure", JsonNodeFactory.instance.objectNode().put("name", "Sales"));
      List<String> told = new ArrayList<>();

      FeedState baseline = example(sandbox.baseUrl(), sandbox.apiKey(), FeedState.none(), told);
      assertEquals(List.of("CREATED"), told);
      actions.run("user.deactivate", bob);
      example(sandbox.baseUrl(), sandbox.apiKey(), baseline, told);

      assertEquals(List.of("CREATED", "UNCHANGED", "bob"), told);
    }
  }

  private static FeedState example(String url, String key, FeedState state, List<String> told) {
    FeedState lastState = state;
    try (FilesClient client = FilesClient.builder().baseUrl(url).apiKey(key).build()) {
      ObjectNode ann = JsonNodeFactory.instance.objectNode();
      ann.put("username", "ann.abel").put("email", "ann.abel@example.com");
      ann.putArray("groups").add("Sales");
      JsonNode hired = new ActionRunner(client).run("lifecycle.onboard_user", ann);
      told.add(hired.path("outcome").asText());

      ChangeFeed feed = ChangeFeed.builder(client).trigger("user.deactivated").build();
      ChangeBatch batch = feed.poll(lastState, PollLimits.none());
      batch.events().forEach(event -> told.add(event.record().path("username").asText()));
      lastState = batch.state();
    }
    return lastState;
  }

  private boolean plays(String platform, Scenario scenario) {
    return scenario.steps().stream()
        .flatMap(step -> step.entry().stream())
        .noneMatch(entry -> unsupported(entry).containsKey(platform));
  }

  private Map<String, String> unsupported(String entry) {
    return Stream.concat(
            catalog.actions().stream()
                .filter(action -> action.id().equals(entry))
                .map(ActionDefinition::unsupported),
            catalog.triggers().stream()
                .filter(trigger -> trigger.id().equals(entry))
                .map(TriggerDefinition::unsupported))
        .findFirst()
        .orElseThrow();
  }

  private static long offered(Stream<Map<String, String>> unsupported, String platform) {
    return unsupported.filter(reasons -> !reasons.containsKey(platform)).count();
  }

  /** The block of the README that starts with a text. */
  private String block(String start) {
    Matcher block =
        Pattern.compile("```\\w*\\n(" + Pattern.quote(start) + ".*?)```", Pattern.DOTALL)
            .matcher(readme);
    assertTrue(block.find(), "the README has no block that starts with " + start);
    return block.group(1);
  }

  private static void assertContains(String whole, String part) {
    String without = part.replaceAll("\\s", "");
    assertTrue(
        whole.replaceAll("\\s", "").contains(without), () -> "this stands nowhere else:\n" + part);
  }

  private static String read(String file) {
    try {
      return Files.readString(OPENAPI.resolveSibling(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
