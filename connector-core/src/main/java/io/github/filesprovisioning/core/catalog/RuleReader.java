package io.github.filesprovisioning.core.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads rules from the part of JSON Schema (draft 2020-12) that the catalogue uses. */
final class RuleReader {
  private final Schemas schemas;

  RuleReader(Schemas schemas) {
    this.schemas = schemas;
  }

  /**
   * The rule that a schema states.
   *
   * @param place the action and the field, for messages
   * @throws CatalogFormatException when the schema has a keyword that is not understood
   */
  ValueRule read(String place, JsonNode given) {
    JsonNode schema = schemas.resolve(given);
    SchemaKeywords keywords = new SchemaKeywords(place, schema);
    List<String> types = texts(keywords.read("type"));
    boolean nullable = types.remove("null");
    if (types.size() > 1) {
      throw keywords.unknown("union of types " + types);
    }
    ValueRule rule = typed(types.isEmpty() ? "" : types.get(0), place, keywords);
    keywords.end();
    return new NullRule(nullable || types.isEmpty(), rule);
  }

  private ValueRule typed(String type, String place, SchemaKeywords keywords) {
    switch (type) {
      case "":
        return new FreeRule();
      case "boolean":
        return new BooleanRule();
      case "integer":
        return wholeNumber(keywords);
      case "string":
        return text(keywords);
      case "array":
        return list(place, keywords);
      case "object":
        return object(place, keywords);
      default:
        throw keywords.unknown("type " + type);
    }
  }

  private static ValueRule wholeNumber(SchemaKeywords keywords) {
    String format = keywords.text("format");
    long least = Long.MIN_VALUE;
    long most = Long.MAX_VALUE;
    if (format.equals("int32")) {
      least = Integer.MIN_VALUE;
      most = Integer.MAX_VALUE;
    } else if (!format.isEmpty() && !format.equals("int64")) {
      throw keywords.unknown("format " + format);
    }
    return new WholeNumberRule(keywords.number("minimum", least), keywords.number("maximum", most));
  }

  private static ValueRule text(SchemaKeywords keywords) {
    String format = keywords.text("format");
    if (format.equals("date-time")) {
      return new DateTimeRule();
    }
    // Whether an e-mail address is one is for Files.com to say: no pattern knows them all.
    if (!format.isEmpty() && !format.equals("email")) {
      throw keywords.unknown("format " + format);
    }
    String pattern = keywords.text("pattern");
    ValueRule text =
        new TextRule(
            keywords.number("minLength", 0),
            keywords.number("maxLength", Integer.MAX_VALUE),
            pattern.isEmpty() ? null : Pattern.compile(pattern));
    String items = keywords.text("x-list-of");
    if (!items.isEmpty()) {
      return new ListTextRule(itemRule(items, keywords), text, keywords.text("x-separator"));
    }
    List<String> choices = texts(keywords.read("enum"));
    return choices.isEmpty() ? text : new ChoiceRule(text, choices);
  }

  private static ValueRule itemRule(String type, SchemaKeywords keywords) {
    switch (type) {
      case "integer":
        return new NullRule(false, new WholeNumberRule(Long.MIN_VALUE, Long.MAX_VALUE));
      case "string":
        return new NullRule(false, new TextRule(1, Integer.MAX_VALUE, null));
      default:
        throw keywords.unknown("list of " + type);
    }
  }

  private ValueRule list(String place, SchemaKeywords keywords) {
    JsonNode items = keywords.read("items");
    return new ListRule(
        read(place + "[]", items),
        schemas.resolve(items).path("type").asText().equals("integer"),
        keywords.number("minItems", 0),
        keywords.number("maxItems", Integer.MAX_VALUE));
  }

  private ValueRule object(String place, SchemaKeywords keywords) {
    Map<String, ValueRule> fields = new LinkedHashMap<>();
    keywords
        .read("properties")
        .properties()
        .forEach(
            field ->
                fields.put(field.getKey(), read(place + "." + field.getKey(), field.getValue())));
    return new ObjectRule(
        fields,
        texts(keywords.read("required")),
        keywords.flag("additionalProperties", true) ? new NullRule(true, new FreeRule()) : null,
        keywords.number("maxProperties", Integer.MAX_VALUE));
  }

  /** One text or a list of texts; null in a list of choices is the business of the type. */
  private static List<String> texts(JsonNode value) {
    List<String> texts = new ArrayList<>();
    if (value.isTextual()) {
      texts.add(value.textValue());
    }
    value.forEach(
        item -> {
          if (!item.isNull()) {
            texts.add(item.asText());
          }
        });
    return texts;
  }
}
