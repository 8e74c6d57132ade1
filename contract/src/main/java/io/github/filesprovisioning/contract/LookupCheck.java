package io.github.filesprovisioning.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Every reference to a record has a list of choices. */
final class LookupCheck implements CatalogCheck {
  @Override
  public void check(Contract contract, ContractProblems problems) {
    contract
        .catalog()
        .path("lookups")
        .properties()
        .forEach(
            lookup -> lookup(contract, problems, "lookups." + lookup.getKey(), lookup.getValue()));
    for (JsonNode source : contract.catalog().path("actions")) {
      CatalogAction action = new CatalogAction(contract, source);
      references(contract, problems, "actions." + action.id() + ".input", action.input());
    }
    for (String name : contract.schemas().names()) {
      references(contract, problems, "schemas." + name, contract.schemas().get(name));
    }
  }

  private static void lookup(
      Contract contract, ContractProblems problems, String place, JsonNode lookup) {
    Operation operation = contract.operation(lookup.path("operation").asText()).orElseThrow();
    if (!operation.isList() || operation.record().isEmpty()) {
      problems.add(place + ".operation", operation.id() + " does not answer a list of records");
      return;
    }
    JsonNode fields = contract.schemas().get(operation.record().get()).path("properties");
    for (String role : new String[] {"value", "label", "note"}) {
      if (lookup.has(role) && !fields.has(lookup.path(role).asText())) {
        problems.add(
            place + "." + role,
            operation.record().get() + " has no field " + lookup.path(role).asText());
      }
    }
    Map<String, JsonNode> parameters = operation.fields();
    lookup
        .path("parameters")
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!parameters.containsKey(name)) {
                problems.add(place + ".parameters", operation.id() + " has no parameter " + name);
              }
            });
    for (String name : operation.required()) {
      if (!lookup.path("parameters").has(name)) {
        problems.add(place + ".parameters", operation.id() + " needs " + name);
      }
    }
    search(problems, place + ".search", operation, lookup.path("search"));
  }

  private static void search(
      ContractProblems problems, String place, Operation operation, JsonNode search) {
    if (search.isMissingNode()) {
      return;
    }
    String[] steps = search.asText().split("\\.", 2);
    JsonNode parameter = operation.parameters("query").get(steps[0]);
    if (parameter == null || (steps.length == 2 && !parameter.path("properties").has(steps[1]))) {
      problems.add(place, operation.id() + " has no parameter " + search.asText());
    }
  }

  private static void references(
      Contract contract, ContractProblems problems, String place, JsonNode node) {
    JsonNode reference = node.path("x-reference");
    if (reference.isTextual() && !contract.catalog().path("lookups").has(reference.asText())) {
      problems.add(place, "there is no lookup " + reference.asText());
    }
    if (node.isObject()) {
      node.properties()
          .forEach(
              child ->
                  references(contract, problems, place + "." + child.getKey(), child.getValue()));
    }
  }
}
