package io.github.filesprovisioning.acceptance.scenario;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What placeholders in a scenario stand for.
 *
 * <p>{@code {{group:Sales}}}, {@code {{user:ann}}} and {@code {{workspace:Europe}}} are ids,
 * remembered even after the record is gone; {@code {{step1:user.id}}} is a value of an earlier
 * step's result; {@code {{in:P3D}}} is the time in three days. A text that is nothing but a
 * placeholder becomes the value with its type; inside a longer text it becomes text.
 */
final class Placeholders {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([a-z0-9_]+):([^}]+)}}");
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Map<String, JsonNode> ids = new HashMap<>();
  private final Map<String, JsonNode> results = new HashMap<>();

  /** Learns the ids of all users, groups and workspaces of a state. */
  void learnIds(JsonNode state) {
    state.path("users").forEach(u -> ids.put("user:" + u.path("username").asText(), u.get("id")));
    state.path("groups").forEach(g -> ids.put("group:" + g.path("name").asText(), g.get("id")));
    state
        .path("workspaces")
        .forEach(w -> ids.put("workspace:" + w.path("name").asText(), w.get("id")));
  }

  /** Learns the result of a step; the first is number 1. */
  void learnResult(int stepNumber, JsonNode result) {
    results.put("step" + stepNumber, result == null ? JSON.nullNode() : result);
  }

  /**
   * Puts values in place of placeholders.
   *
   * @param node any value; stays as it is
   * @return a copy without placeholders
   * @throws UnknownPlaceholderException when a placeholder stands for nothing
   */
  JsonNode resolve(JsonNode node) {
    if (node.isObject()) {
      ObjectNode copy = JSON.objectNode();
      node.properties().forEach(field -> copy.set(field.getKey(), resolve(field.getValue())));
      return copy;
    }
    if (node.isArray()) {
      ArrayNode copy = JSON.arrayNode();
      node.forEach(element -> copy.add(resolve(element)));
      return copy;
    }
    return node.isTextual() ? resolveText(node) : node;
  }

  private JsonNode resolveText(JsonNode text) {
    Matcher matcher = PLACEHOLDER.matcher(text.textValue());
    if (matcher.matches()) {
      return value(matcher.group(1), matcher.group(2).trim());
    }
    matcher.reset();
    return JSON.textNode(
        matcher.replaceAll(
            match ->
                Matcher.quoteReplacement(value(match.group(1), match.group(2).trim()).asText())));
  }

  private JsonNode value(String source, String name) {
    if (source.equals("in")) {
      Instant then = Instant.now().plus(Duration.parse(name)).truncatedTo(ChronoUnit.SECONDS);
      return JSON.textNode(then.toString());
    }
    JsonNode value =
        results.containsKey(source)
            ? results.get(source).at(JsonPointer.compile("/" + name.replace('.', '/')))
            : ids.get(source + ":" + name);
    if (value == null || value.isMissingNode()) {
      throw new UnknownPlaceholderException(source + ":" + name);
    }
    return value;
  }
}
