package io.github.filesprovisioning.powerautomate.rules;

import static io.github.filesprovisioning.powerautomate.rules.OperationRules.each;
import static io.github.filesprovisioning.powerautomate.rules.Rule.error;
import static io.github.filesprovisioning.powerautomate.rules.Rule.warning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;

/** What operations answer. */
final class ResponseRules {
  private ResponseRules() {}

  static List<Rule> all() {
    return List.of(
        error(
            "OperationMustHaveResponse",
            each(
                (o, r) -> {
                  if (o.at().node().path("responses").isEmpty()) {
                    r.at(o.at().pointer(), "has no response");
                  }
                })),
        error(
            "OperationShouldHaveSuccessfulResponse",
            each(
                (o, r) -> {
                  if (statuses(o).stream().noneMatch(s -> s.startsWith("2"))) {
                    r.at(o.at().pointer(), "has no successful response");
                  }
                })),
        error(
            "OperationHasManyResponsesWithSchema",
            each(
                (o, r) -> {
                  if (responses(o).stream().filter(one -> one.has("schema")).count() > 1) {
                    r.at(o.at().pointer(), "only one response may have a schema");
                  }
                })),
        error(
            "ResponseMustBeDefaultOrHttpStatusCode",
            each(
                (o, r) ->
                    statuses(o)
                        .forEach(
                            status -> {
                              if (!status.matches("[1-5][0-9]{2}|default")) {
                                r.at(o.at().pointer(), status + " is no status");
                              }
                            }))),
        error(
            "DefaultResponseHasSchema",
            each(
                (o, r) -> {
                  if (o.at().child("responses").child("default").has("schema")) {
                    r.at(o.at().pointer(), "the default response must not have a schema");
                  }
                })),
        error(
            "SchemaDefinitionSetIncorrectly",
            each(
                (o, r) -> {
                  boolean elsewhere =
                      responses(o).stream().anyMatch(one -> one.has("schema"))
                          && o.answer().isEmpty();
                  if (elsewhere && !o.isWebhook()) {
                    r.at(o.at().pointer(), "the schema must be on 200 or 201");
                  }
                })),
        warning(
            "ResponseSchemaEmpty",
            each(
                (o, r) ->
                    o.answer()
                        .filter(s -> s.node().isEmpty() || bareObject(s))
                        .ifPresent(s -> r.at(s.pointer(), "the schema says nothing")))),
        error(
            "ResponseReferenceNotValid",
            responsesOf(
                (one, r, c) -> {
                  if (one.has("$ref") && !one.text("$ref").startsWith("#/responses/")) {
                    r.at(one.pointer(), "must point into #/responses/");
                  }
                })),
        error(
            "ResponseReferenceNotFound",
            responsesOf(
                (one, r, c) -> {
                  if (one.text("$ref").startsWith("#/responses/")
                      && c.definition().followed(one).node().isMissingNode()) {
                    r.at(one.pointer(), one.text("$ref") + " is not there");
                  }
                })),
        error(
            "ResponseRefLoopNotAllowed",
            (c, r) -> {
              Located shared = c.definition().root().child("responses");
              shared
                  .node()
                  .fieldNames()
                  .forEachRemaining(
                      name -> {
                        if (shared.child(name).has("$ref")) {
                          r.at(
                              shared.child(name).pointer(),
                              "a response cannot refer to another one");
                        }
                      });
            }),
        error(
            "ResponseHeadersAreNotUnique",
            responsesOf(
                (one, r, c) -> {
                  Set<String> seen = new HashSet<>();
                  one.node()
                      .path("headers")
                      .fieldNames()
                      .forEachRemaining(
                          name -> {
                            if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                              r.at(one.pointer(), name + " is there twice");
                            }
                          });
                })),
        error(
            "ResponseExampleMustBeProducedByOperation",
            each(
                (o, r) ->
                    responses(o)
                        .forEach(
                            one ->
                                one.node()
                                    .path("examples")
                                    .fieldNames()
                                    .forEachRemaining(
                                        type -> {
                                          if (!produces(o).contains(type)) {
                                            r.at(one.pointer(), type + " is not produced");
                                          }
                                        })))));
  }

  private static boolean bareObject(Located schema) {
    return schema.text("type").equals("object")
        && schema.node().path("properties").isEmpty()
        && !schema.has("additionalProperties")
        && !schema.has("x-ms-dynamic-schema")
        && !schema.has("allOf");
  }

  private static Set<String> produces(Operation operation) {
    Set<String> types = new HashSet<>();
    Located owner = operation.at().has("produces") ? operation.at() : operation.document().root();
    owner.node().path("produces").forEach(type -> types.add(type.asText()));
    return types;
  }

  private static List<String> statuses(Operation operation) {
    List<String> statuses = new ArrayList<>();
    operation.at().node().path("responses").fieldNames().forEachRemaining(statuses::add);
    return statuses;
  }

  private static List<Located> responses(Operation operation) {
    Located responses = operation.at().child("responses");
    return statuses(operation).stream().map(responses::child).toList();
  }

  private static Rule.Check responsesOf(Look look) {
    return (c, report) -> {
      BiConsumer<Operation, Rule.Report> each =
          (o, r) -> responses(o).forEach(one -> look.at(one, r, c));
      c.definition().operations().forEach(o -> each.accept(o, report));
    };
  }

  @FunctionalInterface
  private interface Look {
    void at(Located response, Rule.Report report, ConnectorPackage connector);
  }
}
