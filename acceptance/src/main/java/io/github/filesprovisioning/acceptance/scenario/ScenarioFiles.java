package io.github.filesprovisioning.acceptance.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import io.github.filesprovisioning.acceptance.YamlDocuments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads scenarios and vectors strictly: what {@code openapi/scenarios.schema.json} does not allow
 * is an error that names the file and the place.
 */
public final class ScenarioFiles {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path openApiFolder;
  private final JsonSchema schema;

  /**
   * Opens the folder that holds the format and the files.
   *
   * @param openApiFolder the repository's {@code openapi} folder
   * @throws IOException when the format's schema cannot be read
   */
  public ScenarioFiles(Path openApiFolder) throws IOException {
    this.openApiFolder = openApiFolder;
    this.schema =
        JsonSchemaFactory.getInstance(VersionFlag.V202012)
            .getSchema(Files.readString(openApiFolder.resolve("scenarios.schema.json")));
  }

  /**
   * The acceptance scenarios.
   *
   * @return all of {@code scenarios/}, in order of file name
   * @throws IOException when a file cannot be read
   * @throws ScenarioFormatException when a file does not follow the format
   */
  public List<Scenario> scenarios() throws IOException {
    return readFolder("scenarios");
  }

  /**
   * The conformance vectors of the actions.
   *
   * @return all of {@code vectors/}, in order of file name
   * @throws IOException when a file cannot be read
   * @throws ScenarioFormatException when a file does not follow the format
   */
  public List<Scenario> vectors() throws IOException {
    return readFolder("vectors");
  }

  private List<Scenario> readFolder(String name) throws IOException {
    List<Path> sorted;
    try (Stream<Path> files = Files.list(openApiFolder.resolve(name))) {
      sorted = files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
    List<Scenario> scenarios = new ArrayList<>();
    for (Path file : sorted) {
      scenarios.addAll(read(file));
    }
    return List.copyOf(scenarios);
  }

  /**
   * Reads one file.
   *
   * @param file a YAML file
   * @return its scenarios, one for each document
   * @throws IOException when the file cannot be read
   * @throws ScenarioFormatException when it does not follow the format
   */
  public List<Scenario> read(Path file) throws IOException {
    String name = file.getFileName().toString();
    List<Scenario> scenarios = new ArrayList<>();
    try {
      for (JsonNode document : YamlDocuments.read(name, Files.readString(file))) {
        check(document, name, scenarios);
        scenarios.add(JSON.treeToValue(document, Scenario.class));
      }
    } catch (YamlEngineException | JsonProcessingException e) {
      throw new ScenarioFormatException(name, e.getMessage(), e);
    }
    return List.copyOf(scenarios);
  }

  private void check(JsonNode document, String file, List<Scenario> before) {
    String broken =
        schema.validate(document).stream()
            .map(ValidationMessage::getMessage)
            .sorted()
            .collect(Collectors.joining("; "));
    String id = document.path("id").asText();
    if (!broken.isEmpty()) {
      throw new ScenarioFormatException(file, id + ": " + broken, null);
    }
    String stem = file.substring(0, file.length() - ".yaml".length());
    if (!id.equals(stem) && !id.startsWith(stem + "/")) {
      throw new ScenarioFormatException(
          file, "the id " + id + " does not begin with " + stem, null);
    }
    if (before.stream().anyMatch(scenario -> scenario.id().equals(id))) {
      throw new ScenarioFormatException(file, "the id " + id + " is there twice", null);
    }
  }
}
