package io.github.filesprovisioning.powerautomate.rules;

import static io.github.filesprovisioning.powerautomate.rules.Rule.error;
import static io.github.filesprovisioning.powerautomate.rules.Rule.warning;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Names and general shape of operations. */
final class OperationRules {
  /** Microsoft does not publish the limits; these are what we hold ourselves to. */
  private static final int MAX_OPERATIONS = 256;

  private static final int MAX_ID = 80;

  private OperationRules() {}

  static List<Rule> all() {
    return List.of(
        error(
            "OperationIdRequired",
            each(
                (o, r) -> {
                  if (o.id().isBlank()) {
                    r.at(o.at().pointer(), "needs an operationId");
                  }
                })),
        error(
            "OperationIdNotUnique",
            (c, r) -> {
              Set<String> seen = new HashSet<>();
              c.definition()
                  .operations()
                  .forEach(
                      o -> {
                        if (!o.id().isBlank() && !seen.add(o.id())) {
                          r.at(o.at().pointer(), o.id() + " is used twice");
                        }
                      });
            }),
        error(
            "OperationIdSanitized",
            each(
                (o, r) -> {
                  if (!o.id().matches("[A-Za-z0-9_]*")) {
                    r.at(o.at().pointer(), o.id() + " must be letters and digits");
                  }
                })),
        warning(
            "OperationIdNotPascalCase",
            each(
                (o, r) -> {
                  if (!o.id().isBlank() && !o.id().matches("[A-Z][A-Za-z0-9]*(_V[0-9]+)?")) {
                    r.at(o.at().pointer(), o.id() + " must be in Pascal case");
                  }
                })),
        error(
            "OperationIdTooLong",
            each(
                (o, r) -> {
                  if (o.id().length() > MAX_ID) {
                    r.at(o.at().pointer(), "operationId is longer than " + MAX_ID);
                  }
                })),
        error(
            "TotalOperationsCountExceedsMaxAllowed",
            (c, r) -> {
              if (c.definition().operations().size() > MAX_OPERATIONS) {
                r.at("/paths", "more than " + MAX_OPERATIONS + " operations");
              }
            }),
        error(
            "ConsumesMissing",
            each(
                (o, r) -> {
                  boolean body = !o.parameters("body").isEmpty();
                  boolean global = !o.document().root().node().path("consumes").isEmpty();
                  JsonNode own = o.at().node().path("consumes");
                  if (body && (own.isMissingNode() ? !global : own.isEmpty())) {
                    r.at(o.at().pointer(), "does not say what it consumes");
                  }
                })),
        error(
            "MimeTypeNotCompatibleWithRequestContentSchemaType",
            each(
                (o, r) -> {
                  boolean form = !o.parameters("formData").isEmpty();
                  for (JsonNode type : o.at().node().path("consumes")) {
                    if (form && type.asText().equals("application/json")) {
                      r.at(o.at().pointer(), "form data cannot be JSON");
                    }
                  }
                })),
        error(
            "StringBinaryNotSupportedForFormUrlEncoded",
            each(
                (o, r) -> {
                  for (JsonNode type : o.at().node().path("consumes")) {
                    if (type.asText().equals("application/x-www-form-urlencoded")
                        && o.parameters().stream()
                            .anyMatch(p -> p.text("format").equals("binary"))) {
                      r.at(o.at().pointer(), "binary content cannot be form encoded");
                    }
                  }
                })),
        error(
            "InvalidNextLinkNameValue",
            each(
                (o, r) -> {
                  Located pageable = o.at().child("x-ms-pageable");
                  if (!pageable.node().isMissingNode()
                      && !Set.of("nextLink", "@odata.nextLink")
                          .contains(pageable.text("nextLinkName"))) {
                    r.at(pageable.pointer(), "nextLinkName must be nextLink or @odata.nextLink");
                  }
                })),
        error(
            "TestConnectionMustBeGet",
            (c, r) -> {
              String id =
                  c.definition()
                      .root()
                      .node()
                      .at("/x-ms-capabilities/testConnection/operationId")
                      .asText();
              c.definition()
                  .operation(id)
                  .ifPresent(
                      o -> {
                        boolean free =
                            o.parameters().stream()
                                .noneMatch(p -> p.node().path("required").asBoolean());
                        if (!o.method().equals("get") || !free) {
                          r.at(
                              o.at().pointer(),
                              "the test must be a GET without required parameters");
                        }
                      });
            }),
        error(
            "OperationIdNotFound",
            (c, r) -> {
              DynamicRules.unknownOperations().look(c, r);
              Located test =
                  c.definition().root().child("x-ms-capabilities").child("testConnection");
              if (!test.node().isMissingNode()
                  && c.definition().operation(test.text("operationId")).isEmpty()) {
                r.at(test.pointer(), test.text("operationId") + " is not defined");
              }
              c.definition()
                  .operations()
                  .forEach(
                      o -> {
                        Located simulate = o.at().child("x-ms-operation-context").child("simulate");
                        if (!simulate.node().isMissingNode()
                            && c.definition().operation(simulate.text("operationId")).isEmpty()) {
                          r.at(
                              simulate.pointer(), simulate.text("operationId") + " is not defined");
                        }
                      });
            }));
  }

  /** A check that looks at each operation by itself. */
  static Rule.Check each(BiConsumer<Operation, Rule.Report> look) {
    return (c, report) -> c.definition().operations().forEach(o -> look.accept(o, report));
  }
}
