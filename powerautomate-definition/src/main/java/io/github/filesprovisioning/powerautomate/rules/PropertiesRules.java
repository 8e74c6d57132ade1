package io.github.filesprovisioning.powerautomate.rules;

import static io.github.filesprovisioning.powerautomate.rules.Rule.error;
import static io.github.filesprovisioning.powerautomate.rules.Rule.warning;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a connection asks for, and how the connector presents itself. */
final class PropertiesRules {
  private static final Pattern SECRET =
      Pattern.compile("(?i)\"(clientSecret|password|secret)\"\\s*:\\s*\"[^\"]+\"");
  private static final Set<String> BANNED_COLORS = Set.of("#ffffff", "#007ee5");

  private PropertiesRules() {}

  static List<Rule> all() {
    return List.of(
        error(
            "BrandColorNotHex",
            (c, r) -> {
              if (!color(c).matches("#[0-9a-fA-F]{6}")) {
                r.at("/properties/iconBrandColor", "must be a colour such as #14466b");
              }
            }),
        error(
            "BrandColorInvalid",
            (c, r) -> {
              if (BANNED_COLORS.contains(color(c).toLowerCase(Locale.ROOT))) {
                r.at("/properties/iconBrandColor", "is the default colour");
              }
            }),
        error(
            "PublisherNotAlphanumeric",
            (c, r) ->
                List.of("publisher", "stackOwner")
                    .forEach(
                        name -> {
                          if (!c.properties()
                              .path("properties")
                              .path(name)
                              .asText()
                              .matches("[A-Za-z0-9][A-Za-z0-9 .,&-]*")) {
                            r.at("/properties/" + name, "must be the name of a company");
                          }
                        })),
        error(
            "ConstraintMustBeStringBoolean",
            (c, r) ->
                parameters(c)
                    .forEach(
                        p -> {
                          Located constraints = p.child("uiDefinition").child("constraints");
                          List.of("required", "hidden")
                              .forEach(
                                  name -> {
                                    if (constraints.has(name)
                                        && !Set.of("true", "false")
                                            .contains(text(constraints, name))) {
                                      r.at(
                                          constraints.pointer(),
                                          name + " must be the text true or false");
                                    }
                                  });
                        })),
        error(
            "Policy5000.2.6.9:UiDefinitionEmpty",
            (c, r) ->
                parameters(c)
                    .forEach(
                        p -> {
                          if (p.child("uiDefinition").text("displayName").isBlank()) {
                            r.at(p.pointer(), "has no name to show");
                          }
                        })),
        error(
            "Policy5000.2.6.10:UiDefinitionDescriptionEmpty",
            (c, r) ->
                parameters(c)
                    .forEach(
                        p -> {
                          if (p.child("uiDefinition").text("description").isBlank()) {
                            r.at(p.pointer(), "has no description");
                          }
                        })),
        warning(
            "SecretInApiProperties",
            (c, r) -> {
              if (SECRET.matcher(c.properties().toString()).find()) {
                r.at(ConnectorPackage.PROPERTIES, "holds a secret");
              }
            }));
  }

  private static String text(Located owner, String name) {
    JsonNode value = owner.node().path(name);
    return value.isTextual() ? value.asText() : "";
  }

  private static String color(ConnectorPackage c) {
    return c.properties().at("/properties/iconBrandColor").asText();
  }

  private static List<Located> parameters(ConnectorPackage c) {
    Located all = new Located("", c.properties()).child("properties").child("connectionParameters");
    List<Located> parameters = new ArrayList<>();
    all.node().fieldNames().forEachRemaining(name -> parameters.add(all.child(name)));
    return parameters;
  }
}
