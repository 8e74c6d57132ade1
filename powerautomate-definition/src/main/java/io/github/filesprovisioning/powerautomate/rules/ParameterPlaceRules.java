package io.github.filesprovisioning.powerautomate.rules;

import static io.github.filesprovisioning.powerautomate.rules.OperationRules.each;
import static io.github.filesprovisioning.powerautomate.rules.Rule.error;
import static io.github.filesprovisioning.powerautomate.rules.Rule.warning;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** What a parameter has to be where it stands: in the path, the query, the form or the body. */
final class ParameterPlaceRules {

  private ParameterPlaceRules() {}

  static List<Rule> all() {
    return List.of(
        error(
            "OperationMissingPathParameter",
            each(
                (o, r) ->
                    PathRules.variables(o.path())
                        .forEach(
                            name -> {
                              if (o.parameters("path").stream()
                                  .noneMatch(p -> p.text("name").equals(name))) {
                                r.at(o.at().pointer(), "does not define " + name);
                              }
                            }))),
        error(
            "PathParameterNotDefinedInTemplate",
            each(
                (o, r) ->
                    o.parameters("path")
                        .forEach(
                            p -> {
                              if (!PathRules.variables(o.path()).contains(p.text("name"))) {
                                r.at(p.pointer(), "is not in the path");
                              }
                            }))),
        error(
            "PathParameterMustBeRequired",
            parameter(
                (p, r) -> {
                  if (p.text("in").equals("path") && !p.node().path("required").asBoolean()) {
                    r.at(p.pointer(), "must be required");
                  }
                })),
        warning(
            "PathParameterMissingEncoding",
            parameter(
                (p, r) -> {
                  if (p.text("in").equals("path") && !p.has("x-ms-url-encoding")) {
                    r.at(p.pointer(), "needs x-ms-url-encoding: single");
                  }
                })),
        warning(
            "QueryParameterEncodingNotSupported",
            parameter(
                (p, r) -> {
                  if (p.text("in").equals("query") && p.has("x-ms-url-encoding")) {
                    r.at(p.pointer(), "query parameters are always encoded once");
                  }
                })),
        error(
            "FileParameterMustBeInFormData",
            parameter(
                (p, r) -> {
                  if (p.text("type").equals("file") && !p.text("in").equals("formData")) {
                    r.at(p.pointer(), "a file must be form data");
                  }
                })),
        error(
            "InvalidFormDataParameterName",
            parameter(
                (p, r) -> {
                  if (p.text("in").equals("formData") && !p.text("name").matches("\\p{ASCII}*")) {
                    r.at(p.pointer(), "the name must be ASCII");
                  }
                })),
        error(
            "BodyParameterSchemaRequired",
            parameter(
                (p, r) -> {
                  if (p.text("in").equals("body") && !p.has("schema")) {
                    r.at(p.pointer(), "needs a schema");
                  }
                })),
        error(
            "BodyParameterPropertyNotValid",
            parameter(
                (p, r) -> {
                  if (p.text("in").equals("body")
                      && (p.has("type") || p.has("format") || p.has("items"))) {
                    r.at(p.pointer(), "the type belongs into the schema");
                  }
                })),
        error(
            "NonBodyParameterSchemaNotValid",
            parameter(
                (p, r) -> {
                  if (!p.text("in").equals("body") && p.has("schema")) {
                    r.at(p.pointer(), "only a body has a schema");
                  }
                })),
        error(
            "AllowEmptyValueOnlyValidForQueryFormData",
            parameter(
                (p, r) -> {
                  if (p.has("allowEmptyValue")
                      && !Set.of("query", "formData").contains(p.text("in"))) {
                    r.at(p.pointer(), "allowEmptyValue is for query and form data");
                  }
                })),
        error(
            "DynamicExtensionDefinitionNotAllowedInParameter",
            parameter(
                (p, r) -> {
                  if (p.text("in").equals("body")
                      && (p.has("x-ms-dynamic-schema") || p.has("x-ms-dynamic-values"))) {
                    r.at(p.pointer(), "choices belong into the schema");
                  }
                })));
  }

  private static Rule.Check parameter(BiConsumer<Located, Rule.Report> look) {
    return each((o, r) -> o.parameters().forEach(p -> look.accept(p, r)));
  }
}
