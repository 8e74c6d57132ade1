package io.github.filesprovisioning.powerautomate.solution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.filesprovisioning.powerautomate.JsonText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The solution that holds the custom connector. The parts of {@code apiProperties.json} are columns
 * of the table {@code connector} and become files of their own.
 */
final class ConnectorSolution {
  private static final String NAME = SolutionText.CONNECTOR;
  private static final String BASE = "Connector/" + NAME + "_";

  private ConnectorSolution() {}

  /**
   * The files of the package.
   *
   * @param connector the files of the folder {@code connector} by name
   * @param version such as {@code 1.0.0.0}
   */
  static Map<String, byte[]> files(Map<String, byte[]> connector, String version)
      throws IOException {
    ObjectMapper json = new ObjectMapper();
    JsonNode properties = json.readTree(connector.get("apiProperties.json")).path("properties");
    JsonNode swagger = json.readTree(connector.get("apiDefinition.swagger.json"));
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("[Content_Types].xml", bytes(SolutionText.contentTypes()));
    files.put("solution.xml", bytes(manifest(swagger, version)));
    files.put("customizations.xml", bytes(customizations(swagger, properties)));
    files.put(BASE + "openapidefinition.json", connector.get("apiDefinition.swagger.json"));
    files.put(BASE + "connectionparameters.json", part(properties, "connectionParameters"));
    files.put(BASE + "policytemplateinstances.json", part(properties, "policyTemplateInstances"));
    files.put(BASE + "scriptoperations.json", part(properties, "scriptOperations"));
    files.put(BASE + "customcodeblobcontent.csx", connector.get("script.csx"));
    files.put(BASE + "iconblob.Png", connector.get("icon.png"));
    return files;
  }

  private static String manifest(JsonNode swagger, String version) {
    String component =
        "      <RootComponent type=\"372\" id=\"{%s}\" schemaName=\"%s\" behavior=\"0\" />\n"
            .formatted(SolutionText.id("connector"), NAME);
    String title = swagger.path("info").path("title").asText();
    return SolutionText.manifest(
        "FilesComProvisioning", title, version, component, "    <MissingDependencies />\n");
  }

  private static String customizations(JsonNode swagger, JsonNode properties) {
    return SolutionText.customizations(
        """
          <Workflows />
          <Connectors>
            <Connector>
              <connectorid>%1$s</connectorid>
              <description>%2$s</description>
              <displayname>%3$s</displayname>
              <iconbrandcolor>%4$s</iconbrandcolor>
              <name>%5$s</name>
              <connectortype>1</connectortype>
              <openapidefinition>/Connector/%5$s_openapidefinition.json</openapidefinition>
              <connectionparameters>/Connector/%5$s_connectionparameters.json</connectionparameters>
              <policytemplateinstances>/Connector/%5$s_policytemplateinstances.json</policytemplateinstances>
              <scriptoperations>/Connector/%5$s_scriptoperations.json</scriptoperations>
              <customcodeblobcontent>/Connector/%5$s_customcodeblobcontent.csx</customcodeblobcontent>
              <iconblob>/Connector/%5$s_iconblob.Png</iconblob>
            </Connector>
          </Connectors>
        """
            .formatted(
                SolutionText.id("connector"),
                swagger.path("info").path("description").asText(),
                swagger.path("info").path("title").asText(),
                properties.path("iconBrandColor").asText(),
                NAME));
  }

  private static byte[] part(JsonNode properties, String name) {
    return bytes(JsonText.pretty(properties.path(name)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
