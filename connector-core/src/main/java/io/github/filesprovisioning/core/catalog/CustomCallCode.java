package io.github.filesprovisioning.core.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.core.client.FilesClient;
import io.github.filesprovisioning.core.client.InvalidInputException;
import io.github.filesprovisioning.core.client.RawResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The action that sends any request. */
final class CustomCallCode implements ActionCode {
  /** Its method in the catalogue. */
  static final String METHOD = "callApi";

  private final FilesClient client;

  CustomCallCode(FilesClient client) {
    this.client = client;
  }

  @Override
  public JsonNode run(ObjectNode input) {
    RawResponse response =
        client.call(
            input.path("method").asText(),
            input.path("path").asText(),
            query(input.path("query")),
            input.get("body"));
    ObjectNode result = JsonNodeFactory.instance.objectNode().put("status", response.status());
    if (!response.body().isMissingNode()) {
      result.set("body", response.body());
    }
    response.cursor().ifPresent(cursor -> result.put("next_cursor", cursor));
    return result;
  }

  private static Map<String, Object> query(JsonNode given) {
    Map<String, Object> query = new LinkedHashMap<>();
    given
        .properties()
        .forEach(
            entry -> {
              String path = FieldPath.field("query", entry.getKey());
              JsonNode value = entry.getValue();
              query.put(entry.getKey(), value.isObject() ? map(path, value) : plain(path, value));
            });
    return query;
  }

  private static Map<String, Object> map(String path, JsonNode value) {
    Map<String, Object> map = new LinkedHashMap<>();
    value
        .properties()
        .forEach(
            entry ->
                map.put(
                    entry.getKey(),
                    plain(FieldPath.field(path, entry.getKey()), entry.getValue())));
    return map;
  }

  private static Object plain(String path, JsonNode value) {
    if (!value.isArray()) {
      return scalar(path, value);
    }
    List<String> items = new ArrayList<>();
    for (int i = 0; i < value.size(); i++) {
      items.add(scalar(FieldPath.item(path, i), value.get(i)));
    }
    return items;
  }

  private static String scalar(String path, JsonNode value) {
    if (!value.isTextual() && !value.isNumber() && !value.isBoolean()) {
      throw new InvalidInputException(path, "must be text, a number, true or false");
    }
    return value.asText();
  }
}
