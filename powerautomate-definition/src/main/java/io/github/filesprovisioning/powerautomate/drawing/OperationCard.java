package io.github.filesprovisioning.powerautomate.drawing;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.powerautomate.definition.ApiProperties;
import java.util.ArrayList;
import java.util.List;

/**
 * An operation as a maker sees it in the designer: title, the fields shown at once, and the rest.
 */
final class OperationCard {
  private static final int WIDTH = 640;
  private static final int LABEL = 190;
  private static final int ROW = 38;

  private OperationCard() {}

  /** Draws an operation of a definition. */
  static String of(JsonNode operation) {
    Svg svg = new Svg();
    List<Field> shown = fields(operation, "important");
    int advanced = fields(operation, "advanced").size();
    boolean trigger = operation.has("x-ms-trigger");
    int rows = shown.size() + (advanced > 0 ? 1 : 0) + (trigger ? 1 : 0);
    svg.box(12, 12, WIDTH - 24, 52 + Math.max(rows, 1) * ROW, "#ffffff", "#c8c6c4");
    svg.box(12, 12, WIDTH - 24, 42, ApiProperties.BRAND_COLOR, ApiProperties.BRAND_COLOR);
    svg.text(28, 39, 15, "#ffffff", "600", operation.path("summary").asText());
    int y = 64;
    for (Field field : shown) {
      row(svg, y, (field.required() ? "* " : "") + field.title(), field.hint(), field.choices());
      y += ROW;
    }
    if (advanced > 0) {
      svg.text(28, y + 20, 13, "#0f6cbd", "400", "Show advanced options (" + advanced + ")");
      y += ROW;
    }
    if (trigger) {
      svg.text(
          28,
          y + 20,
          13,
          "#605e5c",
          "400",
          "How often do you want to check for items?   3 Minutes");
    }
    return svg.finished(WIDTH);
  }

  private static void row(Svg svg, int y, String title, String hint, boolean choices) {
    svg.text(28, y + 20, 13, "#323130", "400", Svg.shortened(title, 27));
    svg.box(LABEL + 28, y + 2, WIDTH - LABEL - 58, 28, "#ffffff", "#8a8886");
    svg.text(LABEL + 38, y + 21, 12, "#8a8886", "400", Svg.shortened(hint, choices ? 56 : 60));
    if (choices) {
      int x = WIDTH - 48;
      svg.line(x, y + 13, x + 5, y + 19).line(x + 5, y + 19, x + 10, y + 13);
    }
  }

  private static List<Field> fields(JsonNode operation, String visibility) {
    List<Field> fields = new ArrayList<>();
    for (JsonNode parameter : operation.path("parameters")) {
      if (!parameter.path("in").asText().equals("body")) {
        add(fields, parameter, parameter.path("required").asBoolean(), visibility);
        continue;
      }
      JsonNode schema = parameter.path("schema");
      for (var property : schema.path("properties").properties()) {
        boolean required =
            schema.path("required").toString().contains('"' + property.getKey() + '"');
        add(fields, property.getValue(), required, visibility);
      }
    }
    return fields;
  }

  private static void add(List<Field> fields, JsonNode field, boolean required, String visibility) {
    if (field.path("x-ms-visibility").asText().equals(visibility)) {
      boolean choices =
          field.has("enum")
              || field.has("x-ms-dynamic-values")
              || field.path("items").has("x-ms-dynamic-values")
              || field.path("type").asText().equals("boolean");
      fields.add(
          new Field(
              field.path("x-ms-summary").asText(),
              field.path("description").asText(),
              required,
              choices));
    }
  }

  private record Field(String title, String hint, boolean required, boolean choices) {}
}
