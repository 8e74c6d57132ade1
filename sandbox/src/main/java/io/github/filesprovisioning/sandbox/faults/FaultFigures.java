package io.github.filesprovisioning.sandbox.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a run with faults came to: one row of the table that {@code acceptance/faults} prints. Each
 * run keeps its figures as a file in the folder that the system property {@value #FOLDER} names,
 * and keeps nothing when there is none. Not safe for use by many threads.
 */
public final class FaultFigures {
  /** System property with the folder for the figures. */
  public static final String FOLDER = "fault.figures";

  private final ObjectNode json = JsonNodeFactory.instance.objectNode();

  /**
   * Figures without a number yet.
   *
   * @param id name of the file, letters and hyphens
   * @param run what the table calls the run
   */
  public FaultFigures(String id, String run) {
    json.put("id", id).put("run", run);
    json.putObject("faults");
  }

  /** How much was asked for: actions, documents, changes or polls. */
  public FaultFigures operations(long count) {
    json.put("operations", count);
    return this;
  }

  /** Adds faults of a kind; besides the sandbox's kinds for example {@code kill}. */
  public FaultFigures fault(String kind, long count) {
    ObjectNode faults = json.withObject("/faults");
    faults.put(kind, faults.path(kind).asLong() + count);
    return this;
  }

  /** Adds what a sandbox has injected, from {@code Sandbox.faultReport()}. */
  public FaultFigures faults(JsonNode report) {
    report
        .path("injected")
        .properties()
        .forEach(sum -> fault(sum.getKey(), sum.getValue().asLong()));
    return this;
  }

  /** Requests that were sent again, and actions that were run again. */
  public FaultFigures retries(long count) {
    json.put("retries", count);
    return this;
  }

  /** Writes that took effect although their answer was lost, and that did no harm. */
  public FaultFigures recovered(long count) {
    json.put("recovered", count);
    return this;
  }

  /** What is there twice, or was told twice; must be 0. */
  public FaultFigures duplicates(long count) {
    json.put("duplicates", count);
    return this;
  }

  /** What is missing in the end; must be 0. */
  public FaultFigures lost(long count) {
    json.put("lost", count);
    return this;
  }

  /** What was not done although nobody was told so; must be 0. */
  public FaultFigures unreported(long count) {
    json.put("unreported", count);
    return this;
  }

  /** Writes the file, when there is a folder for it. */
  public void keep() throws IOException {
    String folder = System.getProperty(FOLDER);
    if (folder != null) {
      Files.createDirectories(Path.of(folder));
      Files.writeString(
          Path.of(folder, json.path("id").asText() + ".json"),
          json.toPrettyString(),
          StandardCharsets.UTF_8);
    }
  }
}
