package io.github.filesprovisioning.powerautomate.rules;

import static io.github.filesprovisioning.powerautomate.rules.OperationRules.each;
import static io.github.filesprovisioning.powerautomate.rules.Rule.error;
import static io.github.filesprovisioning.powerautomate.rules.Rule.warning;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** References of dynamic extensions to parameters, and extensions that few connectors use. */
final class ReferenceRules {
  private static final int MAX_SCHEMAS_IN_OPERATION = 2048;
  private static final String FILTERS = "x-ms-filter-functions";

  private ReferenceRules() {}

  static List<Rule> all() {
    return List.of(
        error(
            "DynamicListExtensionRequiredForNonParameterReferences",
            owners(
                (o, owner, r) ->
                    references(owner, "x-ms-dynamic-values")
                        .forEach(
                            name -> {
                              if (name.contains("/") && !owner.has("x-ms-dynamic-list")) {
                                r.at(owner.pointer(), name + " needs x-ms-dynamic-list");
                              }
                            }))),
        error(
            "DynamicListExtensionRequiredForAmbiguousReferences",
            owners(
                (o, owner, r) ->
                    references(owner, "x-ms-dynamic-values")
                        .forEach(
                            name -> {
                              if (ambiguous(o, name) && !owner.has("x-ms-dynamic-list")) {
                                r.at(owner.pointer(), name + " needs x-ms-dynamic-list");
                              }
                            }))),
        error(
            "DynamicPropertiesExtensionRequiredForNonParameterReferences",
            owners(
                (o, owner, r) ->
                    references(owner, "x-ms-dynamic-schema")
                        .forEach(
                            name -> {
                              if (name.contains("/") && !owner.has("x-ms-dynamic-properties")) {
                                r.at(owner.pointer(), name + " needs x-ms-dynamic-properties");
                              }
                            }))),
        error(
            "DynamicPropertiesExtensionRequiredForAmbiguousReferences",
            owners(
                (o, owner, r) ->
                    references(owner, "x-ms-dynamic-schema")
                        .forEach(
                            name -> {
                              if (ambiguous(o, name) && !owner.has("x-ms-dynamic-properties")) {
                                r.at(owner.pointer(), name + " needs x-ms-dynamic-properties");
                              }
                            }))),
        error(
            "DynamicPropertiesExtensionRequiredForPropertiesValuePath",
            owners(
                (o, owner, r) -> {
                  boolean properties =
                      owner.child("x-ms-dynamic-schema").text("value-path").endsWith("properties");
                  if (properties && !owner.has("x-ms-dynamic-properties")) {
                    r.at(owner.pointer(), "needs x-ms-dynamic-properties");
                  }
                })),
        error(
            "DynamicPropertiesItemValuePathMismatch",
            owners(
                (o, owner, r) -> {
                  String expected =
                      owner
                          .child("x-ms-dynamic-schema")
                          .text("value-path")
                          .replaceAll("/?properties$", "");
                  Located properties = owner.child("x-ms-dynamic-properties");
                  if (owner.has("x-ms-dynamic-schema")
                      && owner.has("x-ms-dynamic-properties")
                      && !properties.text("itemValuePath").equals(expected)) {
                    r.at(properties.pointer(), "itemValuePath must be " + expected);
                  }
                })),
        error(
            "OperationParameterRequiredMismatch",
            given(
                (target, source, r, place) -> {
                  if (required(target) && !required(source)) {
                    r.at(place, source.text("name") + " is optional but needed for the choices");
                  }
                })),
        error(
            "OperationParameterTypeMismatch",
            given(
                (target, source, r, place) -> {
                  if (!target.text("type").equals(source.text("type"))) {
                    r.at(place, source.text("name") + " has another type than the choices take");
                  }
                })),
        error(
            "SelectedItemValuePathNotAllowedInThisPosition",
            owners(
                (o, owner, r) -> {
                  if (owner.child("x-ms-dynamic-values").has("selectedItemValuePath")) {
                    r.at(owner.pointer(), "selectedItemValuePath belongs into x-ms-dynamic-tree");
                  }
                })),
        error(
            "InvalidCustomEditorExtensionDictionaryValue",
            owners(
                (o, owner, r) -> {
                  boolean open =
                      owner.text("type").equals("object") && owner.has("additionalProperties");
                  if (owner.text("x-ms-editor").equals("dictionary") && !open) {
                    r.at(owner.pointer(), "a dictionary must be an open object");
                  }
                })),
        error(
            "FilterFunctionsPropertyEmpty",
            filters(
                (list, r, place) -> {
                  if (list.isEmpty()) {
                    r.at(place, "names no function");
                  }
                })),
        error(
            "FilterFunctionsPropertyHasDuplicates",
            filters(
                (list, r, place) -> {
                  Set<String> seen = new HashSet<>();
                  list.forEach(
                      name -> {
                        if (!seen.add(name.asText())) {
                          r.at(place, name + " is there twice");
                        }
                      });
                })),
        error(
            "FilterFunctionsPropertyInvalidValue",
            filters(
                (list, r, place) ->
                    list.forEach(
                        name -> {
                          if (!Set.of(
                                  "eq",
                                  "ne",
                                  "gt",
                                  "ge",
                                  "lt",
                                  "le",
                                  "and",
                                  "or",
                                  "contains",
                                  "startswith",
                                  "endswith")
                              .contains(name.asText())) {
                            r.at(place, name + " is no function");
                          }
                        }))),
        error(
            "FilterFunctionsPropertyInInputSchema",
            (c, r) ->
                c.definition().inputs().stream()
                    .filter(s -> s.has(FILTERS))
                    .forEach(s -> r.at(s.pointer(), "functions belong into the answer"))),
        error(
            "OperationSchemaCountExceedsMaxAllowed",
            each(
                (o, r) -> {
                  if (o.at().node().findValues("type").size() > MAX_SCHEMAS_IN_OPERATION) {
                    r.at(
                        o.at().pointer(), "has more than " + MAX_SCHEMAS_IN_OPERATION + " schemas");
                  }
                })),
        warning(
            "ParamtersWithSameNameMustHaveSameTypeAndVisibility",
            each(
                (o, r) -> {
                  String id = o.at().child("x-ms-notification").text("operationId");
                  o.document()
                      .operation(id)
                      .ifPresent(
                          webhook ->
                              webhook
                                  .parameters()
                                  .forEach(
                                      p ->
                                          o.parameters().stream()
                                              .filter(q -> q.text("name").equals(p.text("name")))
                                              .forEach(
                                                  q -> {
                                                    if (!q.text("type").equals(p.text("type"))
                                                        || !q.text("x-ms-visibility")
                                                            .equals(p.text("x-ms-visibility"))) {
                                                      r.at(
                                                          q.pointer(),
                                                          "differs from the same parameter of "
                                                              + id);
                                                    }
                                                  })));
                })));
  }

