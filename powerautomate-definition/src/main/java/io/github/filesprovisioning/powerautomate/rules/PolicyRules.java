package io.github.filesprovisioning.powerautomate.rules;

import static io.github.filesprovisioning.powerautomate.rules.Rule.error;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Policies and the list of operations that the script handles. */
final class PolicyRules {
  private static final Pattern CONNECTION = Pattern.compile("@connectionParameters\\('([^']+)'");
  private static final String OPERATIONS = "x-ms-apimTemplate-operationName";

  private PolicyRules() {}

  static List<Rule> all() {
    return List.of(
        error(
            "Policy5000.1.1.16:NoPolicyTemplateInstances",
            (c, r) -> {
              if (policies(c).isEmpty()) {
                r.at("/properties/policyTemplateInstances", "must not be empty");
              }
            }),
        error(
            "PolicyOperationNotFound",
            (c, r) ->
                policies(c)
                    .forEach(
                        p ->
                            p.child("parameters")
                                .node()
                                .path(OPERATIONS)
                                .forEach(
                                    id -> {
                                      if (c.definition().operation(id.asText()).isEmpty()) {
                                        r.at(p.pointer(), id + " is not defined");
                                      }
                                    }))),
        error(
            "PolicyConnectionParameterNotFound",
            (c, r) ->
                policies(c)
                    .forEach(
                        p -> {
                          Matcher matcher = CONNECTION.matcher(p.node().toString());
                          while (matcher.find()) {
                            if (!c.properties()
                                .at("/properties/connectionParameters")
                                .has(matcher.group(1))) {
                              r.at(
                                  p.pointer(),
                                  "there is no connection parameter " + matcher.group(1));
                            }
                          }
                        })),
        error(
            "PollingPolicyNeedsOperation",
            polling(
                (p, r, c) -> {
                  if (p.child("parameters").node().path(OPERATIONS).isEmpty()) {
                    r.at(p.pointer(), "does not say for which trigger");
                  }
                })),
        error(
            "PollingPolicyOperationNotBatchTrigger",
            polling(
                (p, r, c) ->
                    p.child("parameters")
                        .node()
                        .path(OPERATIONS)
                        .forEach(
                            id ->
                                c.definition()
                                    .operation(id.asText())
                                    .filter(o -> !o.at().text("x-ms-trigger").equals("batch"))
                                    .ifPresent(
                                        o -> r.at(p.pointer(), id + " is no polling trigger"))))),
        error(
            "PollingTriggerDataPathInvalid",
            polling(
                (p, r, c) -> {
                  String path =
                      p.child("parameters").text("x-ms-apimTemplateParameter.triggerDataPath");
                  if (!path.startsWith("@triggerBody()")) {
                    r.at(p.pointer(), "triggerDataPath must begin with @triggerBody()");
                  }
                })),
        error(
            "PollingTriggerConfigParamNotInOperation",
            polling(
                (p, r, c) ->
                    p.child("parameters")
                        .node()
                        .path(OPERATIONS)
                        .forEach(
                            id ->
                                c.definition()
                                    .operation(id.asText())
                                    .ifPresent(
                                        o ->
                                            p.child("parameters")
                                                .node()
                                                .path("x-ms-apimTemplateParameter.triggerConfig")
                                                .fieldNames()
                                                .forEachRemaining(
                                                    name -> {
                                                      if (!name.startsWith("x-ms-")
                                                          && o.parameters("query").stream()
                                                              .noneMatch(
                                                                  q ->
                                                                      q.text("name")
                                                                          .equals(name))) {
                                                        r.at(
                                                            p.pointer(),
                                                            id + " has no parameter " + name);
                                                      }
                                                    }))))),
        error(
            "ScriptOperationNotFound",
            (c, r) ->
                c.properties()
                    .at("/properties/scriptOperations")
                    .forEach(
                        id -> {
                          if (c.definition().operation(id.asText()).isEmpty()) {
                            r.at("/properties/scriptOperations", id + " is not defined");
                          }
                        })));
  }

  static List<Located> policies(ConnectorPackage c) {
    Located all =
        new Located("", c.properties()).child("properties").child("policyTemplateInstances");
    List<Located> policies = new ArrayList<>();
    for (int i = 0; i < all.node().size(); i++) {
      policies.add(all.child(i));
    }
    return policies;
  }

  static boolean holds(JsonNode array, String text) {
    for (JsonNode element : array) {
      if (element.asText().equals(text)) {
        return true;
      }
    }
    return false;
  }

  private static Rule.Check polling(Look look) {
    return (c, report) ->
        policies(c).stream()
            .filter(p -> p.text("templateId").equalsIgnoreCase("pollingtrigger"))
            .forEach(p -> look.at(p, report, c));
  }

  @FunctionalInterface
  private interface Look {
    void at(Located policy, Rule.Report report, ConnectorPackage connector);
  }
}
