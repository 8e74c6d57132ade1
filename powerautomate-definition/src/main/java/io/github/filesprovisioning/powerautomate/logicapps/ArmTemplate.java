package io.github.filesprovisioning.powerautomate.logicapps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.powerautomate.definition.ApiProperties;
import io.github.filesprovisioning.powerautomate.definition.DocumentHead;
import java.util.Base64;
import java.util.List;

/**
 * The template that deploys connector, connection and sample workflows in one step. Properties are
 * those of {@code CustomApiPropertiesDefinition} and {@code ApiConnectionDefinitionProperties},
 * version 2016-06-01.
 */
final class ArmTemplate {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String WEB_VERSION = "2016-06-01";
  private static final String LOGIC_VERSION = "2019-05-01";
  private static final String CONNECTOR =
      "[resourceId('Microsoft.Web/customApis', parameters('connectorName'))]";
  private static final String CONNECTION =
      "[resourceId('Microsoft.Web/connections', parameters('connectionName'))]";

  private ArmTemplate() {}

  /** The whole template. */
  static ObjectNode of(ObjectNode swagger, byte[] icon, List<Workflow> workflows) {
    ObjectNode template = JSON.objectNode();
    template.put(
        "$schema",
        "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#");
    template.put("contentVersion", "1.0.0.0");
    template.set("parameters", parameters());
    ArrayNode resources = template.putArray("resources");
    resources.add(connector(swagger, icon));
    resources.add(connection());
    workflows.forEach(workflow -> resources.add(workflow(workflow)));
    template
        .putObject("outputs")
        .putObject("connectorId")
        .put("type", "string")
        .put("value", CONNECTOR);
    return template;
  }

  private static ObjectNode parameters() {
    ObjectNode parameters = JSON.objectNode();
    parameter(parameters, "filesApiKey", "securestring", "API key of a site administrator.");
    parameter(parameters, "siteHost", "string", "Host name of the Files.com site, without https.")
        .put("defaultValue", DocumentHead.HOST);
    parameter(parameters, "location", "string", "Where the resources live.")
        .put("defaultValue", "[resourceGroup().location]");
    parameter(parameters, "connectorName", "string", "Name of the custom connector.")
        .put("defaultValue", "filescom-provisioning");
    parameter(parameters, "connectionName", "string", "Name of the connection.")
        .put("defaultValue", "filescom-provisioning-connection");
    parameter(parameters, "workflowPrefix", "string", "Beginning of the names of the workflows.")
        .put("defaultValue", "filescom-");
    ObjectNode state =
        parameter(parameters, "workflowState", "string", "Whether the workflows run at once.");
    state.put("defaultValue", "Disabled").putArray("allowedValues").add("Enabled").add("Disabled");
    return parameters;
  }

  private static ObjectNode parameter(ObjectNode all, String name, String type, String text) {
    ObjectNode parameter = all.putObject(name).put("type", type);
    parameter.putObject("metadata").put("description", text);
    return parameter;
  }

  private static ObjectNode connector(ObjectNode swagger, byte[] icon) {
    ObjectNode resource =
        resource("Microsoft.Web/customApis", WEB_VERSION, "[parameters('connectorName')]");
    ObjectNode properties = resource.putObject("properties");
    properties.put("displayName", DocumentHead.TITLE);
    properties.put("description", swagger.path("info").path("description").asText());
    properties.put("brandColor", ApiProperties.BRAND_COLOR);
    properties.put("iconUri", iconUri(icon));
    properties.put("apiType", "Rest");
    properties.putArray("capabilities");
    properties
        .putObject("backendService")
        .put("serviceUrl", "[concat('https://', parameters('siteHost'))]");
    ObjectNode key = properties.putObject("connectionParameters").putObject("api_key");
    key.put("type", "securestring");
    key.putObject("uiDefinition")
        .put("displayName", "API Key")
        .put("description", "API key of a site administrator.")
        .put("tooltip", "Made in Files.com under API keys.")
        .putObject("constraints")
        .put("required", "true");
    ObjectNode inline = (ObjectNode) escaped(swagger);
    inline.put("host", "[parameters('siteHost')]");
    properties.set("swagger", inline);
    return resource;
  }

  private static ObjectNode connection() {
    ObjectNode resource =
        resource("Microsoft.Web/connections", WEB_VERSION, "[parameters('connectionName')]");
    resource.putArray("dependsOn").add(CONNECTOR);
    ObjectNode properties = resource.putObject("properties");
    properties.put("displayName", DocumentHead.TITLE);
    properties.putObject("api").put("id", CONNECTOR);
    properties.putObject("parameterValues").put("api_key", "[parameters('filesApiKey')]");
    return resource;
  }

  private static ObjectNode workflow(Workflow workflow) {
    ObjectNode resource =
        resource(
            "Microsoft.Logic/workflows",
            LOGIC_VERSION,
            "[concat(parameters('workflowPrefix'), '" + workflow.name() + "')]");
    resource.putArray("dependsOn").add(CONNECTION);
    ObjectNode properties = resource.putObject("properties");
    properties.put("state", "[parameters('workflowState')]");
    properties.set("definition", escaped(workflow.definition()));
    properties
        .putObject("parameters")
        .putObject("$connections")
        .putObject("value")
        .putObject("filescom")
        .put("id", CONNECTOR)
        .put("connectionId", CONNECTION)
        .put("connectionName", "[parameters('connectionName')]");
    return resource;
  }

  private static ObjectNode resource(String type, String version, String name) {
    return JSON.objectNode()
        .put("type", type)
        .put("apiVersion", version)
        .put("name", name)
        .put("location", "[parameters('location')]");
  }

  /** The icon as an address that holds the picture itself. */
  private static String iconUri(byte[] icon) {
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(icon);
  }

  /**
   * A text in brackets is an expression of the template; a second bracket makes it a text again.
   */
  private static JsonNode escaped(JsonNode node) {
    if (node.isObject()) {
      ObjectNode copy = JSON.objectNode();
      node.properties().forEach(member -> copy.set(member.getKey(), escaped(member.getValue())));
      return copy;
    }
    if (node.isArray()) {
      ArrayNode copy = JSON.arrayNode();
      node.forEach(element -> copy.add(escaped(element)));
      return copy;
    }
    boolean expression = node.isTextual() && node.asText().matches("(?s)\\[.*]");
    return expression ? JSON.textNode("[" + node.asText()) : node;
  }
}
