package io.github.filesprovisioning.mule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.github.filesprovisioning.mule.platform.PackagedConnector;
import io.github.filesprovisioning.muletest.MulePlugin;
import io.github.filesprovisioning.muletest.MuleRuntime;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/** The demo application does in the real kernel what its readme says. */
class DemoApplicationIT {

  private static final Path DEMO = Path.of("demo/src/main");

  @Test
  void peopleJoinMoveAndLeaveAndTheAuditLogTellsIt() throws Exception {
    try (Sandbox sandbox = Sandbox.start(SandboxOptions.builder().port(0).build());
        MulePlugin connector = PackagedConnector.load();
        LogLines audit = LogLines.of("audit");
        LogLines deadLetters = LogLines.of("dead-letter");
        MuleRuntime mule =
            MuleRuntime.builder()
                .plugin(connector)
                .configFile(DEMO.resolve("mule/site.xml").toAbsolutePath().toString())
                .configFile(DEMO.resolve("mule/people.xml").toAbsolutePath().toString())
                .configFile(DEMO.resolve("mule/audit.xml").toAbsolutePath().toString())
                .property("files.url", sandbox.baseUrl())
                .property("files.key", sandbox.apiKey())
                .start()) {
      listen(mule);
      mule.run("people", people());
      listen(mule);

      assertEquals(List.of("Everybody", "Support"), groups(sandbox.state(), "ann.abel"));
      assertEquals(List.of(), groups(sandbox.state(), "bob.berg"));
      assertEquals(
          Set.of(
              "user-created ann.abel",
              "user-created bob.berg",
              "user-added-to-group ann.abel in Everybody",
              "user-added-to-group ann.abel in Support"),
          Set.copyOf(audit.take()));
      List<String> refused = deadLetters.take();
      assertEquals(2, refused.size(), refused::toString);
      assertTrue(refused.get(0).startsWith("correct cid.cole: "), refused::toString);
      assertTrue(refused.get(0).contains("event_time"), refused::toString);
      assertTrue(refused.get(1).startsWith("correct bobb.erg: "), refused::toString);

      long writes = sandbox.writeCount();
      mule.run("people", people());
      assertEquals(writes, sandbox.writeCount(), "the same records again change nothing");
      deadLetters.take();

      mule.run("people", List.of(leaver("ann.abel")));
      listen(mule);
      assertEquals(
          Set.of(
              "user-deactivated ann.abel",
              "user-removed-from-group ann.abel in Everybody",
              "user-removed-from-group ann.abel in Support"),
          Set.copyOf(audit.take()));
      assertEquals(List.of(), deadLetters.take());
    }
  }

  @Test
  void everyFileIsWellFormed() throws Exception {
    try (Stream<Path> files = Files.list(DEMO.resolve("mule"))) {
      for (Path file : files.toList()) {
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
      }
    }
  }

  private static void listen(MuleRuntime mule) {
    for (String change :
        List.of(
            "user-created", "user-deactivated", "user-added-to-group", "user-removed-from-group")) {
      mule.poll("audit-" + change);
    }
  }

  /** Reads the records as the transformation of the intake does. */
  private static List<Map<String, Object>> people() throws Exception {
    List<Map<String, Object>> people = new ArrayList<>();
    try (MappingIterator<Map<String, Object>> rows =
        new CsvMapper()
            .readerForMapOf(Object.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(DEMO.resolve("resources/people.csv").toFile())) {
      while (rows.hasNext()) {
        Map<String, Object> row = rows.next();
        String groups = String.valueOf(row.get("groups"));
        row.put("groups", groups.isEmpty() ? List.of() : List.of(groups.split(";")));
        people.add(row);
      }
    }
    return people;
  }

  private static Map<String, Object> leaver(String username) {
    return Map.of("event", "leave", "event_time", "2026-06-30T17:00:00Z", "username", username);
  }

  private static List<String> groups(JsonNode state, String username) {
    return StreamSupport.stream(state.path("users").spliterator(), false)
        .filter(user -> user.path("username").asText().equals(username))
        .flatMap(user -> StreamSupport.stream(user.path("groups").spliterator(), false))
        .map(JsonNode::asText)
        .sorted()
        .collect(Collectors.toList());
  }
}
