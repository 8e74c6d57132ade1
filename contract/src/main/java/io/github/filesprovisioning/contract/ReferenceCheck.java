package io.github.filesprovisioning.contract;

import com.fasterxml.jackson.databind.JsonNode;

/** Operations exist in the OpenAPI document; inputs and outputs are declared in the catalogue. */
final class ReferenceCheck implements CatalogCheck {
  @Override
  public void check(Contract contract, ContractProblems problems) {
    for (String name : contract.schemas().names()) {
      // Putting it together finds what its references don't resolve to.
      contract.schemas().get(name);
    }
    for (JsonNode action : contract.catalog().path("actions")) {
      String place = "actions." + action.path("id").asText();
      operation(contract, problems, place + ".operation", action.path("operation"));
      if (action.path("calls").isArray()) {
        action.path("calls").forEach(call -> operation(contract, problems, place + ".calls", call));
      }
      composite(contract, problems, place + ".input", action.path("input"));
      composite(contract, problems, place + ".output", action.path("output"));
    }
    for (JsonNode trigger : contract.catalog().path("triggers")) {
      String place = "triggers." + trigger.path("id").asText();
      JsonNode detection = trigger.path("detection");
      operation(contract, problems, place + ".detection.operation", detection.path("operation"));
      operation(contract, problems, place + ".detection.confirm", detection.path("confirm"));
      composite(contract, problems, place + ".input", trigger.path("input"));
      composite(contract, problems, place + ".output", trigger.path("output"));
    }
    contract
        .catalog()
        .path("lookups")
        .properties()
        .forEach(
            lookup ->
                operation(
                    contract,
                    problems,
                    "lookups." + lookup.getKey() + ".operation",
                    lookup.getValue().path("operation")));
  }

  private static void operation(
      Contract contract, ContractProblems problems, String place, JsonNode id) {
    if (id.isTextual() && contract.operation(id.asText()).isEmpty()) {
      problems.add(place, "the OpenAPI document has no operation " + id.asText());
    }
  }

  private static void composite(
      Contract contract, ContractProblems problems, String place, JsonNode name) {
    if (name.isTextual()
        && !(contract.isComposite(name.asText())
            && contract.schemas().names().contains(name.asText()))) {
      problems.add(place, "no schema " + name.asText() + " is declared under schemas");
    }
  }
}
