package io.github.filesprovisioning.powerautomate.rules;

import static io.github.filesprovisioning.powerautomate.rules.Rule.error;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.BiConsumer;

/** What schemas say of their fields. */
final class SchemaRules {

  private SchemaRules() {}

  static List<Rule> all() {
    return List.of(
        error(
            "SchemaTypeFileNotValid",
            (c, r) ->
                c.definition()
                    .properties()
                    .forEach(
                        p -> {
                          if (p.text("type").equals("file")) {
                            r.at(p.pointer(), "a property cannot be a file");
                          }
                        })),
        error(
            "ArrayHasNoItems",
            each(
                (s, r, c) -> {
                  if (s.text("type").equals("array") && !s.has("items")) {
                    r.at(s.pointer(), "does not say what it holds");
                  }
                })),
        error(
            "RequiredPropertyArrayEmpty",
            each(
                (s, r, c) -> {
                  if (s.node().path("required").isArray() && s.node().path("required").isEmpty()) {
                    r.at(s.pointer(), "required must have a value");
                  }
                })),
        error(
            "RequiredPropertyDefinitionMissing",
            each(
                (s, r, c) ->
                    s.node()
                        .path("required")
                        .forEach(
                            name -> {
                              if (s.has("properties")
                                  && !s.node().path("properties").has(name.asText())) {
                                r.at(s.pointer(), name + " is required but not defined");
                              }
                            }))),
        error(
            "RequiredPropertyNotOnObject",
            each(
                (s, r, c) -> {
                  if (s.node().path("required").isArray()
                      && s.has("type")
                      && !s.text("type").equals("object")) {
                    r.at(s.pointer(), "only an object has required fields");
                  }
                })),
        error(
            "RequiredReadOnlyPropertyNotAllowedAsInput",
            (c, r) ->
                c.definition()
                    .inputs()
                    .forEach(
                        s ->
                            s.node()
                                .path("required")
                                .forEach(
                                    name -> {
                                      if (s.node()
                                          .path("properties")
                                          .path(name.asText())
                                          .path("readOnly")
                                          .asBoolean()) {
                                        r.at(s.pointer(), name + " cannot be set and is required");
                                      }
                                    }))),
        error(
            "PropertyMustBeRequired",
            (c, r) ->
                c.definition()
                    .inputs()
                    .forEach(
                        s ->
                            s.node()
                                .path("properties")
                                .properties()
                                .forEach(
                                    p -> {
                                      boolean internal =
                                          p.getValue()
                                              .path("x-ms-visibility")
                                              .asText()
                                              .equals("internal");
                                      if (internal
                                          && p.getValue().has("default")
                                          && !holds(s.node().path("required"), p.getKey())) {
                                        r.at(
                                            s.pointer(),
                                            p.getKey()
                                                + " is internal with a default, so must be required");
                                      }
                                    }))),
        error(
            "InvalidStringBinaryProperty",
            (c, r) ->
                c.definition()
                    .properties()
                    .forEach(
                        p -> {
                          if (p.text("format").equals("binary")) {
                            r.at(p.pointer(), "a property cannot be binary");
                          }
                        })));
  }

  /** Whether a value can stand where a type is asked for. */
  static boolean fits(String type, JsonNode value) {
    return switch (type) {
      case "string" -> value.isTextual();
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      case "array" -> value.isArray();
      case "object" -> value.isObject();
      default -> true;
    };
  }

  private static boolean holds(JsonNode array, String text) {
    for (JsonNode element : array) {
      if (element.asText().equals(text)) {
        return true;
      }
    }
    return false;
  }

  private static Rule.Check each(Look look) {
    return (c, report) -> c.definition().schemas().forEach(s -> look.at(s, report, c));
  }

  @FunctionalInterface
  private interface Look {
    void at(Located schema, Rule.Report report, ConnectorPackage connector);
  }

  /** A check that looks at schemas and at parameters, which carry the same keywords. */
  static Rule.Check typed(BiConsumer<Located, Rule.Report> look) {
    return (c, report) -> {
      c.definition().schemas().forEach(s -> look.accept(s, report));
      c.definition().operations().forEach(o -> o.parameters().forEach(p -> look.accept(p, report)));
    };
  }
}