  private static boolean required(Located parameter) {
    return parameter.node().path("required").asBoolean();
  }

  private static boolean ambiguous(Operation operation, String name) {
    return operation.parameters().stream().filter(p -> p.text("name").equals(name)).count() > 1;
  }

  private static List<String> references(Located owner, String extension) {
    List<String> names = new ArrayList<>();
    owner
        .node()
        .path(extension)
        .path("parameters")
        .forEach(
            given -> {
              if (given.has("parameter")) {
                names.add(given.path("parameter").asText());
              }
            });
    return names;
  }

  private static Rule.Check owners(Look look) {
    return each(
        (o, r) -> {
          List<Located> owners = new ArrayList<>(o.parameters());
          owners.addAll(o.document().inputsOf(o));
          owners.forEach(owner -> look.at(o, owner, r));
        });
  }

  private static Rule.Check given(Pair look) {
    return owners(
        (o, owner, r) ->
            owner
                .node()
                .path("x-ms-dynamic-values")
                .path("parameters")
                .properties()
                .forEach(
                    entry -> {
                      String target = owner.child("x-ms-dynamic-values").text("operationId");
                      String source = entry.getValue().path("parameter").asText();
                      o.document()
                          .operation(target)
                          .ifPresent(
                              other ->
                                  other.parameters().stream()
                                      .filter(p -> p.text("name").equals(entry.getKey()))
                                      .forEach(
                                          p ->
                                              o.parameters().stream()
                                                  .filter(q -> q.text("name").equals(source))
                                                  .forEach(
                                                      q -> look.at(p, q, r, owner.pointer()))));
                    }));
  }

  private static Rule.Check filters(Filter look) {
    return (c, report) ->
        c.definition().schemas().stream()
            .filter(s -> s.has(FILTERS))
            .forEach(s -> look.at(s.node().path(FILTERS), report, s.pointer()));
  }

  @FunctionalInterface
  private interface Look {
    void at(Operation operation, Located owner, Rule.Report report);
  }

  @FunctionalInterface
  private interface Pair {
    void at(Located target, Located source, Rule.Report report, String place);
  }

  @FunctionalInterface
  private interface Filter {
    void at(JsonNode list, Rule.Report report, String place);
  }
}
