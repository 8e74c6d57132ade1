package io.github.filesprovisioning.core.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Random;

/** Values that break programs: wrong types, extremes, odd characters, deep nesting. */
final class JunkValues {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "null",
          "-1",
          "9223372036854775808",
          "1e400",
          "0x10",
          "\u0000",
          "a\u0000b",
          "line\r\nX-Injected: yes",
          "\u001b[31m",
          "../../etc/passwd",
          "..",
          "%2e%2e%2f",
          "%",
          "?a=b&c[d]=e#f",
          "'; --",
          "${a}{{b}}",
          "\ud800",
          "\udc00\ud800",
          "\ud83d\ude00",
          "\u202e\u200b\ufeff",
          "e\u0301\u00df\u0130",
          "\uffff",
          "true",
          "2026-02-30T00:00:00Z",
          "+999999999-12-31T23:59:59Z",
          "2026-03-01T08:00:00+18:00",
          ",,,",
          "1,-1,9223372036854775807",
          "[1]",
          "{}");

  private final Random random;

  JunkValues(Random random) {
    this.random = random;
  }

  String text() {
    if (random.nextInt(8) > 0) {
      return TEXTS.get(random.nextInt(TEXTS.size()));
    }
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(40); length >= 0; length--) {
      text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
    }
    return text.toString();
  }

  JsonNode value(int depth) {
    switch (random.nextInt(depth > 0 ? 14 : 10)) {
      case 0:
        return NODES.nullNode();
      case 1:
        return NODES.booleanNode(random.nextBoolean());
      case 2:
        return NODES.numberNode(random.nextBoolean() ? -1L : random.nextLong());
      case 3:
        return NODES.numberNode(random.nextBoolean() ? 0 : Integer.MAX_VALUE);
      case 4:
        return NODES.numberNode(BigInteger.ONE.shiftLeft(random.nextInt(4000)).negate());
      case 5:
        return NODES.numberNode(new BigDecimal(BigInteger.TEN, random.nextInt(5000) - 2500));
      case 6:
        return NODES.numberNode(
            random.nextBoolean() ? random.nextGaussian() : Double.NEGATIVE_INFINITY);
      case 7:
        return huge();
      case 8:
      case 9:
        return NODES.textNode(text());
      case 10:
        return deep();
      case 11:
        return array(depth);
      default:
        return object(depth);
    }
  }

  private JsonNode huge() {
    String piece = text().isEmpty() ? "x" : TEXTS.get(random.nextInt(TEXTS.size() - 1) + 1);
    return NODES.textNode(piece.repeat(1 + random.nextInt(20_000 / piece.length())));
  }

  private JsonNode deep() {
    JsonNode value = NODES.nullNode();
    for (int i = random.nextInt(3000); i >= 0; i--) {
      value =
          random.nextBoolean()
              ? NODES.arrayNode().add(value)
              : NODES.objectNode().set("nested", value);
    }
    return value;
  }

  private ArrayNode array(int depth) {
    ArrayNode array = NODES.arrayNode();
    for (int i = random.nextInt(4); i > 0; i--) {
      array.add(value(depth - 1));
    }
    return array;
  }

  ObjectNode object(int depth) {
    ObjectNode object = NODES.objectNode();
    for (int i = random.nextInt(4); i > 0; i--) {
      object.set(text(), value(depth - 1));
    }
    return object;
  }
}
