package io.github.filesprovisioning.sandbox.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.filesprovisioning.sandbox.errors.ApiError;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Parameters in the form {@code a=1&b[c]=2&d[]=3}, as they come in a query or in a form. Brackets
 * may be literal or percent-encoded, a blank may be {@code +} or {@code %20}.
 */
final class ParameterText {
  private ParameterText() {}

  static ObjectNode parse(String text) {
    ObjectNode parameters = JsonNodeFactory.instance.objectNode();
    for (String pair : text.split("&", -1)) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals));
        put(parameters, name, equals < 0 ? "" : decode(pair.substring(equals + 1)));
      }
    }
    return parameters;
  }

  /** Adds one parameter whose name may hold brackets. */
  static void put(ObjectNode parameters, String name, String value) {
    List<String> path = path(name);
    JsonNode parent = parameters;
    for (int i = 0; i < path.size(); i++) {
      boolean last = i == path.size() - 1;
      JsonNode child =
          last
              ? TextNode.valueOf(value)
              : path.get(i + 1).isEmpty()
                  ? JsonNodeFactory.instance.arrayNode()
                  : JsonNodeFactory.instance.objectNode();
      JsonNode present = member(parent, path.get(i));
      if (!last && present != null && present.getClass() == child.getClass()) {
        parent = present;
      } else {
        attach(parent, path.get(i), child);
        parent = child;
      }
    }
  }

  private static JsonNode member(JsonNode parent, String name) {
    return parent instanceof ObjectNode ? parent.get(name) : null;
  }

  private static void attach(JsonNode parent, String name, JsonNode child) {
    if (parent instanceof ArrayNode) {
      ((ArrayNode) parent).add(child);
    } else {
      ((ObjectNode) parent).set(name, child);
    }
  }

  private static List<String> path(String name) {
    List<String> path = new ArrayList<>();
    int open = name.indexOf('[');
    path.add(open <= 0 ? name : name.substring(0, open));
    while (open > 0) {
      int close = name.indexOf(']', open);
      if (close < 0) {
        return List.of(name);
      }
      path.add(name.substring(open + 1, close));
      open = close + 1 < name.length() && name.charAt(close + 1) == '[' ? close + 1 : -1;
    }
    return path;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw ApiError.of("bad-request/invalid-input-encoding", "Invalid input encoding");
    }
  }
}
