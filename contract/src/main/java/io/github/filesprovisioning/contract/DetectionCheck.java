package io.github.filesprovisioning.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Triggers can find what they tell, with the lists and filters that the API has. */
final class DetectionCheck implements CatalogCheck {
  @Override
  public void check(Contract contract, ContractProblems problems) {
    for (JsonNode trigger : contract.catalog().path("triggers")) {
      String place = "triggers." + trigger.path("id").asText() + ".detection";
      JsonNode detection = trigger.path("detection");
      Operation operation = contract.operation(detection.path("operation").asText()).orElseThrow();
      if (!operation.isRead() || !operation.isList() || operation.record().isEmpty()) {
        problems.add(place + ".operation", operation.id() + " does not list records");
        continue;
      }
      String record = operation.record().get();
      JsonNode fields = contract.schemas().get(record).path("properties");
      for (JsonNode key : detection.path("key")) {
        if (!fields.has(key.asText())) {
          problems.add(place + ".key", record + " has no field " + key.asText());
        }
      }
      field(problems, place + ".field", detection, fields, operation);
      contract
          .operation(detection.path("confirm").asText())
          .filter(confirm -> !confirm.isRead() || confirm.isList())
          .ifPresent(
              confirm ->
                  problems.add(place + ".confirm", confirm.id() + " does not read one record"));
    }
  }

  private static void field(
      ContractProblems problems,
      String place,
      JsonNode detection,
      JsonNode fields,
      Operation operation) {
    String field = detection.path("field").asText();
    if (field.isEmpty()) {
      return;
    }
    if (!fields.has(field)) {
      problems.add(place, operation.record().orElseThrow() + " has no field " + field);
    } else if (detection.path("kind").asText().equals("highest_id")) {
      if (!fields.path(field).path("type").asText().equals("integer")) {
        problems.add(place, field + " is not a whole number");
      }
    } else {
      Map<String, JsonNode> parameters = operation.parameters("query");
      JsonNode filter = parameters.get("filter_gteq");
      if (filter == null || !filter.path("properties").has(field)) {
        problems.add(place, operation.id() + " can't be filtered by " + field + " from a value on");
      }
    }
  }
}
