package io.github.filesprovisioning.powerautomate.definition;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What stands in a definition before its paths: title, contact, host, security, metadata. */
public final class DocumentHead {
  /** The name under which the connector is listed. */
  public static final String TITLE = "Files.com Provisioning";

  /** The host that serves every site. */
  public static final String HOST = "app.files.com";

  private DocumentHead() {}

  /** A definition without operations. */
  public static ObjectNode of(Contract contract) {
    ObjectNode swagger = JsonNodeFactory.instance.objectNode();
    swagger.put("swagger", "2.0");
    ObjectNode info = swagger.putObject("info");
    info.put("title", TITLE);
    info.put(
        "description",
        "Creates, changes and removes users, groups, memberships, permissions and keys of a Files.com"
            + " site, in single steps or for whole joiner, mover and leaver processes, and starts flows"
            + " when they change.");
    info.put("version", "1.0");
    info.putObject("contact")
        .put("name", "Files.com Support")
        .put("url", "https://www.files.com/support")
        .put("email", "support@files.com");
    swagger.put("host", HOST);
    swagger.put("basePath", contract.basePath());
    swagger.putArray("schemes").add("https");
    swagger.putArray("consumes").add("application/json");
    swagger.putArray("produces").add("application/json");
    swagger
        .putObject("securityDefinitions")
        .putObject("api_key")
        .put("type", "apiKey")
        .put("in", "header")
        .put("name", "X-FilesAPI-Key");
    swagger.putArray("security").addObject().putArray("api_key");
    ArrayNode metadata = swagger.putArray("x-ms-connector-metadata");
    metadata(metadata, "Website", "https://www.files.com");
    metadata(metadata, "Privacy policy", "https://www.files.com/legal/privacy");
    metadata(metadata, "Categories", "IT Operations;Security");
    return swagger;
  }

  private static void metadata(ArrayNode metadata, String name, String value) {
    metadata.addObject().put("propertyName", name).put("propertyValue", value);
  }
}
