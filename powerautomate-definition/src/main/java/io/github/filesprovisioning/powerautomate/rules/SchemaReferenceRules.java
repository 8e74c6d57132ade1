package io.github.filesprovisioning.powerautomate.rules;

import static io.github.filesprovisioning.powerautomate.rules.Rule.error;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** References between schemas, and how deep and how many they are. */
final class SchemaReferenceRules {
  /** Microsoft does not publish the limits; these are what we hold ourselves to. */
  private static final int MAX_DEPTH = 24;

  private static final int MAX_SCHEMAS_IN_BODY = 1024;
  private static final int MAX_SCHEMAS = 16384;

  private SchemaReferenceRules() {}

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
            }));
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

  private static Rule.Check each(Look look) {
    return (c, report) -> c.definition().schemas().forEach(s -> look.at(s, report, c));
  }

  @FunctionalInterface
  private interface Look {
    void at(Located schema, Rule.Report report, ConnectorPackage connector);
  }
}
