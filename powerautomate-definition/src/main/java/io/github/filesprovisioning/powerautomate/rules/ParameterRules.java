package io.github.filesprovisioning.powerautomate.rules;

import static io.github.filesprovisioning.powerautomate.rules.OperationRules.each;
import static io.github.filesprovisioning.powerautomate.rules.Rule.error;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;

/** Names, references and visibility of parameters. */
final class ParameterRules {
  private static final Set<String> FORMATS = Set.of("csv", "ssv", "tsv", "pipes", "multi");
  private static final Set<String> RESERVED_HEADERS =
      Set.of("accept", "authorization", "content-type", "host");

  private ParameterRules() {}

  static List<Rule> all() {
    return List.of(
        error(
            "ConnectionIdParameterNotAllowed",
            parameter(
                (p, r) -> {
                  if (p.text("name").equals("connectionId")) {
                    r.at(p.pointer(), "the name is taken by the platform");
                  }
                })),
        error(
            "ReservedParameterIsUsed",
            parameter(
                (p, r) -> {
                  if (p.text("in").equals("header")
                      && RESERVED_HEADERS.contains(p.text("name").toLowerCase(Locale.ROOT))) {
                    r.at(p.pointer(), p.text("name") + " is set by the platform");
                  }
                })),
        error(
            "OperationParametersContainDuplicateParameter",
            each(
                (o, r) -> {
                  Set<String> seen = new HashSet<>();
                  o.parameters()
                      .forEach(
                          p -> {
                            if (!seen.add(p.text("in") + " " + p.text("name"))) {
                              r.at(p.pointer(), "is there twice");
                            }
                          });
                })),
        error(
            "OperationParametersAreNotUnique",
            each(
                (o, r) -> {
                  Set<JsonNode> seen = new HashSet<>();
                  o.at()
                      .node()
                      .path("parameters")
                      .forEach(
                          p -> {
                            if (!seen.add(p)) {
                              r.at(o.at().pointer(), "lists the same parameter twice");
                            }
                          });
                })),
        error(
            "PathParametersContainDuplicateParameter",
            shared(
                (item, parameters, r) -> {
                  Set<String> seen = new HashSet<>();
                  parameters.forEach(
                      p -> {
                        if (!seen.add(p.text("in") + " " + p.text("name"))) {
                          r.at(item.pointer(), p.text("name") + " is there twice");
                        }
                      });
                })),
        error(
            "PathParametersContainMultipleBodyParameters",
            shared(
                (item, parameters, r) -> {
                  if (parameters.stream().filter(p -> p.text("in").equals("body")).count() > 1) {
                    r.at(item.pointer(), "has several bodies");
                  }
                })),
        error(
            "OperationParametersContainMultipleBodyParameters",
            each(
                (o, r) -> {
                  if (o.parameters("body").size() > 1) {
                    r.at(o.at().pointer(), "has several bodies");
                  }
                })),
        error(
            "ParameterListContainsFormDataAndBody",
            each(
                (o, r) -> {
                  if (!o.parameters("body").isEmpty() && !o.parameters("formData").isEmpty()) {
                    r.at(o.at().pointer(), "has a body and form data");
                  }
                })),
        error(
            "CollectionFormatValueNotSupported",
            parameter(
                (p, r) -> {
                  if (p.has("collectionFormat") && !FORMATS.contains(p.text("collectionFormat"))) {
                    r.at(p.pointer(), p.text("collectionFormat") + " is not supported");
                  }
                })),
        error(
            "OperationParameterNameIsAmbiguous",
            each(
                (o, r) ->
                    o.parameters().stream()
                        .filter(p -> !p.text("in").equals("body"))
                        .forEach(
                            p -> {
                              if (o.body().isPresent()
                                  && o.body().get().node().path("properties").has(p.text("name"))) {
                                r.at(p.pointer(), "is also a field of the body");
                              }
                            }))),
        error(
            "ParameterReferenceNotValid",
            references(
                (p, r, c) -> {
                  if (p.has("$ref") && !p.text("$ref").startsWith("#/parameters/")) {
                    r.at(p.pointer(), "must point into #/parameters/");
                  }
                })),
        error(
            "ParameterReferenceNotFound",
            references(
                (p, r, c) -> {
                  if (p.text("$ref").startsWith("#/parameters/")
                      && c.definition().followed(p).node().isMissingNode()) {
                    r.at(p.pointer(), p.text("$ref") + " is not there");
                  }
                })),
        error(
            "ParameterRefLoopNotAllowed",
            (c, r) -> {
              Located shared = c.definition().root().child("parameters");
              shared
                  .node()
                  .fieldNames()
                  .forEachRemaining(
                      name -> {
                        if (shared.child(name).has("$ref")) {
                          r.at(
                              shared.child(name).pointer(),
                              "a parameter cannot refer to another one");
                        }
                      });
            }),
        error(
            "InternalPropertyWithDefaultOptional",
            parameter(
                (p, r) -> {
                  if (internal(p) && p.has("default") && !p.node().path("required").asBoolean()) {
                    r.at(p.pointer(), "an internal value with a default must be required");
                  }
                })),
        error(
            "InternalRequiredNeedsDefault",
            parameter(
                (p, r) -> {
                  if (internal(p) && p.node().path("required").asBoolean() && !p.has("default")) {
                    r.at(p.pointer(), "nobody can fill in a required internal value");
                  }
                })));
  }

  private static boolean internal(Located p) {
    return p.text("x-ms-visibility").equals("internal") && !p.text("in").equals("body");
  }

  private static Rule.Check parameter(BiConsumer<Located, Rule.Report> look) {
    return each((o, r) -> o.parameters().forEach(p -> look.accept(p, r)));
  }

  private static Rule.Check references(Look look) {
    return (c, report) ->
        c.definition()
            .operations()
            .forEach(
                o -> {
                  Located list = o.at().child("parameters");
                  for (int i = 0; i < list.node().size(); i++) {
                    look.at(list.child(i), report, c);
                  }
                });
  }

  /** A check of the parameters that all operations of a path share. */
  private static Rule.Check shared(Shared look) {
    return (c, report) -> {
      Located paths = c.definition().root().child("paths");
      paths
          .node()
          .fieldNames()
          .forEachRemaining(
              path -> {
                Located list = paths.child(path).child("parameters");
                List<Located> parameters = new ArrayList<>();
                for (int i = 0; i < list.node().size(); i++) {
                  parameters.add(c.definition().followed(list.child(i)));
                }
                look.at(paths.child(path), parameters, report);
              });
    };
  }

  @FunctionalInterface
  private interface Shared {
    void at(Located item, List<Located> parameters, Rule.Report report);
  }

  @FunctionalInterface
  private interface Look {
    void at(Located parameter, Rule.Report report, ConnectorPackage connector);
  }
}
