package io.github.filesprovisioning.powerautomate.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway is as strict with scripts and connectors as the platform is documented to be. */
class GatewayTest {
  private static final Path MODULE = Path.of(System.getProperty("module.dir"));
  private static final String SCRIPT =
      """
      using System.Net.Http;
      using System.Text;
      using System.Threading;
      using System.Threading.Tasks;

      public class Script : ScriptBase
      {
          public override async Task<HttpResponseMessage> ExecuteAsync()
          {
              await Task.Delay(0).ConfigureAwait(false);
              BODY
              return new HttpResponseMessage { Content = CreateJsonContent("[]") };
          }
      }
      """;

  @TempDir private Path folder;

  @Test
  void aScriptThatKeepsTheRulesAnswers() throws IOException {
    GatewayResponse answer = run("");
    assertEquals(200, answer.status());
    assertTrue(answer.json().isArray(), answer.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "await Task.Delay(60000).ConfigureAwait(false);",
        "Thread.Sleep(60000);",
        "await Task.Delay(-1, CancellationToken).ConfigureAwait(false);"
      })
  void aCallThatTakesMoreThanFiveSecondsIsCutOff(String work) throws IOException {
    GatewayResponse answer = run(work);
    assertEquals(504, answer.status());
    assertEquals("The script exceeded five seconds.", answer.body());
  }

  @Test
  void aScriptThatStopsWhenItsTimeIsOverIsTooLateAsWell() throws IOException {
    String work =
        "try { await Task.Delay(-1, CancellationToken).ConfigureAwait(false); }"
            + " catch (TaskCanceledException) { }";
    assertEquals(504, run(work).status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "using System.Reflection;",
        "using System.Runtime.InteropServices;",
        "using Host = System.Environment;"
      })
  void aScriptOfAnotherNamespaceIsRefused(String using) throws IOException {
    Path script = write(using + "\n" + SCRIPT.replace("BODY", ""));
    UncheckedIOException refused =
        assertThrows(UncheckedIOException.class, () -> start(script).close());
    assertTrue(refused.getMessage().contains("System."), refused.getMessage());
  }

  @Test
  void aNameThatBringsItsNamespaceAlongIsRefused() throws IOException {
    Path script = write(SCRIPT.replace("BODY", "System.Environment.Exit(1);"));
    UncheckedIOException refused =
        assertThrows(UncheckedIOException.class, () -> start(script).close());
    assertTrue(refused.getMessage().contains("System.Environment"), refused.getMessage());
  }

  @Test
  void aScriptOfALaterVersionOfTheLanguageIsRefused() throws IOException {
    Path script = write(SCRIPT.replace("BODY", "var text = 1 switch { 1 => \"one\", _ => \"\" };"));
    UncheckedIOException refused =
        assertThrows(UncheckedIOException.class, () -> start(script).close());
    assertTrue(refused.getMessage().contains("does not compile"), refused.getMessage());
  }

  @Test
  void aPolicyThatTheGatewayDoesNotKnowIsRefused() throws IOException {
    ObjectMapper json = new ObjectMapper();
    JsonNode properties = json.readTree(MODULE.resolve("connector/apiProperties.json").toFile());
    ObjectNode policy =
        (ObjectNode) properties.path("properties").path("policyTemplateInstances").path(0);
    policy.put("templateId", "setheader");
    json.writeValue(folder.resolve("apiProperties.json").toFile(), properties);
    String definition = "apiDefinition.swagger.json";
    Files.copy(MODULE.resolve("connector").resolve(definition), folder.resolve(definition));
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> ConnectorFiles.in(folder));
    assertTrue(refused.getMessage().contains("setheader"), refused.getMessage());
  }

  @Test
  void aRequestThatNoOperationIsForIsRefused() {
    ConnectorFiles connector = ConnectorFiles.read(MODULE);
    assertTrue(connector.resolve("GET", "/api/rest/v1/users/7").isPresent());
    assertFalse(connector.resolve("PUT", "/api/rest/v1/users/7").isPresent());
    assertFalse(connector.resolve("GET", "/api/rest/v1/sites").isPresent());
  }

  private GatewayResponse run(String work) throws IOException {
    try (ScriptHost host = start(write(SCRIPT.replace("BODY", work)))) {
      String address = "http://127.0.0.1/";
      return host.run("Any", new GatewayRequest("GET", address, Map.of(), ""), address);
    }
  }

  private ScriptHost start(Path script) {
    return ScriptHost.start(script, MODULE, folder.resolve("script.exe"));
  }

  private Path write(String script) throws IOException {
    return Files.writeString(folder.resolve("script.csx"), script);
  }
}
