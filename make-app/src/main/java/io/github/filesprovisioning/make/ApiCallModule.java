package io.github.filesprovisioning.make;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.make.iml.Errors;
import io.github.filesprovisioning.make.iml.Iml;
import io.github.filesprovisioning.make.iml.Step;
import java.util.Map;
import java.util.Optional;

/**
 * The universal module, in the form that Make prescribes for all apps: a path below the base
 * address, and headers, query and body as the user wants them.
 */
final class ApiCallModule {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ApiCallModule() {}

  static Module of(JsonNode action) {
    return new Module(
        action.path("id").asText(),
        ModuleName.of(action.path("id").asText()),
        action.path("resource").asText(),
        "Make an API call",
        "Performs an arbitrary authorized API call.",
        "universal",
        Optional.empty(),
        request(),
        parameters(action),
        output(),
        Map.of());
  }

  private static ObjectNode request() {
    Step step =
        Step.request("{{parameters.method}}", "{{parameters.url}}")
            .query("{{...}}", Iml.of("toCollection(parameters.qs, 'key', 'value')"))
            .body(Iml.of("parameters.body"))
            .output("body", Iml.of("body"))
            .output("headers", Iml.of("headers"))
            .output("statusCode", Iml.of("statusCode"));
    step.json().put("type", "text");
    ObjectNode headers = step.json().putObject("headers");
    headers.put("Content-Type", "application/json");
    headers.put("{{...}}", "{{toCollection(parameters.headers, 'key', 'value')}}");
    // Nobody knows whether the request may be sent twice, so Make must not run it again by itself.
    step.error(Errors.answered(false));
    // Nobody knows what is sent and answered either: it may be a password or a new key.
    step.json()
        .putObject("log")
        .putArray("sanitize")
        .add(Secrets.KEY)
        .add("request.body")
        .add("response.body");
    return step.json();
  }

  private static ArrayNode parameters(JsonNode action) {
    ArrayNode parameters = JSON.arrayNode();
    ObjectNode url =
        parameters.addObject().put("name", "url").put("label", "URL").put("type", "text");
    url.put("help", "Path below /api/rest/v1, for example /users/123. It starts with a slash.");
    url.put("required", true).putObject("validate").put("pattern", "^/(?!/)");
    ObjectNode method =
        parameters.addObject().put("name", "method").put("label", "Method").put("type", "select");
    method.put("required", true).put("default", "GET");
    ArrayNode options = method.putArray("options");
    action
        .path("input")
        .path("properties")
        .path("method")
        .path("enum")
        .forEach(value -> options.addObject().put("label", value.asText()).set("value", value));
    parameters.add(pairs("headers", "Headers").put("advanced", true));
    parameters.add(pairs("qs", "Query string"));
    parameters
        .addObject()
        .put("name", "body")
        .put("label", "Body")
        .put("type", "text")
        .put("help", "JSON text of the request.")
        .put("multiline", true);
    return parameters;
  }

  private static ObjectNode pairs(String name, String label) {
    ObjectNode pairs = JSON.objectNode().put("name", name).put("label", label).put("type", "array");
    ArrayNode spec = pairs.putArray("spec");
    spec.addObject().put("name", "key").put("label", "Key").put("type", "text");
    spec.addObject().put("name", "value").put("label", "Value").put("type", "text");
    return pairs;
  }

  private static ArrayNode output() {
    ArrayNode output = JSON.arrayNode();
    output.addObject().put("name", "body").put("label", "Body").put("type", "any");
    output.addObject().put("name", "headers").put("label", "Headers").put("type", "collection");
    output.addObject().put("name", "statusCode").put("label", "Status code").put("type", "integer");
    return output;
  }
}
