package io.github.filesprovisioning.powerautomate.rules;

import static io.github.filesprovisioning.powerautomate.rules.Rule.error;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Security definitions and what asks for them. */
final class SecurityRules {
  private static final Map<String, List<String>> NEEDED =
      Map.of(
          "basic", List.of(),
          "apiKey", List.of("name", "in"),
          "oauth2", List.of("flow", "scopes"));
  private static final Map<String, Set<String>> ALLOWED =
      Map.of(
          "basic", Set.of("type", "description"),
          "apiKey", Set.of("type", "description", "name", "in"),
          "oauth2",
              Set.of("type", "description", "flow", "scopes", "authorizationUrl", "tokenUrl"));

  private SecurityRules() {}

  static List<Rule> all() {
    return List.of(
        error(
            "SecuritySchemePropertyRequired",
            (c, report) ->
                schemes(c)
                    .forEach(
                        scheme ->
                            NEEDED
                                .getOrDefault(scheme.text("type"), List.of("type"))
                                .forEach(
                                    name -> {
                                      if (!scheme.has(name)) {
                                        report.at(scheme.pointer(), name + " is required");
                                      }
                                    }))),
        error(
            "SecuritySchemePropertyNotValid",
            (c, report) ->
                schemes(c)
                    .forEach(
                        scheme ->
                            scheme
                                .node()
                                .fieldNames()
                                .forEachRemaining(
                                    name -> {
                                      Set<String> allowed = ALLOWED.get(scheme.text("type"));
                                      if (allowed != null
                                          && !allowed.contains(name)
                                          && !name.startsWith("x-")) {
                                        report.at(scheme.pointer(), name + " is not allowed");
                                      }
                                    }))),
        error(
            "SecurityRequirementMustBeDefined",
            (c, report) ->
                requirements(c)
                    .forEach(
                        one -> {
                          if (!definitions(c).has(name(one))) {
                            report.at(one.pointer(), "is not defined");
                          }
                        })),
        error(
            "SecurityRequirementMustHaveValue",
            (c, report) ->
                requirements(c)
                    .forEach(
                        one -> {
                          if (!one.node().isArray()) {
                            report.at(one.pointer(), "must be an array, empty without scopes");
                          }
                        })),
        error(
            "SecurityRequirementMustHaveEmptyValue",
            (c, report) ->
                requirements(c)
                    .forEach(
                        one -> {
                          String type = definitions(c).child(name(one)).text("type");
                          if (!type.equals("oauth2") && one.node().size() > 0) {
                            report.at(one.pointer(), "cannot have scopes");
                          }
                        })),
        error(
            "OAuthSecurityRequirementValueMustBeScopeName",
            (c, report) ->
                requirements(c)
                    .forEach(
                        one -> {
                          Located scheme = definitions(c).child(name(one));
                          one.node()
                              .forEach(
                                  scope -> {
                                    if (scheme.text("type").equals("oauth2")
                                        && !scheme.node().path("scopes").has(scope.asText())) {
                                      report.at(one.pointer(), scope + " is no scope");
                                    }
                                  });
                        })));
  }

  private static Located definitions(ConnectorPackage c) {
    return c.definition().root().child("securityDefinitions");
  }

  private static List<Located> schemes(ConnectorPackage c) {
    List<Located> schemes = new ArrayList<>();
    definitions(c).node().fieldNames().forEachRemaining(n -> schemes.add(definitions(c).child(n)));
    return schemes;
  }

  private static List<Located> requirements(ConnectorPackage c) {
    List<Located> requirements = new ArrayList<>();
    List<Located> owners = new ArrayList<>(List.of(c.definition().root()));
    c.definition().operations().forEach(operation -> owners.add(operation.at()));
    for (Located owner : owners) {
      Located list = owner.child("security");
      for (int i = 0; i < list.node().size(); i++) {
        Located entry = list.child(i);
        entry.node().fieldNames().forEachRemaining(n -> requirements.add(entry.child(n)));
      }
    }
    return requirements;
  }

  private static String name(Located requirement) {
    return requirement.pointer().substring(requirement.pointer().lastIndexOf('/') + 1);
  }
}
