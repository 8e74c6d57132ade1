package io.github.filesprovisioning.powerautomate.drawing;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.powerautomate.definition.ApiProperties;
import io.github.filesprovisioning.powerautomate.definition.DocumentHead;

/** The dialog in which a connection is made. */
final class ConnectionCard {
  private static final int WIDTH = 640;
  private static final int ROW = 58;

  private ConnectionCard() {}

  /** Draws the parameters of {@code apiProperties.json}. */
  static String of(JsonNode apiProperties) {
    JsonNode parameters = apiProperties.at("/properties/connectionParameters");
    Svg svg = new Svg();
    svg.box(12, 12, WIDTH - 24, 100 + parameters.size() * ROW, "#ffffff", "#c8c6c4");
    svg.box(12, 12, WIDTH - 24, 42, ApiProperties.BRAND_COLOR, ApiProperties.BRAND_COLOR);
    svg.text(28, 39, 15, "#ffffff", "600", DocumentHead.TITLE);
    int y = 66;
    for (JsonNode parameter : parameters) {
      JsonNode shown = parameter.path("uiDefinition");
      boolean secret = parameter.path("type").asText().equals("securestring");
      svg.text(28, y + 14, 13, "#323130", "600", "* " + shown.path("displayName").asText());
      svg.box(28, y + 20, WIDTH - 56, 28, "#ffffff", "#8a8886");
      svg.text(38, y + 39, 12, "#8a8886", "400", value(parameter, shown, secret));
      y += ROW;
    }
    svg.box(28, y + 4, 84, 30, "#0f6cbd", "#0f6cbd");
    svg.text(48, y + 24, 13, "#ffffff", "600", "Create");
    return svg.finished(WIDTH);
  }

  private static String value(JsonNode parameter, JsonNode shown, boolean secret) {
    String text = shown.path("description").asText();
    String preset = parameter.path("defaultValue").asText();
    return secret || preset.isEmpty() ? text : preset + "   (" + text + ")";
  }
}
