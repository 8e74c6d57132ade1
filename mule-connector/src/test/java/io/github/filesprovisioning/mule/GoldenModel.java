package io.github.filesprovisioning.mule;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An extension model without what says nothing: empty and false values, facts about Java classes,
 * and descriptions that are there twice. So it can be read in a review.
 */
final class GoldenModel {
  private static final Set<String> LEFT_OUT =
      Set.of("classInformation", "modelProperties", "dslConfiguration", "stereotype");

  /** What almost everything is; only the exceptions are told. */
  private static final Map<String, String> USUAL =
      Map.of(
          "format", "java",
          "role", "BEHAVIOUR",
          "expressionSupport", "SUPPORTED",
          "tabName", "General");

  private GoldenModel() {}

  static String of(String model) throws IOException {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(new DefaultIndenter(" ", "\n"));
    ObjectMapper mapper = new ObjectMapper();
    return mapper.writer(printer).writeValueAsString(slim(mapper.readTree(model))) + "\n";
  }

  private static JsonNode slim(JsonNode value) {
    if (value.isArray()) {
      return slimArray(value);
    }
    if (!value.isObject()) {
      return value;
    }
    ObjectNode slim = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      JsonNode kept = slim(field.getValue());
      if (!LEFT_OUT.contains(field.getKey())
          && !kept.asText().equals(USUAL.get(field.getKey()))
          && saysSomething(kept)) {
        slim.set(field.getKey(), kept);
      }
    }
    String summary = slim.path("displayModel").path("summary").asText();
    if (!summary.isEmpty() && slim.path("description").asText().equals(summary)) {
      slim.remove("description");
    }
    return slim;
  }

  /** Error types come from a set, in no order. */
  private static JsonNode slimArray(JsonNode array) {
    List<JsonNode> items = new ArrayList<>();
    array.forEach(item -> items.add(slim(item)));
    if (items.stream().allMatch(JsonNode::isTextual)) {
      items.sort((one, other) -> one.asText().compareTo(other.asText()));
    }
    ArrayNode slim = JsonNodeFactory.instance.arrayNode();
    items.forEach(slim::add);
    return slim;
  }

  private static boolean saysSomething(JsonNode value) {
    return !(value.isNull()
        || value.isContainerNode() && value.isEmpty()
        || value.isTextual() && value.asText().isEmpty()
        || value.isBoolean() && !value.asBoolean());
  }
}
