package io.github.filesprovisioning.powerautomate.rules;

import static io.github.filesprovisioning.powerautomate.rules.Rule.error;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Enumerations and how their values are shown. */
final class EnumRules {

  private EnumRules() {}

  static List<Rule> all() {
    return List.of(
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
                              if (!SchemaRules.fits(s.text("type"), value)) {
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
                            }))));
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
}
