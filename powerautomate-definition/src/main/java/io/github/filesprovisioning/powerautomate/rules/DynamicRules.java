package io.github.filesprovisioning.powerautomate.rules;

import static io.github.filesprovisioning.powerautomate.rules.Rule.error;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists of choices and schemas that the designer asks another operation for. */
final class DynamicRules {
  private static final List<String> EXTENSIONS =
      List.of(
          "x-ms-dynamic-values",
          "x-ms-dynamic-list",
          "x-ms-dynamic-schema",
          "x-ms-dynamic-properties");

  private DynamicRules() {}

  static List<Rule> all() {
    return List.of(
        error(
            "OperationParameterNameNotFound",
            calls(
                (call, r, c) ->
                    target(c, call)
                        .ifPresent(
                            o ->
                                call.node()
                                    .path("parameters")
                                    .fieldNames()
                                    .forEachRemaining(
                                        name -> {
                                          if (o.parameters().stream()
                                              .noneMatch(p -> p.text("name").equals(name))) {
                                            r.at(
                                                call.pointer(),
                                                o.id() + " has no parameter " + name);
                                          }
                                        })))),
        error(
            "OperationMissingRequiredProperty",
            calls(
                (call, r, c) ->
                    target(c, call)
                        .ifPresent(
                            o ->
                                o.parameters().stream()
                                    .filter(p -> p.node().path("required").asBoolean())
                                    .forEach(
                                        p -> {
                                          if (!p.has("default")
                                              && !call.node()
                                                  .path("parameters")
                                                  .has(p.text("name"))) {
                                            r.at(
                                                call.pointer(),
                                                o.id() + " needs " + p.text("name"));
                                          }
                                        })))),
        error(
            "OperationParameterStaticTypeMismatch",
            calls(
                (call, r, c) ->
                    target(c, call)
                        .ifPresent(
                            o ->
                                o.parameters()
                                    .forEach(
                                        p -> {
                                          JsonNode given =
                                              call.node().path("parameters").path(p.text("name"));
                                          if (given.isValueNode()
                                              && !SchemaRules.fits(p.text("type"), given)) {
                                            r.at(
                                                call.pointer(),
                                                p.text("name") + " is not of its type");
                                          }
                                        })))),
        error(
            "BodyOrFormDataParameterInFetchOperationNotAllowed",
            calls(
                (call, r, c) ->
                    target(c, call)
                        .ifPresent(
                            o -> {
                              if (!o.parameters("body").isEmpty()
                                  || !o.parameters("formData").isEmpty()) {
                                r.at(call.pointer(), o.id() + " takes a body");
                              }
                            }))),
        error(
            "InvokedOperationShouldProduceArray",
            lists(
                (call, r, c) ->
                    target(c, call)
                        .ifPresent(
                            o -> {
                              if (!items(c, o, call)
                                  .map(s -> s.text("type").equals("array"))
                                  .orElse(false)) {
                                r.at(call.pointer(), o.id() + " answers no array there");
                              }
                            }))),
        error(
            "InvokedOperationShouldProduceProperty",
            lists(
                (call, r, c) ->
                    target(c, call)
                        .flatMap(o -> items(c, o, call))
                        .ifPresent(
                            array -> {
                              Located item = c.definition().followed(array.child("items"));
                              valuePaths(call)
                                  .forEach(
                                      (key, path) -> {
                                        if (at(c, item, path).node().isMissingNode()) {
                                          r.at(call.pointer(), key + " points to nothing");
                                        }
                                      });
                            }))),
        error(
            "DynamicTreeExtensionMissing",
            calls(
                (call, r, c) -> {
                  if (call.text("capability").equals("file-picker")) {
                    r.at(call.pointer(), "a file picker needs x-ms-dynamic-tree");
                  }
                })),
        error(
            "SourcePropertyInternal",
            calls(
                (call, r, c) ->
                    call.node()
                        .path("parameters")
                        .forEach(
                            given -> {
                              String source = given.path("parameter").asText();
                              c.definition().operations().stream()
                                  .filter(o -> call.pointer().startsWith(o.at().pointer()))
                                  .flatMap(o -> o.parameters().stream())
                                  .filter(p -> p.text("name").equals(source))
                                  .filter(p -> p.text("x-ms-visibility").equals("internal"))
                                  .forEach(p -> r.at(call.pointer(), source + " is internal"));
                            }))),
        error(
            "JsonPointerNotValid",
            calls(
                (call, r, c) -> {
                  if (call.text("value-collection").startsWith("#")) {
                    r.at(call.pointer(), "must be a path into the answer");
                  }
                })));
  }

  /** Extensions that name an operation which is not there. */
  static Rule.Check unknownOperations() {
    return calls(
        (call, r, c) -> {
          if (call.has("operationId")
              && c.definition().operation(call.text("operationId")).isEmpty()) {
            r.at(call.pointer(), call.text("operationId") + " is not defined");
          }
        });
  }

  private static Map<String, String> valuePaths(Located call) {
    boolean list = call.pointer().endsWith("x-ms-dynamic-list");
    return list
        ? Map.of(
            "itemValuePath",
            call.text("itemValuePath"),
            "itemTitlePath",
            call.text("itemTitlePath"))
        : Map.of("value-path", call.text("value-path"), "value-title", call.text("value-title"));
  }

  private static Optional<Located> items(ConnectorPackage c, Operation operation, Located call) {
    String path = call.has("itemsPath") ? call.text("itemsPath") : call.text("value-collection");
    return operation.answer().map(schema -> path.isEmpty() ? schema : at(c, schema, path));
  }

  private static Located at(ConnectorPackage c, Located schema, String path) {
    Located place = c.definition().followed(schema);
    for (String step : path.split("/")) {
      place = c.definition().followed(place.child("properties").child(step));
    }
    return place;
  }

  private static Optional<Operation> target(ConnectorPackage c, Located call) {
    return c.definition().operation(call.text("operationId"));
  }

  private static Rule.Check lists(Look look) {
    return calls(
        (call, r, c) -> {
          if (call.pointer().endsWith("-values") || call.pointer().endsWith("-list")) {
            look.at(call, r, c);
          }
        });
  }

  private static Rule.Check calls(Look look) {
    return (c, report) -> {
      List<Located> owners = new ArrayList<>(c.definition().schemas());
      c.definition().operations().forEach(o -> owners.addAll(o.parameters()));
      for (Located owner : owners) {
        for (String extension : EXTENSIONS) {
          if (owner.has(extension)) {
            look.at(owner.child(extension), report, c);
          }
        }
      }
    };
  }

  @FunctionalInterface
  private interface Look {
    void at(Located call, Rule.Report report, ConnectorPackage connector);
  }
}
