package io.github.filesprovisioning.powerautomate.logicapps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.powerautomate.rules.ConnectorPackage;
import io.github.filesprovisioning.powerautomate.rules.Finding;
import io.github.filesprovisioning.powerautomate.rules.Severity;
import io.github.filesprovisioning.powerautomate.rules.Validator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The template deploys connector, connection and workflows, and says nothing that Azure refuses.
 */
class TemplateTest {
  private static final Path FOLDER = Path.of(System.getProperty("module.dir")).resolve("logicapps");

  /** Properties of a custom connector in version 2016-06-01; it takes no others. */
  private static final Set<String> CONNECTOR_PROPERTIES =
      Set.of(
          "apiDefinitions",
          "apiType",
          "backendService",
          "brandColor",
          "capabilities",
          "connectionParameters",
          "description",
          "displayName",
          "iconUri",
          "runtimeUrls",
          "swagger",
          "wsdlDefinition");

  /** Rules that speak of a package for Power Automate, which this is not. */
  private static final Set<String> OTHER_PACKAGE =
      Set.of(
          "Policy5000.2.1:IconNotPng",
          "ReadmeSectionMissing",
          "Policy5000.1.1.16:NoPolicyTemplateInstances");

  @Test
  void theConnectorHasOnlyKnownPropertiesAndNoScript() throws IOException {
    JsonNode properties = resource("Microsoft.Web/customApis").path("properties");
    properties
        .fieldNames()
        .forEachRemaining(name -> assertTrue(CONNECTOR_PROPERTIES.contains(name), name));
    assertEquals("[parameters('siteHost')]", properties.at("/swagger/host").asText());
    assertTrue(properties.path("iconUri").asText().startsWith("data:image/png;base64,"));
  }

  @Test
  void theInlineDefinitionIsTheCommittedOne() throws IOException {
    ObjectNode inline = (ObjectNode) resource("Microsoft.Web/customApis").at("/properties/swagger");
    ObjectNode committed = (ObjectNode) json("apiDefinition.swagger.json");
    inline.remove("host");
    committed.remove("host");
    assertEquals(committed, inline);
  }

  @Test
  void theKeyIsASecretParameterAndNowhereElse() throws IOException {
    JsonNode template = json("azuredeploy.json");
    assertEquals("securestring", template.at("/parameters/filesApiKey/type").asText());
    assertFalse(template.at("/parameters/filesApiKey").has("defaultValue"));
    assertEquals(
        "[parameters('filesApiKey')]",
        resource("Microsoft.Web/connections").at("/properties/parameterValues/api_key").asText());
    assertFalse(template.path("outputs").toString().contains("filesApiKey"));
  }

  @Test
  void everyWorkflowIsDeployedAndUsesTheConnection() throws IOException {
    Set<String> deployed = new TreeSet<>();
    for (JsonNode resource : json("azuredeploy.json").path("resources")) {
      if (resource.path("type").asText().equals("Microsoft.Logic/workflows")) {
        deployed.add(resource.path("name").asText().replaceAll(".*, '(.*)'\\)]", "$1"));
        assertTrue(resource.at("/properties/parameters/$connections/value").has("filescom"));
        assertTrue(resource.at("/properties/definition/parameters").has("$connections"));
      }
    }
    assertEquals(workflows(), deployed);
  }

  @Test
  void bicepDeploysTheSame() throws IOException {
    String bicep = Files.readString(FOLDER.resolve("main.bicep"));
    Set<String> parameters = new TreeSet<>();
    json("azuredeploy.json").path("parameters").fieldNames().forEachRemaining(parameters::add);
    assertEquals(parameters, matches(bicep, "(?m)^param (\\w+) "));
    assertEquals(workflows(), matches(bicep, "loadJsonContent\\('workflows/([a-z-]+)\\.json'\\)"));
    for (JsonNode resource : json("azuredeploy.json").path("resources")) {
      String type = resource.path("type").asText() + "@" + resource.path("apiVersion").asText();
      assertTrue(bicep.contains("'" + type + "'"), type);
    }
  }

  @Test
  void theDefinitionBreaksNoRuleThatConcernsIt() throws IOException {
    ConnectorPackage raw =
        ConnectorPackage.of(
            Map.of(
                "apiDefinition.swagger.json",
                Files.readAllBytes(FOLDER.resolve("apiDefinition.swagger.json")),
                "apiProperties.json",
                "{\"properties\": {\"iconBrandColor\": \"#14466b\", \"publisher\": \"Files.com\", \"stackOwner\": \"Files.com\"}}"
                    .getBytes(StandardCharsets.UTF_8)));
    List<Finding> findings =
        Validator.withAllRules().check(raw).stream()
            .filter(finding -> finding.severity() == Severity.ERROR)
            .filter(finding -> !OTHER_PACKAGE.contains(finding.rule()))
            .toList();
    assertEquals(List.of(), findings);
  }

  @Test
  void everyFileIsSmallerThanOneMegabyte() throws IOException {
    try (var files = Files.list(FOLDER)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertTrue(Files.size(file) < 1024 * 1024, file + " is too large");
      }
    }
  }

  private static Set<String> workflows() throws IOException {
    return Workflow.in(FOLDER.resolve("workflows")).stream()
        .map(Workflow::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> matches(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static JsonNode resource(String type) throws IOException {
    for (JsonNode resource : json("azuredeploy.json").path("resources")) {
      if (resource.path("type").asText().equals(type)) {
        return resource;
      }
    }
    throw new AssertionError("no " + type);
  }

  private static JsonNode json(String name) throws IOException {
    return new ObjectMapper().readTree(FOLDER.resolve(name).toFile());
  }
}
