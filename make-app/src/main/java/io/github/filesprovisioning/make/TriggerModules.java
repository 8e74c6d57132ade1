package io.github.filesprovisioning.make;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.make.iml.Iml;
import io.github.filesprovisioning.make.iml.Step;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Polling triggers. Make remembers the highest id or the latest date and nothing else, so only what
 * is new by one of them can be told.
 */
final class TriggerModules {
  /** All that Make reads of a list; a longer one ends with an error instead of losing records. */
  private static final int ALL = 3200;

  private static final int PAGE = 1000;
  private static final int EPOCH = 300;
  private static final String TIME = "occurred_at";

  private final Catalogue catalogue;
  private final Parameters parameters;
  private final OperationSteps operations;

  TriggerModules(Catalogue catalogue) {
    this.catalogue = catalogue;
    this.parameters = new Parameters(catalogue);
    this.operations = new OperationSteps(catalogue);
  }

  Module of(JsonNode trigger, JsonNode sample) {
    Step step = request(trigger);
    step.response().put("limit", "{{parameters.limit}}");
    ArrayNode fields = parameters.of(trigger, Set.of());
    fields.add(Modules.limit());
    return new Module(
        trigger.path("id").asText(),
        ModuleName.of(trigger.path("id").asText()),
        trigger.path("resource").asText(),
        "Watch " + trigger.path("watch").asText(),
        "Triggers when " + trigger.path("clause").asText() + ".",
        "trigger",
        Optional.empty(),
        step.json(),
        fields,
        told(trigger, new Interfaces(catalogue).of(trigger.path("output"))),
        Map.of("epoch", epoch(trigger), "samples", told(trigger, (ObjectNode) sample)));
  }

  /** Whether Files.com says when it happened. */
  private static boolean tellsTime(JsonNode trigger) {
    return trigger.at("/detection/field").asText().endsWith("_at");
  }

  private static ArrayNode told(JsonNode trigger, ArrayNode fields) {
    if (!tellsTime(trigger)) {
      fields.removeIf(field -> field.path("name").asText().equals(TIME));
    }
    return fields;
  }

  private static ObjectNode told(JsonNode trigger, ObjectNode sample) {
    return tellsTime(trigger) ? sample : sample.without(TIME);
  }

  private Step request(JsonNode trigger) {
    JsonNode detection = trigger.path("detection");
    JsonNode operation = detection.path("operation");
    Step step = Step.get(OperationSteps.path(operation));
    Map<String, JsonNode> fields = operations.fields(trigger);
    operations.query(step, operation, fields, Set.of());
    step.response().set("iterate", iterate(trigger));
    switch (detection.path("kind").asText()) {
      case "highest_id":
        step.query("per_page", String.valueOf(PAGE)).query("sort_by[id]", "desc");
        Paging.follow(step);
        mark(step, "id", "desc");
        break;
      case "watermark":
        String field = detection.path("field").asText();
        step.query("per_page", String.valueOf(PAGE))
            .query("sort_by[" + field + "]", "desc")
            .query(
                "filter_gteq[" + field + "]",
                Iml.call(
                    "formatDate",
                    Iml.of("data.lastDate"),
                    Iml.text("YYYY-MM-DD[T]HH:mm:ss[Z]"),
                    Iml.text("UTC")));
        Paging.follow(step);
        mark(step, "date", "desc").put("date", "{{parseDate(item." + field + ")}}");
        break;
      default:
        step.query("per_page", String.valueOf(ALL));
        step.require(
            Iml.all(Step.SUCCEEDED, Paging.complete()),
            "DataError",
            "{{if(statusCode < 400, '', '[' + statusCode + '] ')}}There are more than "
                + ALL
                + " records, which is all that a trigger of Make can watch. (refused)");
        mark(step, "id", "unordered");
    }
    output(step, trigger);
    return step;
  }

  private static ObjectNode mark(Step step, String type, String order) {
    return step.response()
        .putObject("trigger")
        .put("type", type)
        .put("order", order)
        .put("id", "{{item.id}}");
  }

  /** What the server cannot filter by is left out when the answer is gone through. */
  private JsonNode iterate(JsonNode trigger) {
    Set<String> served =
        Parameters.names(trigger.path("detection").path("operation").path("queryFields"));
    ObjectNode iterate = JsonNodeFactory.instance.objectNode().put("container", "{{body}}");
    Iml condition = null;
    for (String field : operations.fields(trigger).keySet()) {
      if (!served.contains(field)) {
        Iml holds = TriggerFilter.of(field);
        condition = condition == null ? holds : Iml.all(condition, holds);
      }
    }
    if (condition != null) {
      iterate.put("condition", condition.braces());
    }
    return iterate;
  }

  private void output(Step step, JsonNode trigger) {
    JsonNode event = catalogue.resolve(trigger.path("output")).path("properties");
    step.output("event_id", Iml.text(trigger.path("id").asText() + "-").plus(Iml.of("item.id")));
    String time = trigger.path("detection").path("field").asText();
    if (tellsTime(trigger)) {
      step.output(TIME, Iml.of("item." + time));
    }
    step.output(
        "detected_at",
        Iml.call(
            "formatDate", Iml.of("now"), Iml.text("YYYY-MM-DD[T]HH:mm:ss[Z]"), Iml.text("UTC")));
    for (String field : event.properties().stream().map(Map.Entry::getKey).toList()) {
      if (event.path(field).has("$ref")) {
        step.output(field, Iml.of("item"));
      }
    }
  }

  /** Where to start, as Make offers it when the trigger is switched on. */
  private static ObjectNode epoch(JsonNode trigger) {
    String record = trigger.path("detection").path("field").asText("");
    ObjectNode epoch = JsonNodeFactory.instance.objectNode();
    ObjectNode response = epoch.putObject("response").put("limit", EPOCH);
    ObjectNode output = response.putObject("output");
    output.put("label", TriggerFilter.label(trigger));
    output.put("date", record.endsWith("_at") ? "{{parseDate(item." + record + ")}}" : "{{now}}");
    return epoch;
  }
}
