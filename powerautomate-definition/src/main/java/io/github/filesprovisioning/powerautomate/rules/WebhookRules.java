package io.github.filesprovisioning.powerautomate.rules;

import static io.github.filesprovisioning.powerautomate.rules.OperationRules.each;
import static io.github.filesprovisioning.powerautomate.rules.Rule.error;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Triggers that register an address to be called. */
final class WebhookRules {
  private static final String URL = "x-ms-notification-url";

  private WebhookRules() {}

  static List<Rule> all() {
    return List.of(
        error(
            "WebhookOperationsMissingNotificationUrlProperty",
            each(
                (o, r) -> {
                  if (o.isWebhook() && urls(o).isEmpty()) {
                    r.at(o.at().pointer(), "has no property for the address to call");
                  }
                })),
        error(
            "OperationMustHaveNotificationContentExtension",
            each(
                (o, r) -> {
                  if (!urls(o).isEmpty() && !o.item().has("x-ms-notification-content")) {
                    r.at(o.at().pointer(), "the path does not say what is sent to the address");
                  }
                })),
        error(
            "NotificationUrlNotString",
            each(
                (o, r) ->
                    urls(o)
                        .forEach(
                            u -> {
                              if (!u.text("type").equals("string")) {
                                r.at(u.pointer(), "must be a text");
                              }
                            }))),
        error(
            "NotificationUrlNotInternal",
            each(
                (o, r) ->
                    urls(o)
                        .forEach(
                            u -> {
                              if (!u.text("x-ms-visibility").equals("internal")) {
                                r.at(u.pointer(), "must be internal");
                              }
                            }))),
        error(
            "NotificationUrlNotRequired",
            each(
                (o, r) ->
                    urls(o)
                        .forEach(
                            u -> {
                              String name = u.pointer().substring(u.pointer().lastIndexOf('/') + 1);
                              if (!required(o, name)) {
                                r.at(u.pointer(), "must be required");
                              }
                            }))),
        error(
            "NotificationUrlNotAllowedInThisPosition",
            each(
                (o, r) ->
                    o.parameters().stream()
                        .filter(p -> p.has(URL))
                        .forEach(p -> r.at(p.pointer(), "is allowed in the body only")))),
        error(
            "WebhookNeedsDeleteOperation",
            each(
                (o, r) -> {
                  boolean delete =
                      o.document().operations().stream()
                          .anyMatch(
                              d -> d.method().equals("delete") && d.path().startsWith(o.path()));
                  if (o.isWebhook() && !delete) {
                    r.at(o.at().pointer(), "nothing ends the subscription");
                  }
                })),
        error(
            "NotificationExtensionNotSupportedInWebhookOperation",
            each(
                (o, r) -> {
                  if (o.isWebhook() && o.at().has("x-ms-notification")) {
                    r.at(o.at().pointer(), "a webhook has no x-ms-notification");
                  }
                })),
        error(
            "NotificationExtensionSupportedForTriggerOnly",
            each(
                (o, r) -> {
                  if (!o.isTrigger() && o.at().has("x-ms-notification")) {
                    r.at(o.at().pointer(), "only a trigger has x-ms-notification");
                  }
                })),
        error(
            "NotificationOperationMustBeWebhook",
            each(
                (o, r) -> {
                  String id = o.at().child("x-ms-notification").text("operationId");
                  o.document()
                      .operation(id)
                      .filter(named -> !named.isWebhook())
                      .ifPresent(named -> r.at(o.at().pointer(), id + " is no webhook"));
                })));
  }

  private static boolean required(Operation operation, String name) {
    for (JsonNode one : operation.body().orElseThrow().node().path("required")) {
      if (one.asText().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static List<Located> urls(Operation operation) {
    List<Located> urls = new ArrayList<>();
    operation
        .body()
        .ifPresent(
            body -> {
              Located properties = body.child("properties");
              properties
                  .node()
                  .fieldNames()
                  .forEachRemaining(
                      name -> {
                        if (properties.child(name).node().path(URL).asBoolean()) {
                          urls.add(properties.child(name));
                        }
                      });
            });
    return urls;
  }
}
