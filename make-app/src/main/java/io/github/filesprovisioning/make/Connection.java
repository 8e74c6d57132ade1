package io.github.filesprovisioning.make;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The connection: an API key and the site it belongs to. */
final class Connection {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Connection() {}

  static void add(ObjectNode connections, AppFiles files, String name) {
    String path = "connections/" + name + "/" + name + ".";
    ObjectNode connection = connections.putObject(name);
    connection.put("label", "Files.com Provisioning").put("connectionType", "basic");
    ObjectNode codes = connection.putObject("codeFiles");
    codes.put("communication", path + "communication.iml.json");
    codes.put("params", path + "params.iml.json");
    files.json("app/" + path + "communication.iml.json", communication());
    files.json("app/" + path + "params.iml.json", parameters());
  }

  /** A cheap request that only a valid key passes. The base is not inherited here. */
  private static ObjectNode communication() {
    ObjectNode request = JSON.objectNode();
    request.put(
        "url", "https://{{ifempty(parameters.subdomain, 'app')}}.files.com/api/rest/v1/api_key");
    request.put("method", "GET");
    ObjectNode headers = request.putObject("headers");
    headers.put("X-FilesAPI-Key", "{{parameters.apiKey}}");
    headers.put("Accept", "application/json");
    ObjectNode response = request.putObject("response");
    ObjectNode error = response.putObject("error");
    error.put("type", "InvalidAccessTokenError");
    error.put(
        "message", "[{{statusCode}}] {{ifempty(body.error, 'This API key was not accepted')}}");
    response.putObject("metadata").put("type", "text").put("value", "{{body.name}}");
    response.put("uid", "{{body.id}}");
    request.putObject("log").putArray("sanitize").add(Secrets.KEY);
    return request;
  }

  private static ArrayNode parameters() {
    ArrayNode parameters = JSON.arrayNode();
    parameters
        .addObject()
        .put("name", "apiKey")
        .put("label", "API key")
        .put("type", "password")
        .put(
            "help",
            "An API key of a site administrator. Create one in Files.com under Integrations, API keys.")
        .put("required", true)
        .put("editable", true);
    ObjectNode subdomain =
        parameters
            .addObject()
            .put("name", "subdomain")
            .put("label", "Site subdomain")
            .put("type", "text");
    subdomain.put(
        "help", "The part before .files.com, for example acme. Leave empty to let the key decide.");
    subdomain
        .put("editable", true)
        .putObject("validate")
        .put("pattern", "^[A-Za-z0-9][A-Za-z0-9-]*$");
    parameters
        .addObject()
        .put("name", "workspaceId")
        .put("label", "Workspace ID")
        .put("type", "uinteger")
        .put("help", "Only for sites with workspaces: the one to work in.")
        .put("advanced", true)
        .put("editable", true);
    return parameters;
  }
}
