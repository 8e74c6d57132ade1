package io.github.filesprovisioning.powerautomate.rules;

import static io.github.filesprovisioning.powerautomate.rules.OperationRules.each;
import static io.github.filesprovisioning.powerautomate.rules.Rule.error;

import java.util.ArrayList;
import java.util.List;

/** References of dynamic extensions to the parameters of their operation. */
final class ReferenceRules {

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

  /** A check that looks at every field that a maker fills in. */
  static Rule.Check owners(Look look) {
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

  @FunctionalInterface
  interface Look {
    void at(Operation operation, Located owner, Rule.Report report);
  }

  @FunctionalInterface
  private interface Pair {
    void at(Located target, Located source, Rule.Report report, String place);
  }
}
