package io.github.filesprovisioning.powerautomate.rules;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/** The garden shed of the test resources, changed as a sample says. */
final class BrokenPackage {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SIDE = 200;
  private final ObjectNode definition;
  private final ObjectNode properties;
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  private BrokenPackage() throws IOException {
    definition = (ObjectNode) JSON.readTree(resource(ConnectorPackage.DEFINITION));
    properties = (ObjectNode) JSON.readTree(resource(ConnectorPackage.PROPERTIES));
    files.put(ConnectorPackage.SCRIPT, resource(ConnectorPackage.SCRIPT));
    files.put("readme.md", resource("readme.md"));
    files.put(ConnectorPackage.ICON, icon(SIDE, SIDE, BufferedImage.TYPE_INT_RGB, 0x336699));
  }

  /** The package that breaks no rule. */
  static ConnectorPackage whole() throws IOException {
    return new BrokenPackage().build("");
  }

  /** The package of a sample. */
  static ConnectorPackage of(JsonNode sample) throws IOException {
    BrokenPackage shed = new BrokenPackage();
    for (var change : sample.path("set").properties()) {
      set(shed.definition, change.getKey(), change.getValue());
    }
    for (JsonNode pointer : sample.path("remove")) {
      remove(shed.definition, pointer.asText());
    }
    for (var copy : sample.path("copy").properties()) {
      JsonNode part = shed.definition.at(copy.getKey()).deepCopy();
      rename(part);
      set(shed.definition, copy.getValue().asText(), part);
    }
    for (var move : sample.path("move").properties()) {
      JsonNode part = shed.definition.at(move.getKey());
      remove(shed.definition, move.getKey());
      set(shed.definition, move.getValue().asText(), part);
    }
    shed.grow(sample);
    for (var change : sample.path("properties").properties()) {
      set(shed.properties, change.getKey(), change.getValue());
    }
    shed.replaceFiles(sample);
    return shed.build(" ".repeat(sample.path("pad").asInt(0)));
  }

  private void grow(JsonNode sample) {
    for (var repeat : sample.path("repeat").properties()) {
      for (int i = 0; i < repeat.getValue().asInt(); i++) {
        set(definition, repeat.getKey() + i, definition.at(repeat.getKey()));
      }
    }
    for (var widen : sample.path("widen").properties()) {
      for (int i = 0; i < widen.getValue().asInt(); i++) {
        set(
            definition,
            widen.getKey() + "/field" + i,
            JSON.createObjectNode().put("type", "string"));
      }
    }
    ObjectNode inner = JSON.createObjectNode().put("type", "string");
    for (int i = 0; i < sample.path("nest").asInt(0); i++) {
      ObjectNode outer = JSON.createObjectNode().put("type", "object");
      outer.putObject("properties").set("deeper", inner);
      inner = outer;
      set(definition, "/definitions/Deep", inner);
    }
  }

  private void replaceFiles(JsonNode sample) throws IOException {
    if (sample.has("script")) {
      String text = sample.path("script").asText();
      boolean pad = text.startsWith("PAD ");
      files.put(
          ConnectorPackage.SCRIPT,
          pad
              ? new byte[Integer.parseInt(text.substring(4))]
              : text.getBytes(StandardCharsets.UTF_8));
    }
    if (sample.has("readme")) {
      files.put("readme.md", sample.path("readme").asText().getBytes(StandardCharsets.UTF_8));
    }
    if (sample.has("icon")) {
      files.put(ConnectorPackage.ICON, icon(sample.path("icon").asText()));
    }
  }

  private static byte[] icon(String kind) throws IOException {
    return switch (kind) {
      case "none" -> new byte[] {1, 2, 3};
      case "wide" -> icon(SIDE, SIDE - 1, BufferedImage.TYPE_INT_RGB, 0x336699);
      case "huge" -> icon(500, 500, BufferedImage.TYPE_INT_RGB, 0x336699);
      case "heavy" -> {
        byte[] small = icon(SIDE, SIDE, BufferedImage.TYPE_INT_RGB, 0x336699);
        yield Arrays.copyOf(small, 1024 * 1024 + 1);
      }
      case "transparent" -> icon(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB, 0x336699);
      default -> icon(SIDE, SIDE, BufferedImage.TYPE_INT_RGB, 0xff0000);
    };
  }

  private static byte[] icon(int width, int height, int type, int color) throws IOException {
    BufferedImage image = new BufferedImage(width, height, type);
    Graphics2D pen = image.createGraphics();
    pen.setColor(new Color(color));
    pen.fillRect(0, 0, width, height);
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    return out.toByteArray();
  }

  /** A copy needs names of its own, or it would break other rules too. */
  private static void rename(JsonNode item) {
    for (JsonNode operation : item) {
      if (operation.has("operationId")) {
        ((ObjectNode) operation)
            .put("operationId", operation.path("operationId").asText() + "Again");
      }
    }
  }

  private static void set(ObjectNode root, String pointer, JsonNode value) {
    JsonPointer place = JsonPointer.compile(pointer);
    JsonNode owner = root.at(place.head());
    String name = place.last().getMatchingProperty();
    if (owner.isArray() && name.equals("-")) {
      ((ArrayNode) owner).add(value);
    } else if (owner.isArray()) {
      ((ArrayNode) owner).set(Integer.parseInt(name), value);
    } else {
      ((ObjectNode) owner).set(name, value);
    }
  }

  private static void remove(ObjectNode root, String pointer) {
    JsonPointer place = JsonPointer.compile(pointer);
    JsonNode owner = root.at(place.head());
    JsonNode gone =
        owner.isArray()
            ? ((ArrayNode) owner).remove(place.last().getMatchingIndex())
            : ((ObjectNode) owner).remove(place.last().getMatchingProperty());
    if (gone == null) {
      throw new IllegalArgumentException(pointer + " is not there");
    }
  }

  private ConnectorPackage build(String padding) throws IOException {
    files.put(
        ConnectorPackage.DEFINITION,
        (JSON.writeValueAsString(definition) + padding).getBytes(StandardCharsets.UTF_8));
    files.put(ConnectorPackage.PROPERTIES, JSON.writeValueAsBytes(properties));
    return ConnectorPackage.of(files);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = BrokenPackage.class.getResourceAsStream("/rules/" + name)) {
      return in.readAllBytes();
    }
  }
}
