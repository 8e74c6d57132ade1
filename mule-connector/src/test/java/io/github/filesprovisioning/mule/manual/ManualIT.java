package io.github.filesprovisioning.mule.manual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.filesprovisioning.mule.network.SiteCertificate;
import io.github.filesprovisioning.mule.platform.PackagedConnector;
import io.github.filesprovisioning.muletest.MulePlugin;
import io.github.filesprovisioning.muletest.MuleRuntime;
import io.github.filesprovisioning.sandbox.Sandbox;
import io.github.filesprovisioning.sandbox.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mule.runtime.api.component.execution.ComponentExecutionException;
import org.mule.runtime.api.message.Error;

/** What the manual shows can be copied: every example is run in the real kernel. */
class ManualIT {
  private static final Path DOCS = Path.of("..", "docs");
  private static final Pattern XML = Pattern.compile("```xml\n(.*?)```", Pattern.DOTALL);
  private static final Pattern FLOW = Pattern.compile("<flow name=\"([^\"]+)\"");

  private static final String CONFIG =
      """
      <files-provisioning:config name="files">
        <files-provisioning:api-key-connection baseUrl="${files.url}" apiKey="${secure::files.key}"/>
      </files-provisioning:config>
      """;

  private Sandbox sandbox;
  private MulePlugin connector;

  @BeforeEach
  void start() {
    sandbox = Sandbox.start(SandboxOptions.builder().port(0).build());
    connector = PackagedConnector.load();
  }

  @AfterEach
  void stop() {
    connector.close();
    sandbox.close();
  }

  @Test
  void everyOperationOfTheReferenceRunsAsItIsShown() throws Exception {
    List<String> operations =
        examples("mulesoft-reference.md").stream().filter(xml -> !isFlow(xml)).toList();
    assertFalse(operations.isEmpty());
    StringBuilder flows = new StringBuilder();
    for (int i = 0; i < operations.size(); i++) {
      flows.append("<flow name=\"example-%d\">%s</flow>".formatted(i, operations.get(i)));
    }
    try (MuleRuntime mule = start(CONFIG + flows)) {
      for (int i = 0; i < operations.size(); i++) {
        run(mule, "example-" + i, operations.get(i));
      }
    }
  }

  /**
   * The ids of the examples are of nobody here, so the site may refuse. What must not be is that
   * the connector refuses the input before it asks the site, or that the flow breaks for another
   * reason.
   */
  private static void run(MuleRuntime mule, String flow, String example) {
    try {
      mule.run(flow, Map.of("login", "ann", "mail", "ann@example.com"));
    } catch (ComponentExecutionException e) {
      Error error = e.getEvent().getError().orElseThrow();
      String told = example + e.getMessage();
      assertEquals("FILES-PROVISIONING", error.getErrorType().getNamespace(), told);
      boolean isInvalid = error.getErrorType().getIdentifier().equals("INVALID_INPUT");
      assertFalse(isInvalid && status(error) == null, told);
    }
  }

  /** The HTTP status of the site's answer; null when it was not asked. */
  private static Object status(Error error) {
    try {
      Object details = error.getErrorMessage().getPayload().getValue();
      return details.getClass().getMethod("getStatus").invoke(details);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void everySourceOfTheReferenceStartsAndPolls() throws Exception {
    List<String> sources =
        examples("mulesoft-reference.md").stream().filter(ManualIT::isFlow).toList();
    assertFalse(sources.isEmpty());
    try (MuleRuntime mule = start(CONFIG + String.join("", sources))) {
      sources.forEach(source -> mule.poll(nameOf(source)));
    }
  }

  @Test
  void everyExampleOfTheManualRuns(@TempDir Path folder) throws Exception {
    SiteCertificate certificate = SiteCertificate.in(folder);
    List<String> operations = new ArrayList<>();
    StringBuilder application =
        new StringBuilder("<flow name=\"send-again-later\"><logger/></flow>");
    for (String xml : examples("mulesoft.md")) {
      String example = xml.replace("trust.p12", certificate.trustStore().toString());
      if (example.startsWith("<files-provisioning:api-key-connection")) {
        application.append(
            "<files-provisioning:config name=\"private\">"
                + example
                + "</files-provisioning:config>");
      } else if (example.startsWith("<error-handler>")) {
        application.append("<flow name=\"handled\"><logger/>" + example + "</flow>");
      } else if (isFlow(example) || example.startsWith("<files-provisioning:config")) {
        application.append(example);
      } else if (!example.startsWith("<dependency>")) {
        application.append(
            "<flow name=\"example-%d\">%s</flow>".formatted(operations.size(), example));
        operations.add(example);
      }
    }
    try (MuleRuntime mule =
        start(application.toString().replace("https://acme.files.com", sandbox.baseUrl()))) {
      for (int i = 0; i < operations.size(); i++) {
        run(mule, "example-" + i, operations.get(i));
      }
    }
  }

  @Test
  void everyErrorTypeIsInTheManualWithItsParent() throws Exception {
    String manual = Files.readString(DOCS.resolve("mulesoft.md"));
    connector.model().getErrorModels().stream()
        .filter(error -> error.getNamespace().equals("FILES-PROVISIONING"))
        .forEach(
            error -> {
              String row = "| `%s` | `%s` |".formatted(error, error.getParent().orElseThrow());
              assertTrue(manual.contains(row), row);
            });
  }

  private MuleRuntime start(String application) throws Exception {
    return MuleRuntime.builder()
        .plugin(connector)
        .property("files.url", sandbox.baseUrl())
        .property("secure::files.key", sandbox.apiKey())
        .property("secure::trust.password", SiteCertificate.PASSWORD)
        .flows(application)
        .start();
  }

  private static List<String> examples(String page) throws IOException {
    Matcher matcher = XML.matcher(Files.readString(DOCS.resolve(page)));
    List<String> examples = new ArrayList<>();
    while (matcher.find()) {
      examples.add(matcher.group(1));
    }
    return examples;
  }

  private static boolean isFlow(String xml) {
    return xml.startsWith("<flow ");
  }

  private static String nameOf(String flow) {
    Matcher matcher = FLOW.matcher(flow);
    assertTrue(matcher.find(), flow);
    return matcher.group(1);
  }
}
