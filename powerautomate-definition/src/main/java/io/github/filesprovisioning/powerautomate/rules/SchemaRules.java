package io.github.filesprovisioning.powerautomate.rules;

import static io.github.filesprovisioning.powerautomate.rules.Rule.error;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Schemas: references, depth, required fields, enumerations. */
final class SchemaRules {
  /** Microsoft does not publish the limits; these are what we hold ourselves to. */
  private static final int MAX_DEPTH = 24;

  private static final int MAX_SCHEMAS_IN_BODY = 1024;
  private static final int MAX_SCHEMAS = 16384;

  private SchemaRules() {}

  static List<Rule> all() {
    return List.of(
        error(
            "SchemaReferenceNotValid",
            each(
                (s, r, c) -> {
                  if (s.has("$ref") && !s.text("$ref").startsWith("#/definitions/")) {
                    r.at(s.pointer(), "must point into #/definitions/");
                  }
                })),
        error(
            "SchemaReferenceNotFound",
            each(
                (s, r, c) -> {
                  if (s.text("$ref").startsWith("#/definitions/")
                      && c.definition().followed(s).node().isMissingNode()) {
                    r.at(s.pointer(), s.text("$ref") + " is not there");
                  }
                })),
        error(
            "SchemaRefLoopNotAllowed",
            (c, r) ->
                c.definition()
                    .root()
                    .node()
                    .path("definitions")
                    .properties()
                    .forEach(
                        d -> {
                          if (d.getValue().has("$ref")) {
                            r.at(
                                "/definitions/" + d.getKey(),
                                "a definition cannot refer to another one");
                          }
                        })),
        error(
            "AdditionalPropertyNotAllowedAdjacentToRef",
            each(
                (s, r, c) -> {
                  if (s.has("$ref") && s.node().size() > 1) {
                    r.at(s.pointer(), "nothing may stand beside a reference");
                  }
                })),
        error(
            "RequiredLoopInSchemaNotAllowed",
            (c, r) -> {
              Located definitions = c.definition().root().child("definitions");
              definitions
                  .node()
                  .fieldNames()
                  .forEachRemaining(
                      name -> {
                        if (needsItself(c, definitions.child(name), new HashSet<>())) {
                          r.at(definitions.child(name).pointer(), "requires itself");
                        }
                      });
            }),
        error(
            "SchemaTooDeep",
            (c, r) -> {
              Located definitions = c.definition().root().child("definitions");
              List<Located> roots = new ArrayList<>();
              definitions
                  .node()
                  .fieldNames()
                  .forEachRemaining(n -> roots.add(definitions.child(n)));
              c.definition().operations().forEach(o -> o.body().ifPresent(roots::add));
              c.definition().operations().forEach(o -> o.answer().ifPresent(roots::add));
              roots.stream()
                  .filter(root -> depth(c, root, 0) > MAX_DEPTH)
                  .forEach(root -> r.at(root.pointer(), "is deeper than " + MAX_DEPTH));
            }),
        error(
            "BodySchemaCountExceedsMaxAllowed",
            (c, r) ->
                c.definition()
                    .operations()
                    .forEach(
                        o ->
                            o.body()
                                .filter(b -> count(b.node()) > MAX_SCHEMAS_IN_BODY)
                                .ifPresent(
                                    b ->
                                        r.at(
                                            b.pointer(),
                                            "has more than " + MAX_SCHEMAS_IN_BODY + " schemas")))),
        error(
            "TotalSchemaCountExceedsMaxAllowed",
            (c, r) -> {
              if (c.definition().schemas().size() > MAX_SCHEMAS) {
                r.at("", "has more than " + MAX_SCHEMAS + " schemas");
              }
            }),
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
            "EnumMustContainAtLeastOneElement",
            each(
                (s, r, c) -> {
                  if (s.has("enum") && s.node().path("enum").isEmpty()) {
                    r.at(s.pointer(), "the enumeration is empty");
                  }
                })),
        error(
            "ArrayDuplicateValue",
            each(
                (s, r, c) -> {
                  Set<String> seen = new HashSet<>();
                  s.node()
                      .path("enum")
                      .forEach(
                          value -> {
                            if (!seen.add(value.toString())) {
                              r.at(s.pointer(), value + " is there twice");
                            }
                          });
                })),
        error(
            "InvalidEnumValue",
            each(
                (s, r, c) ->
                    s.node()
                        .path("enum")
                        .forEach(
                            value -> {
                              if (!fits(s.text("type"), value)) {
                                r.at(s.pointer(), value + " is not of the type");
                              }
                            }))),
        error(
            "DuplicateEnumValuesInExtension",
            each(
                (s, r, c) -> {
                  Set<String> seen = new HashSet<>();
                  s.node()
                      .path("x-ms-enum-values")
                      .forEach(
                          value -> {
                            if (!seen.add(value.path("value").toString())) {
                              r.at(s.pointer(), value.path("value") + " is shown twice");
                            }
                          });
                })),
        error(
            "InvalidEnumValuesExtensionValue",
            each(
                (s, r, c) ->
                    s.node()
                        .path("x-ms-enum-values")
                        .forEach(
                            value -> {
                              if (!holds(s.node().path("enum"), value.path("value").asText())) {
                                r.at(
                                    s.pointer(),
                                    value.path("value") + " is not in the enumeration");
                              }
                            }))),
        error(
            "MissingEnumValuesDisplayName",
            each(
                (s, r, c) ->
                    s.node()
                        .path("x-ms-enum-values")
                        .forEach(
                            value -> {
                              if (!value.has("displayName")) {
                                r.at(s.pointer(), value.path("value") + " has no display name");
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

  private static boolean needsItself(ConnectorPackage c, Located schema, Set<String> above) {
    Set<String> here = new HashSet<>(above);
    if (!here.add(schema.pointer())) {
      return true;
    }
    for (JsonNode name : schema.node().path("required")) {
      Located property = schema.child("properties").child(name.asText());
      if (property.has("$ref") && needsItself(c, c.definition().followed(property), here)) {
        return true;
      }
    }
    return false;
  }

  private static int depth(ConnectorPackage c, Located schema, int above) {
    if (above > MAX_DEPTH) {
      return above;
    }
    Located real = c.definition().followed(schema);
    int deepest = above + 1;
    for (var property : real.node().path("properties").properties()) {
      deepest =
          Math.max(deepest, depth(c, real.child("properties").child(property.getKey()), above + 1));
    }
    return real.has("items")
        ? Math.max(deepest, depth(c, real.child("items"), above + 1))
        : deepest;
  }

  private static int count(JsonNode schema) {
    int count = 1;
    for (JsonNode property : schema.path("properties")) {
      count += count(property);
    }
    return schema.has("items") ? count + count(schema.path("items")) : count;
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
