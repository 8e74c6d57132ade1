package io.github.filesprovisioning.powerautomate.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The interpreter in the folder {@code workflow-engine}, as a process. */
public final class WorkflowEngine implements AutoCloseable {
  /** The folder of this module. */
  public static final Path MODULE = Path.of(System.getProperty("module.dir"));

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Process process;
  private final BufferedReader answers;
  private final Writer orders;

  /** Starts the process. */
  public WorkflowEngine() {
    Path folder = MODULE.resolve("workflow-engine");
    try {
      process =
          new ProcessBuilder("node", folder.resolve("run-workflow.js").toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException("Node.js 20 is needed to play workflows", e);
    }
    answers = process.inputReader();
    orders = process.outputWriter();
  }

  /** Plays one run; the answer holds status, response and actions. */
  public JsonNode run(ObjectNode order) throws IOException {
    orders.write(JSON.writeValueAsString(order));
    orders.write('\n');
    orders.flush();
    String line = answers.readLine();
    if (line == null) {
      throw new IOException("the workflow engine has ended");
    }
    JsonNode answer = JSON.readTree(line);
    if (answer.has("error")) {
      throw new IOException(answer.path("error").asText());
    }
    return answer;
  }

  /** The order to play a Logic Apps workflow, with what started it as the body. */
  static ObjectNode logicApps(String workflow, String baseUrl, String apiKey, JsonNode body) {
    ObjectNode order = JSON.createObjectNode();
    order.put("definition", MODULE.resolve("logicapps/workflows/" + workflow + ".json").toString());
    order.put("swagger", MODULE.resolve("logicapps/apiDefinition.swagger.json").toString());
    order.put("baseUrl", baseUrl).put("apiKey", apiKey);
    order.putObject("trigger").set("body", body);
    return order;
  }

  /** The order to play a Power Automate flow through a gateway. */
  public static ObjectNode powerAutomate(String flow, String gateway, JsonNode body) {
    ObjectNode order = JSON.createObjectNode();
    order.put("definition", MODULE.resolve("flows/" + flow + ".json").toString());
    order.put("swagger", MODULE.resolve("connector/apiDefinition.swagger.json").toString());
    order.put("gateway", gateway);
    order.putObject("trigger").set("body", body);
    return order;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
