package io.github.filesprovisioning.powerautomate.rules;

import static io.github.filesprovisioning.powerautomate.rules.OperationRules.each;
import static io.github.filesprovisioning.powerautomate.rules.Rule.error;
import static io.github.filesprovisioning.powerautomate.rules.Rule.warning;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Extensions that few connectors use, and what remains. */
final class ExtensionRules {
  private static final int MAX_SCHEMAS_IN_OPERATION = 2048;
  private static final String FILTERS = "x-ms-filter-functions";

  private ExtensionRules() {}

  static List<Rule> all() {
    return List.of(
        error(
            "SelectedItemValuePathNotAllowedInThisPosition",
            ReferenceRules.owners(
                (o, owner, r) -> {
                  if (owner.child("x-ms-dynamic-values").has("selectedItemValuePath")) {
                    r.at(owner.pointer(), "selectedItemValuePath belongs into x-ms-dynamic-tree");
                  }
                })),
        error(
            "InvalidCustomEditorExtensionDictionaryValue",
            ReferenceRules.owners(
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

  private static Rule.Check filters(Filter look) {
    return (c, report) ->
        c.definition().schemas().stream()
            .filter(s -> s.has(FILTERS))
            .forEach(s -> look.at(s.node().path(FILTERS), report, s.pointer()));
  }

  @FunctionalInterface
  private interface Filter {
    void at(JsonNode list, Rule.Report report, String place);
  }
}
