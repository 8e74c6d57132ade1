package io.github.filesprovisioning.powerautomate.rules;

import static io.github.filesprovisioning.powerautomate.rules.Rule.error;
import static io.github.filesprovisioning.powerautomate.rules.Rule.warning;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.BiConsumer;

/** Polling triggers. */
final class TriggerRules {
  private TriggerRules() {}

  static List<Rule> all() {
    return List.of(
        warning(
            "TriggerHintMissing",
            triggers(
                (o, r, c) -> {
                  if (o.at().text("x-ms-trigger-hint").isBlank()) {
                    r.at(o.at().pointer(), "does not tell how to try it out");
                  }
                })),
        warning(
            "TriggerSummaryShouldStartWithWhen",
            triggers(
                (o, r, c) -> {
                  if (!o.at().text("summary").startsWith("When ")) {
                    r.at(o.at().pointer(), "summary should begin with When");
                  }
                })),
        error(
            "BatchTriggerMustReturnArray",
            batch(
                (o, r, c) -> {
                  boolean array =
                      o.answer()
                          .map(s -> s.text("type").equals("array") || s.has("properties"))
                          .orElse(false);
                  if (!array) {
                    r.at(o.at().pointer(), "must answer an array");
                  }
                })),
        error(
            "PollingTriggerShouldBeGet",
            batch(
                (o, r, c) -> {
                  if (!o.method().equals("get")) {
                    r.at(o.at().pointer(), "polling must be a GET");
                  }
                })),
        error(
            "BatchTriggerWithoutPollingPolicyOrScript",
            batch(
                (o, r, c) -> {
                  JsonNode scripted = c.properties().at("/properties/scriptOperations");
                  boolean script =
                      c.files().containsKey(ConnectorPackage.SCRIPT)
                          && (scripted.isMissingNode() || PolicyRules.holds(scripted, o.id()));
                  boolean policy =
                      PolicyRules.policies(c).stream()
                          .anyMatch(
                              p ->
                                  p.text("templateId").equalsIgnoreCase("pollingtrigger")
                                      && PolicyRules.holds(
                                          p.node()
                                              .at("/parameters/x-ms-apimTemplate-operationName"),
                                          o.id()));
                  if (!script && !policy) {
                    r.at(
                        o.at().pointer(),
                        "neither a policy nor the script answers 202 and Location");
                  }
                })));
  }

  private static Rule.Check batch(Look look) {
    return triggers(
        (o, r, c) -> {
          if (o.at().text("x-ms-trigger").equals("batch")) {
            look.at(o, r, c);
          }
        });
  }

  private static Rule.Check triggers(Look look) {
    return (c, report) -> {
      BiConsumer<Operation, Rule.Report> each = (o, r) -> look.at(o, r, c);
      c.definition().operations().stream()
          .filter(Operation::isTrigger)
          .forEach(o -> each.accept(o, report));
    };
  }

  @FunctionalInterface
  private interface Look {
    void at(Operation trigger, Rule.Report report, ConnectorPackage connector);
  }
}
