package io.github.filesprovisioning.powerautomate.definition;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The file {@code apiProperties.json}: what a connection asks for, and the policies. */
public final class ApiProperties {
  /** The colour behind the icon. */
  public static final String BRAND_COLOR = "#14466b";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int UNAUTHORIZED = 401;

  private ApiProperties() {}

  /**
   * The properties.
   *
   * @param scriptOperations operations that the script handles
   */
  public static ObjectNode of(List<String> scriptOperations) {
    ObjectNode file = JSON.objectNode();
    ObjectNode properties = file.putObject("properties");
    ObjectNode parameters = properties.putObject("connectionParameters");
    parameters.set(
        "api_key",
        parameter(
            "securestring",
            "API Key",
            "API key of a site administrator, made in Files.com under API keys.",
            "The key decides what the connection may do."));
    ObjectNode site =
        parameter(
            "string",
            "Site Host",
            "Host name of the Files.com site, such as example.files.com, without https.",
            "The part of the site address between https and the first slash.");
    parameters.set("site", site.put("defaultValue", DocumentHead.HOST));
    properties.put("iconBrandColor", BRAND_COLOR);
    properties.putArray("capabilities");
    properties.put("publisher", "Files.com");
    properties.put("stackOwner", "Files.com");
    ArrayNode policies = properties.putArray("policyTemplateInstances");
    ObjectNode host = policies.addObject();
    host.put("templateId", "dynamichosturl").put("title", "Send requests to the site");
    host.putObject("parameters")
        .put("x-ms-apimTemplateParameter.urlTemplate", "https://@connectionParameters('site')");
    ObjectNode broken = policies.addObject();
    broken
        .put("templateId", "setconnectionstatustounauthenticated")
        .put("title", "Show a refused key as a broken connection");
    ObjectNode when = broken.putObject("parameters");
    when.put("x-ms-apimTemplateParameter.statusCode", UNAUTHORIZED);
    when.putArray("x-ms-apimTemplate-operationName").add(ConnectorDefinition.TEST_OPERATION);
    ArrayNode scripted = properties.putArray("scriptOperations");
    scriptOperations.forEach(scripted::add);
    return file;
  }

  private static ObjectNode parameter(String type, String name, String text, String tooltip) {
    ObjectNode parameter = JSON.objectNode().put("type", type);
    ObjectNode shown = parameter.putObject("uiDefinition");
    shown.put("displayName", name).put("description", text).put("tooltip", tooltip);
    shown
        .putObject("constraints")
        .put("required", "true")
        .put("clearText", !type.equals("securestring"));
    return parameter;
  }
}
