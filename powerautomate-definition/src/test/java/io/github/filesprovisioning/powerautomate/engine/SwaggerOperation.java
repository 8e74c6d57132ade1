package io.github.filesprovisioning.powerautomate.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One operation of the definition, and the request that an action with given inputs makes of it.
 */
final class SwaggerOperation {
  private static final Pattern FAMILY = Pattern.compile("(\\w+)\\[(\\w+)]");

  private final String method;
  private final String path;
  private final JsonNode definition;

  SwaggerOperation(String method, String path, JsonNode definition) {
    this.method = method.toUpperCase(Locale.ROOT);
    this.path = path;
    this.definition = definition;
  }

  String id() {
    return definition.path("operationId").asText();
  }

  String method() {
    return method;
  }

  boolean isPage() {
    return definition.has("x-ms-pageable");
  }

  int placeholders() {
    return path.split("\\{", -1).length - 1;
  }

  boolean matches(String requestMethod, String requestPath) {
    String form = path.replaceAll("\\{[^}]+}", "[^/]+");
    return method.equals(requestMethod) && requestPath.matches(form);
  }

  /** Path and query for given inputs, below the address of the connection. */
  String target(ObjectNode input) {
    String target = path;
    List<String> query = new ArrayList<>();
    for (JsonNode parameter : definition.path("parameters")) {
      String name = parameter.path("name").asText();
      JsonNode value = value(input, name);
      if (parameter.path("in").asText().equals("path")) {
        target = target.replace("{" + name + "}", encoded(value.asText()));
      } else if (parameter.path("in").asText().equals("query") && !nothing(value)) {
        query.add(encoded(name) + "=" + encoded(text(value)));
      }
    }
    return query.isEmpty() ? target : target + "?" + String.join("&", query);
  }

  /** The body for given inputs: all that travels neither in the path nor in the query. */
  String body(ObjectNode input) {
    ObjectNode body = input.deepCopy();
    boolean has = false;
    for (JsonNode parameter : definition.path("parameters")) {
      if (parameter.path("in").asText().equals("body")) {
        has = true;
      } else {
        body.remove(parameter.path("name").asText());
      }
    }
    return has ? body.toString() : "";
  }

  /** The input of a trigger that subscribes, with the address that is to be told. */
  ObjectNode withCallback(ObjectNode input, String address) {
    ObjectNode complete = input.deepCopy();
    for (JsonNode parameter : definition.path("parameters")) {
      for (var field : parameter.path("schema").path("properties").properties()) {
        if (field.getValue().path("x-ms-notification-url").asBoolean()) {
          return complete.put(field.getKey(), address);
        }
      }
    }
    throw new IllegalStateException(id() + " has no place for the address to be told");
  }

  private static JsonNode value(ObjectNode input, String name) {
    Matcher family = FAMILY.matcher(name);
    return family.matches() ? input.path(family.group(1)).path(family.group(2)) : input.path(name);
  }

  private static boolean nothing(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }

  private static String text(JsonNode value) {
    if (!value.isArray()) {
      return value.asText();
    }
    List<String> items = new ArrayList<>();
    value.forEach(item -> items.add(item.asText()));
    return String.join(",", items);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
