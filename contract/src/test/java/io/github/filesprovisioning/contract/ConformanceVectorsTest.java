package io.github.filesprovisioning.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Conformance vectors and the catalogue")
class ConformanceVectorsTest {
  private static final Path VECTORS = OpenApiSource.FOLDER.resolve("vectors");
  private static final Path SCENARIOS = OpenApiSource.FOLDER.resolve("scenarios");

  private final Map<String, CatalogAction> actions = new HashMap<>();
  private final Map<String, String> operations = new HashMap<>();

  ConformanceVectorsTest() throws IOException {
    Contract contract = Contract.read(OpenApiSource.FOLDER);
    for (JsonNode source : contract.catalog().path("actions")) {
      CatalogAction action = new CatalogAction(contract, source);
      actions.put(action.id(), action);
    }
    for (JsonNode operation : contract.compiledOpenapi().path("operations")) {
      operations.put(
          operation.path("method").asText() + " " + operation.path("path").asText(),
          operation.path("id").asText());
    }
  }

  @Test
  @DisplayName("every action is shown by vectors of its own")
  void everyActionHasVectors() throws IOException {
    Set<String> defined = new TreeSet<>();
    for (Path file : files(VECTORS)) {
      defined.add(file.getFileName().toString().replace(".yaml", ""));
    }
    assertEquals(new TreeSet<>(actions.keySet()), defined);
  }

  @Test
  @DisplayName("a composite declares every operation that its vectors and scenarios let it use")
  void everyRequestIsDeclared() throws IOException {
    Set<String> undeclared = new TreeSet<>();
    int requests = 0;
    for (JsonNode document : documents()) {
      for (JsonNode step : document.path("steps")) {
        if (!step.has("action")) {
          continue;
        }
        CatalogAction action = actions.get(step.path("action").asText());
        Set<String> declared = new HashSet<>();
        action.calls().forEach(operation -> declared.add(operation.id()));
        for (JsonNode request : step.path("requests")) {
          String operation = operations.get(request.asText());
          requests++;
          if (!action.mayCallAnything() && !declared.contains(operation)) {
            undeclared.add(action.id() + " uses " + request.asText());
          }
        }
      }
    }
    assertEquals(Set.of(), undeclared);
    assertTrue(requests > 0, "no vector lists requests");
  }

  private static List<JsonNode> documents() throws IOException {
    List<JsonNode> documents = new ArrayList<>();
    YAMLMapper yaml = new YAMLMapper();
    for (Path folder : new Path[] {VECTORS, SCENARIOS}) {
      for (Path file : files(folder)) {
        try (MappingIterator<JsonNode> parts =
            yaml.readerFor(JsonNode.class).readValues(file.toFile())) {
          documents.addAll(parts.readAll());
        }
      }
    }
    return documents;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".yaml"))
          .sorted()
          .collect(Collectors.toList());
    }
  }
}
